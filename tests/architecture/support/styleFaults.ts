import postcss, { type AtRule, type ChildNode, type Declaration } from 'postcss'

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
export function styleFaults(text: string): readonly string[] {
  const faults: string[] = []
  postcss.parse(text).walk((node) => {
    const fault = faultAt(node)
    if (fault !== null)
      faults.push(`${node.source?.start?.line}: ${fault}: ${node.toString().split('{')[0]?.trim()}`)
  })
  return faults
}

/** Returns the classes that a module defines. */
export function definedClasses(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  postcss.parse(text).walkRules(({ selector }) => {
    const own = selector.replace(/:global\([^)]*\)/g, '')
    for (const [, name = ''] of own.matchAll(/\.([a-z][\w-]*)/gi)) found.add(name)
  })
  return found
}

/** Returns the modules that a source imports by path, each with the classes that it uses. */
export function usedClasses(source: string): ReadonlyMap<string, ReadonlySet<string>> {
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
