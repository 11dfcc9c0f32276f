import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import postcss, { type AtRule, type ChildNode, type Declaration } from 'postcss'
import { describe, expect, it } from 'vitest'

/** Properties that give a column its width: that is the part's own. */
const WIDTHS = /^((min|max)-)?(width|inline-size)$|^flex(-basis)?$|^grid-(template|auto)-columns$/

/** Lengths in pixels, except the width of a line. */
const PIXELS = /(?<![\w.])-?(?![012]px)\d*\.?\d+px/

const FONT_SIZE = /\d(px|r?em|pt)\b/

const COLOURS =
  /#[\da-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(black|white|gr[ae]y|red|green|blue|yellow|orange)\b/i

/** Conditions that depend on the reader or the medium and have one form only. */
const PLAIN_CONDITIONS = /^(print|screen|\(forced-colors: active\)|\(prefers-[\w-]+: \w+\))$/

const NAMED = /^(not )?\(--[\w-]+\)$/

function isNamed({ name, params }: AtRule): boolean {
  const query = name === 'container' ? params.replace(/^[\w-]+\s+/, '') : params
  const isContainer = name === 'container'
  if (isContainer && query === params) return false
  return query
    .split(/\s+and\s+|\s*,\s*/)
    .every((part) => NAMED.test(part) || (!isContainer && PLAIN_CONDITIONS.test(part)))
}

function faultOf({ prop, value }: Declaration): string | null {
  // A value that is used inside a variable's name is not a value.
  const own = value.replace(/--[\w-]+/g, '')
  if (/^font(-size)?$/.test(prop) && FONT_SIZE.test(own)) return 'a raw font size'
  if (COLOURS.test(own) && !prop.startsWith('grid') && prop !== 'content') return 'a raw colour'
  if (PIXELS.test(own) && !WIDTHS.test(prop)) return 'a raw distance'
  return null
}

function faultAt(node: ChildNode): string | null {
  if (node.type === 'decl') return faultOf(node)
  if (node.type === 'atrule' && /^(media|container)$/.test(node.name))
    return isNamed(node) ? null : 'a condition without a name'
  return null
}

/** Returns what a sheet must take from the tokens and conditions, with its line. */
function styleFaults(text: string): readonly string[] {
  const faults: string[] = []
  postcss.parse(text).walk((node) => {
    const fault = faultAt(node)
    if (fault !== null)
      faults.push(`${node.source?.start?.line}: ${fault}: ${node.toString().split('{')[0]?.trim()}`)
  })
  return faults
}

/** Returns the classes that a module defines. */
function definedClasses(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  postcss.parse(text).walkRules(({ selector }) => {
    const own = selector.replace(/:global\([^)]*\)/g, '')
    for (const [, name = ''] of own.matchAll(/\.([a-z][\w-]*)/gi)) found.add(name)
  })
  return found
}

/** Returns the modules that a source imports by path, each with the classes that it uses. */
function usedClasses(source: string): ReadonlyMap<string, ReadonlySet<string>> {
  const importing = /import (\w+) from '([^']+\.module\.css)'/g
  const imports = source.matchAll(importing)
  const code = source.replaceAll(importing, '')
  return new Map(
    [...imports].map(([, name = '', path = '']) => {
      const uses = code.matchAll(new RegExp(`\\b${name}\\.(\\w+)|\\b${name}\\['([\\w-]+)'\\]`, 'g'))
      return [path, new Set([...uses].map(([, dotted, quoted]) => dotted ?? quoted ?? ''))]
    }),
  )
}

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const FILES = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' }).map((path) =>
  join('client', path),
)
const MODULES = FILES.filter((path) => path.endsWith('.module.css'))
const SOURCES = FILES.filter((path) => /\.tsx?$/.test(path))

/** The classes that sources use, by the path of their module. */
function classesInUse(): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>()
  for (const source of SOURCES)
    for (const [path, names] of usedClasses(read(source))) {
      const module = join(dirname(source), path)
      used.set(module, new Set([...(used.get(module) ?? []), ...names]))
    }
  return used
}

/** Returns the class names of a module as the build writes them. */
const builtNames = (path: string): readonly string[] =>
  [...definedClasses(read(path))].map((name) => `${basename(path, '.module.css')}-${name}`)

/** Returns the classes without a module that a sheet selects. */
function selectedGlobals(path: string): readonly string[] {
  const found = new Set<string>()
  postcss.parse(read(path)).walkRules(({ selector }) => {
    const globals = path.endsWith('.module.css')
      ? [...selector.matchAll(/:global\(([^)]*)\)/g)].map(([, inner = '']) => inner)
      : [selector]
    for (const [, name = ''] of globals.join(' ').matchAll(/\.([a-z][\w-]*)/gi)) found.add(name)
  })
  return [...found]
}

it('every class that a sheet selects is one that a page has', () => {
  const sheets = FILES.filter((path) => path.endsWith('.css'))
  const code = SOURCES.map(read).join('\n')
  const built = new Set(MODULES.flatMap(builtNames))
  const isOnPages = (name: string) =>
    built.has(name) || new RegExp(`["'\`\\s]${name}["'\`\\s]`).test(code)
  const dead = sheets.map((path) => [path, selectedGlobals(path).filter((one) => !isOnPages(one))])
  expect(dead.filter(([, names]) => (names ?? []).length > 0)).toEqual([])
})

describe('modules of styles', () => {
  it.each(MODULES)('%s uses tokens and named conditions', (path) => {
    expect(styleFaults(read(path))).toEqual([])
  })

  const used = classesInUse()
  it.each(MODULES)('%s defines the classes that are used, and no others', (path) => {
    expect([...definedClasses(read(path))].toSorted()).toEqual(
      [...(used.get(path) ?? [])].toSorted(),
    )
  })

  it('have different names, which name their classes', () => {
    const names = MODULES.map((path) => basename(path))
    expect(names).toEqual([...new Set(names)])
  })
})
