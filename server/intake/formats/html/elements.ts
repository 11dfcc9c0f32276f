import type { Attributes } from './htmlTags.ts'

/** What an element does to the text inside it. */
export type Effect =
  | { readonly type: 'none' | 'hidden' | 'keepsSpaces' | 'raised' | 'marker' | 'tab' }
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'list'; readonly ordered: boolean; readonly first: number }
  /** An entry of a list; `depth` is null where only the lists around it tell it. */
  | { readonly type: 'entry'; readonly depth: number | null; readonly value: number | null }
  | { readonly type: 'link'; readonly href: string }

const setOf = (names: string) => new Set(names.split(' '))

/** Elements that stand on lines of their own. */
const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu ol ' +
    'optgroup p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Elements without content. */
const EMPTY = setOf(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
)

/** Elements whose content is no text of the page: programs, styles, pictures, what is typed, ways to other pages. */
const UNREAD = setOf(
  'applet audio canvas datalist iframe math nav noembed noframes noscript object script select style ' +
    'svg template textarea title video xml',
)

const LISTS = setOf('ul ol menu dir')

export const isBlock = (name: string): boolean => BLOCKS.has(name)
export const isEmpty = (name: string): boolean => EMPTY.has(name)

const NONE: Effect = { type: 'none' }

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i

/** Whether an element and all inside it is not to be seen. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (UNREAD.has(name) || attributes.has('hidden')) return true
  return HIDDEN_STYLE.test(attributes.get('style') ?? '')
}

/** The whole number an attribute gives, or null. */
export function numberIn(attributes: Attributes, name: string): number | null {
  const value = attributes.get(name)?.trim() ?? ''
  return /^\d{1,6}$/.test(value) ? Number(value) : null
}

/** What an element does by its name. */
function effectOfName(name: string, attributes: Attributes): Effect {
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  if (level !== undefined) return { type: 'heading', level: Number(level) }
  if (LISTS.has(name)) {
    return { type: 'list', ordered: name === 'ol', first: numberIn(attributes, 'start') ?? 1 }
  }
  if (name === 'li') return entryOf(attributes)
  if (name === 'sup') return { type: 'raised' }
  if (name === 'pre') return { type: 'keepsSpaces' }
  const href = name === 'a' ? attributes.get('href') : undefined
  return href === undefined ? NONE : { type: 'link', href }
}

/** An entry of a list; where each is a list of its own, as Word on the web writes them, they tell their level. */
function entryOf(attributes: Attributes): Effect {
  const level = numberIn(attributes, 'aria-level') ?? numberIn(attributes, 'data-aria-level')
  const depth = level === null ? null : Math.max(0, level - 1)
  return { type: 'entry', depth, value: numberIn(attributes, 'value') }
}

/** What an element does by its style; Word says in styles of its own what is a list and what a tab. */
function effectOfStyle(style: string): Effect {
  if (/mso-list\s*:\s*ignore/i.test(style)) return { type: 'marker' }
  const [, level] = /mso-list\s*:[^;]*\blevel(\d)/i.exec(style) ?? []
  if (level !== undefined)
    return { type: 'entry', depth: Math.max(0, Number(level) - 1), value: null }
  if (/mso-tab-count/i.test(style)) return { type: 'tab' }
  if (/vertical-align\s*:\s*super/i.test(style)) return { type: 'raised' }
  return /white-space\s*:\s*(pre|break-spaces)/i.test(style) ? { type: 'keepsSpaces' } : NONE
}

/** What an element does to the text inside it. */
export function effectOf(name: string, attributes: Attributes): Effect {
  if (isHidden(name, attributes)) return { type: 'hidden' }
  const byName = effectOfName(name, attributes)
  const style = attributes.get('style')
  return byName.type === 'none' && style !== undefined ? effectOfStyle(style) : byName
}
