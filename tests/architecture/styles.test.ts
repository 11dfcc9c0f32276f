import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const FILES = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' }).map((path) =>
  join('client', path),
)
const MODULES = FILES.filter((path) => path.endsWith('.module.css'))

describe('modules of styles', () => {
  it.each(MODULES)('%s uses tokens and named conditions', (path) => {
    expect(styleFaults(read(path))).toEqual([])
  })
})
