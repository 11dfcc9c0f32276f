import type { Role } from '../../../../shared/run/grant.ts'

/** Some words of a page that belong together, and the mark of the element they stand in. */
export type Cell = { readonly as: string; readonly text: string }

/** One thing that a page says: where (the marks around it, from the outside in), of which item of the agenda, and its words; a row of a table is one line of several cells. */
export type Line = {
  readonly place: string
  readonly item: string | null
  readonly cells: readonly Cell[]
}

/** Who sits at a page: how the story calls it, its role, its person, and how its times and words are read. */
export type Seat = {
  readonly name: string
  readonly role: Role
  readonly person: string | null
  readonly lang: 'en' | 'zh'
  /** The zone of times that stand alone. */
  readonly zone: string
}

/** Everything that a page says at one moment. */
export type Sight = {
  readonly seat: Seat
  readonly lines: readonly Line[]
  /** The items that it marks as on and as next; undefined where it marks none. */
  readonly live: string | undefined
  readonly next: string | undefined
  /** What it says that the stage shows; null where it does not say. */
  readonly look: string | null
  /** Whether it has a countdown. */
  readonly counts: boolean
}

type Read = Omit<Sight, 'seat'>

/** Returns the text of one part of the page (`within`, a selector) from top to bottom, with what is there for screen readers alone. */
export function readPage(within: string): Read {
  const SKIPPED =
    'script, style, svg, noscript, option, .ui-key, .ui-more, .rowList-more, [data-old]'
  const ROWS = 'tr, [data-row], .queueList-line, .stageWaiting-parts > li, [data-testid=zone-time]'
  /** Somebody with what they are: one thing, however it is put together. */
  const WHOLE = '[data-testid=who]'
  const lines: Line[] = []
  const root = document.querySelector(within) ?? document.body
  const isSaid = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
  // Asked of each element in turn, a selector of many parts takes most of the time of a page without a layout.
  const [skipped, rows, wholes] = [SKIPPED, ROWS, WHOLE].map(
    (selector) => new Set(root.querySelectorAll(selector)),
  )
  const isHidden = (element: Element) =>
    skipped?.has(element) || !element.checkVisibility({ visibilityProperty: true })
  const textOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    if (!(node instanceof Element) || isHidden(node)) return ''
    return [...node.childNodes].map(textOf).join('')
  }
  const marked = (element: Element, place: string) => {
    const name = element.className || element.getAttribute('aria-label')
    const mark = element.getAttribute('data-testid') ?? name
    return mark ? `${place} > ${mark}` : place
  }
  /** Tells of every element with words of its own, in order. */
  const walk = (element: Element, place: string, tell: (place: string, text: string) => void) => {
    if (isHidden(element)) return
    const here = marked(element, place)
    const isWhole = wholes?.has(element) || [...element.childNodes].some(isSaid)
    if (isWhole) tell(here, textOf(element).replaceAll(/\s+/g, ' ').trim())
    else if (rows?.has(element) && !place.startsWith('row')) readRow(element, here)
    else for (const child of element.children) walk(child, here, tell)
  }
  const readRow = (row: Element, place: string) => {
    const item = row.getAttribute('data-row') ?? row.getAttribute('data-line')
    const cells: Cell[] = []
    for (const child of row.children)
      walk(child, 'row', (as, text) => cells.push({ as: as.slice('row'.length), text }))
    if (cells.length > 0) lines.push({ place, item, cells })
  }
  walk(root, '', (place, text) => {
    if (text !== '') lines.push({ place, item: null, cells: [{ as: '', text }] })
  })
  const itemAt = (id: string) =>
    root.querySelector(`[data-testid="${id}"]`)?.getAttribute('data-item') ?? undefined
  const look = root.querySelector('main[data-look], [data-testid=stage]')?.getAttribute('data-look')
  const [live, next] = [itemAt('live-item'), itemAt('next-item')]
  const counts = root.querySelector('[data-testid=digits]') !== null
  return { lines, live, next, look: look ?? null, counts }
}
