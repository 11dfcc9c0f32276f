import type { Page } from 'playwright-core'
import type { Role } from '../../../shared/run/grant.ts'
import type { Screen } from '../support/screen.ts'

/** Some words of a page that belong together, and the mark of the element they stand in. */
export type Cell = { readonly as: string; readonly text: string }

/** One thing that a page says: where (the marks around it, from the outside in), of which item of the agenda, and its words; a row of a table is one line of several cells. */
export type Line = {
  readonly place: string
  readonly item: string | null
  readonly cells: readonly Cell[]
}

/** Where something stands on a page, in px. */
export type Box = { readonly right: number; readonly top: number; readonly bottom: number }

/** Who sits at a page: how the story calls it, its role, its person, and how its times and words are read. */
export type Seat = {
  readonly name: string
  readonly role: Role
  readonly person: string | null
  readonly lang: 'en' | 'zh'
  /** The zone of times that stand alone. */
  readonly zone: string
}

/** A page of the session. */
export type SessionPage = { readonly seat: Seat; readonly screen: Screen }

/** Everything that a page says at one moment. */
export type Sight = {
  readonly seat: Seat
  readonly lines: readonly Line[]
  /** The items that it marks as on and as next; undefined where it marks none. */
  readonly live: string | undefined
  readonly next: string | undefined
  /** Where its large digits stand, and in which layout, of what: another layout is another place. */
  readonly digits: { readonly under: string; readonly box: Box } | null
}

type Read = Omit<Sight, 'seat'>

/** Runs in the page: its text from top to bottom, with what is there for screen readers alone. */
function readPage(): Read {
  const SKIPPED = 'script, style, svg, noscript, option, .ui-key, .ui-more, .ui-turn-old'
  const ROWS =
    'tr, [data-row], .mod-segment, .speaker-queue li, .speaker-zone, .stage-zone, .audience-at, .audience-other'
  /** Digits from this height on stand alone, in px. */
  const LARGE = 40
  const lines: Line[] = []
  const markOf = (element: Element) =>
    element.getAttribute('data-testid') ??
    (element.className || element.getAttribute('aria-label') || '')
  const saysItself = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
  const isHidden = (element: Element) =>
    element.matches(SKIPPED) || !element.checkVisibility({ visibilityProperty: true })
  const textOf = (element: Element): string =>
    [...element.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
        return node instanceof Element && !isHidden(node) ? textOf(node) : ''
      })
      .join('')
  const said = (element: Element) => textOf(element).replaceAll(/\s+/g, ' ').trim()
  type Row = { readonly place: string; readonly cells: Cell[] }
  const walk = (element: Element, place: string, row: Row | null) => {
    if (isHidden(element)) return
    const mark = markOf(element)
    const here = mark === '' ? place : `${place} > ${mark}`
    if (row === null && element.matches(ROWS)) {
      const item = element.getAttribute('data-row') ?? element.getAttribute('data-line')
      const inside: Row = { place: here, cells: [] }
      if (saysItself(element)) inside.cells.push({ as: '', text: said(element) })
      else for (const child of element.children) walk(child, here, inside)
      if (inside.cells.length > 0) lines.push({ place: here, item, cells: inside.cells })
      return
    }
    if (saysItself(element)) {
      const text = said(element)
      if (text === '') return
      if (row === null) lines.push({ place: here, item: null, cells: [{ as: mark, text }] })
      else row.cells.push({ as: here.slice(row.place.length), text })
      return
    }
    for (const child of element.children) walk(child, here, row)
  }
  walk(document.body, '', null)
  const marked = (id: string) =>
    document.querySelector(`[data-testid="${id}"]`)?.getAttribute('data-item') ?? undefined
  const digits = document.querySelector('[data-testid=digits]')
  const { right, top, bottom } = digits?.getBoundingClientRect() ?? new DOMRect()
  const live = document.querySelector('[data-testid=live-item]')
  const marks = [live?.getAttribute('data-item'), live?.getAttribute('data-status')]
  for (let at = digits; at; at = at.parentElement) marks.push(at.className)
  return {
    lines,
    live: marked('live-item'),
    next: marked('next-item'),
    digits:
      digits === null || bottom - top < LARGE
        ? null
        : { under: marks.join(' '), box: { right, top, bottom } },
  }
}

/** Everything that these pages say now. */
export function collect(pages: readonly SessionPage[]): Promise<readonly Sight[]> {
  return Promise.all(
    pages.map(async ({ seat, screen }) => ({ seat, ...(await readOf(screen.page)) })),
  )
}

function readOf(page: Page): Promise<Read> {
  return page.evaluate(readPage)
}
