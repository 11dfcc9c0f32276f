import type { Attributes } from '../tags.ts'

/** A list: how deep it is in others, from 0, and the number of its next entry. */
type List = { readonly depth: number; readonly ordered: boolean; next: number }

/** An entry of a list; its first line of text makes it `started`. */
export type Entry = { readonly depth: number; readonly marker: string; started: boolean }

/** How an element shows the text inside it; `marker`: the text is what precedes an entry. */
export type Style = {
  readonly hidden: boolean
  readonly keepsSpaces: boolean
  readonly raised: boolean
  readonly marker: boolean
  readonly heading: number | null
  readonly list: List | null
  readonly entry: Entry | null
}

/** The style of text outside all elements. */
export const PLAIN: Style = {
  hidden: false,
  keepsSpaces: false,
  raised: false,
  marker: false,
  heading: null,
  list: null,
  entry: null,
}

const setOf = (names: string) => new Set(names.split(' '))

/** Elements that have lines of their own. */
const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu ol ' +
    'optgroup p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Elements without content. */
const EMPTY = setOf(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
)

/** Elements whose content is no text of the page: programs, styles, pictures, input, links to other pages. */
const UNREAD = setOf(
  'applet audio canvas datalist iframe math nav noembed noframes noscript object script select style ' +
    'svg template textarea title video xml',
)

const LISTS = setOf('ul ol menu dir')

/** The attributes that change how text is read. */
export const ATTRIBUTES = setOf(
  'style hidden href colspan rowspan start value aria-level data-aria-level',
)

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i

export const isBlock = (name: string): boolean => BLOCKS.has(name)
export const isEmpty = (name: string): boolean => EMPTY.has(name)
export const isList = (name: string): boolean => LISTS.has(name) || name === 'dl'

/** Whether an element and everything inside it is invisible. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (UNREAD.has(name) || attributes.has('hidden')) return true
  return HIDDEN_STYLE.test(attributes.get('style') ?? '')
}

/** Whether Word wrote an element in place of a tab. */
export function isTab(attributes: Attributes): boolean {
  return /^(?!.*mso-list).*mso-tab-count/is.test(attributes.get('style') ?? '')
}

/** The whole number of an attribute, or null. */
export function numberIn(attributes: Attributes, name: string): number | null {
  const value = attributes.get(name)?.trim() ?? ''
  return /^\d{1,6}$/.test(value) ? Number(value) : null
}

/** The next entry of a list; `level`, from 1, is stated where each entry is a list of its own, as in Word on the web. */
function entryOf({ list }: Style, level: number | null, value: number | null): Entry {
  const depth = level === null ? (list?.depth ?? 0) : Math.max(0, level - 1)
  if (!list?.ordered) return { depth, marker: '-', started: false }
  const number = value ?? list.next
  list.next = number + 1
  return { depth, marker: `${number}.`, started: false }
}

/** What an element changes by its CSS; Word marks lists with properties of its own. */
function changesOfCss(css: string, around: Style): Partial<Style> {
  if (/mso-list\s*:\s*ignore/i.test(css)) return { marker: true }
  const [, level] = /mso-list\s*:[^;]*\blevel(\d)/i.exec(css) ?? []
  if (level !== undefined) return { entry: entryOf(around, Number(level), null) }
  if (/mso-tab-count/i.test(css)) return {}
  if (/vertical-align\s*:\s*super/i.test(css)) return { raised: true }
  return /white-space\s*:\s*(pre|break-spaces)/i.test(css) ? { keepsSpaces: true } : {}
}

function changesOf(name: string, attributes: Attributes, around: Style): Partial<Style> {
  if (isHidden(name, attributes)) return { hidden: true }
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  if (level !== undefined) return { heading: Number(level) }
  if (LISTS.has(name)) {
    const next = numberIn(attributes, 'start') ?? 1
    return { list: { depth: (around.list?.depth ?? -1) + 1, ordered: name === 'ol', next } }
  }
  if (name === 'li') {
    const stated = numberIn(attributes, 'aria-level') ?? numberIn(attributes, 'data-aria-level')
    return { entry: entryOf(around, stated, numberIn(attributes, 'value')) }
  }
  if (name === 'sup') return { raised: true }
  if (name === 'pre') return { keepsSpaces: true }
  return changesOfCss(attributes.get('style') ?? '', around)
}

/** The style of text inside an element. */
export function styleInside(name: string, attributes: Attributes, around: Style): Style {
  const changes = changesOf(name, attributes, around)
  return Object.keys(changes).length === 0 ? around : { ...around, ...changes }
}
