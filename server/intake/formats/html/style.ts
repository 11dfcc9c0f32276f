import type { MarkupElement } from '../markup.ts'

/** A list: how deep it is in others, from 0, and the number of its next entry. */
type List = { readonly depth: number; readonly ordered: boolean; next: number }

/** An entry of a list; its first line of text makes it `started`. */
export type Entry = { readonly depth: number; readonly marker: string; started: boolean }

/** How an element shows the text inside it; `marker`: the text is what precedes an entry. */
export type Style = {
  readonly keepsSpaces?: boolean
  readonly raised?: boolean
  readonly marker?: boolean
  readonly heading?: number
  readonly list?: List
  readonly entry?: Entry
}

/** Elements whose content is no text of the page: programs, styles, pictures, input, links to other pages. */
const UNREAD = new Set(
  (
    'applet audio canvas datalist iframe math nav noembed noframes noscript object script select style ' +
    'svg template textarea title video xml'
  ).split(' '),
)
const LISTS = ['ul', 'ol', 'menu', 'dir']
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i

function cssOf({ attributes }: MarkupElement): string {
  return attributes.get('style') ?? ''
}

/** Returns whether an element and everything inside it is invisible. */
export function isHidden(element: MarkupElement): boolean {
  const { name, attributes } = element
  return UNREAD.has(name) || attributes.has('hidden') || HIDDEN_STYLE.test(cssOf(element))
}

/** Returns whether Word wrote an element in place of a tab. */
export function isTab(element: MarkupElement): boolean {
  return /^(?!.*mso-list).*mso-tab-count/is.test(cssOf(element))
}

/** The whole number of the first of these attributes that has one. */
export function numberIn(
  { attributes }: MarkupElement,
  ...names: readonly string[]
): number | undefined {
  const values = names.map((name) => attributes.get(name)?.trim() ?? '')
  const found = values.find((value) => /^\d{1,6}$/.test(value))
  return found === undefined ? undefined : Number(found)
}

/** The next entry of a list; `level`, from 1, is stated where each entry is a list of its own, as in Word on the web. */
function entryOf({ list }: Style, level?: number, value?: number): Entry {
  const depth = level === undefined ? (list?.depth ?? 0) : Math.max(0, level - 1)
  if (!list?.ordered) return { depth, marker: '-', started: false }
  const number = value ?? list.next
  list.next = number + 1
  return { depth, marker: `${number}.`, started: false }
}

/** What an element changes by its CSS; Word marks lists with properties of its own. */
function changesOfCss(css: string, around: Style): Style {
  if (/mso-list\s*:\s*ignore/i.test(css)) return { marker: true }
  const [, level] = /mso-list\s*:[^;]*\blevel(\d)/i.exec(css) ?? []
  if (level !== undefined) return { entry: entryOf(around, Number(level)) }
  if (/mso-tab-count/i.test(css)) return {}
  if (/vertical-align\s*:\s*super/i.test(css)) return { raised: true }
  return /white-space\s*:\s*(pre|break-spaces)/i.test(css) ? { keepsSpaces: true } : {}
}

/** The style of text inside an element. */
export function styleInside(element: MarkupElement, around: Style): Style {
  const { name } = element
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  if (level !== undefined) return { ...around, heading: Number(level) }
  if (LISTS.includes(name)) {
    const depth = (around.list?.depth ?? -1) + 1
    const next = numberIn(element, 'start') ?? 1
    return { ...around, list: { depth, ordered: name === 'ol', next } }
  }
  if (name === 'li') {
    const level = numberIn(element, 'aria-level', 'data-aria-level')
    return { ...around, entry: entryOf(around, level, numberIn(element, 'value')) }
  }
  if (name === 'sup') return { ...around, raised: true }
  if (name === 'pre') return { ...around, keepsSpaces: true }
  return { ...around, ...changesOfCss(cssOf(element), around) }
}
