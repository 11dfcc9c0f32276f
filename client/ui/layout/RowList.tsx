import {
  type ReactNode,
  type RefObject,
  type UIEventHandler,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './rowList.module.css'
import { watchSizes } from './watchSizes.ts'

/** The maximum length of a name in the button below a list, in characters. */
const LONGEST = 36

function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name
}

/** Returns a function that formats the text of the button below a list: the last hidden row below, else the nearest hidden row above. */
function useMoreText(): (hidden: HiddenRows) => string {
  const { t } = useTranslation()
  return ({ below, names }) => {
    const [first = '', ...others] = names
    const last = others.at(-1)
    if (below === 0) return t('more.above', { name: shortName(last ?? first) })
    return last === undefined
      ? t('more.below', { name: shortName(first) })
      : t('more.rows', { count: names.length, to: shortName(last) })
  }
}

/** A list of rows of any height: `li` elements, or elements with `data-row-box` (the name of the row) or `data-line` (its id). The list shows only whole rows; a button below names the hidden rows and scrolls to them. */
export function RowList({
  name,
  more,
  list,
  parts = false,
  current = null,
  onScroll,
  children,
}: {
  readonly name: string
  /** The text of the button below the list; by default the name of the last hidden row. */
  readonly more?: (hidden: HiddenRows) => string
  readonly list?: RefObject<HTMLElement | null>
  /** Whether the children are tables and other parts, not items of one list. */
  readonly parts?: boolean
  /** The id of the row that stays in view until somebody scrolls. */
  readonly current?: string | null
  readonly onScroll?: UIEventHandler<HTMLElement>
  readonly children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLElement>(null)
  const scroller = list ?? own
  const { height, ...hidden } = useWholeRows(frame, scroller)
  useRowInView(scroller, current)
  const moreText = useMoreText()
  const scroll = () => {
    const { clientHeight = 0, scrollHeight = 0 } = scroller.current ?? {}
    scroller.current?.scrollBy({ top: hidden.below === 0 ? -scrollHeight : clientHeight })
  }
  // Scrolling content must be reachable by keyboard.
  const reachable = { tabIndex: height === null ? -1 : 0 }
  return (
    <div className={`column grow ${css.frame}`} ref={frame}>
      <section
        className={`fixed ${css.rows}`}
        aria-label={name}
        ref={scroller}
        onScroll={onScroll}
        data-scrolled={hidden.above > 0}
        style={height === null ? undefined : { height }}
        {...reachable}
      >
        {parts ? children : <ol>{children}</ol>}
      </section>
      {height === null ? null : (
        <button
          type="button"
          className={`second medium fixed cut ${css.more}`}
          data-more={true}
          onClick={scroll}
        >
          {(more ?? moreText)(hidden)}
        </button>
      )}
    </div>
  )
}

/** The number of hidden rows of a list. */
type Counts = {
  readonly above: number
  readonly below: number
}

/** The number of hidden rows of a list, and the names of the hidden rows below or, if there are none, above. */
type HiddenRows = Counts & { readonly names: readonly string[] }

type View = Counts & {
  /** The height of the list in px: a whole number of rows; null if all rows fit. */
  readonly height: number | null
}

const ALL: View = { height: null, above: 0, below: 0 }

const ROWS = '[data-line], [data-row-box], li'

/** Returns the height of a sticky table head in a list, in px; 0 if there is none. */
function stickyHead(list: HTMLElement): number {
  const cell = list.querySelector<HTMLElement>('thead th')
  return cell !== null && getComputedStyle(cell).position === 'sticky' ? cell.offsetHeight : 0
}

/** A row counts as visible or hidden even if up to this many px of it are not. */
const TOLERANCE = 2

/** Returns the height and the hidden rows of a list. `edges`: the lower edge of each row, in px from the top of the list. */
export function viewOf(
  edges: readonly number[],
  {
    scrolled,
    height = 0,
    free,
    more,
  }: Readonly<Record<'scrolled' | 'free' | 'more', number>> & { readonly height?: number },
): View {
  const end = edges.at(-1) ?? 0
  if (free <= 0 || end <= free + TOLERANCE) return ALL
  // At the end, the last rows fill the frame.
  const first = [0, ...edges].findIndex((start) => end - start <= free - more + TOLERANCE)
  const last = first === 0 ? 0 : (edges[first - 1] ?? 0)
  const isAtEnd = scrolled >= last - TOLERANCE || scrolled + height >= end - TOLERANCE
  if (isAtEnd && end > last) return { height: end - last, above: first, below: 0 }
  const above = edges.filter((edge) => edge <= scrolled + TOLERANCE).length
  const start = above === 0 ? 0 : (edges[above - 1] ?? 0)
  const shown = edges.filter((edge) => edge > start && edge - start <= free - more + TOLERANCE)
  const lowest = shown.at(-1)
  // A single row that is higher than the frame scrolls.
  if (lowest === undefined) return { height: free - more, above, below: edges.length - above - 1 }
  return { height: lowest - start, above, below: edges.length - above - shown.length }
}

/** Scrolls a list so that the row with this id is in view, with one row before it, until somebody scrolls. */
function useRowInView(list: RefObject<HTMLElement | null>, id: string | null): void {
  const ownScrollTop = useRef(0)
  useLayoutEffect(() => {
    const scroller = list.current
    if (scroller === null || id === null) return
    return watchSizes(scroller, () => {
      const row = scroller.querySelector(`[data-line="${id}"]`)
      if (row === null || scroller.scrollTop !== ownScrollTop.current) return
      const { top, bottom, height } = row.getBoundingClientRect()
      const visible = scroller.getBoundingClientRect()
      const isFarIn = top >= visible.top + 2 * height && bottom <= visible.bottom - 2 * height
      if (height === 0 || isFarIn) return
      const head = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0
      const rows = Math.round((top - visible.top - head) / height) - 1
      scroller.scrollTop += rows * height
      ownScrollTop.current = scroller.scrollTop
    })
  }, [list, id])
}

/** Keeps a list as high as the whole rows that fit into its frame, and counts the hidden rows. */
function useWholeRows(
  frame: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): View & HiddenRows {
  const [view, setView] = useState<View & HiddenRows>({ ...ALL, names: [] })
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, list.current]
    if (outer === null || inner === null || !('ResizeObserver' in globalThis)) return
    const update = () => {
      const top = inner.getBoundingClientRect().top - inner.scrollTop
      const head = stickyHead(inner)
      // A row that contains other rows comes after them, because its lower edge is below theirs.
      const rows = [...inner.querySelectorAll(ROWS)]
        .map((row) => ({ row, edge: row.getBoundingClientRect().bottom - top - head }))
        .sort((one, other) => one.edge - other.edge)
      const edges = rows.map(({ edge }) => edge)
      const more = Number.parseFloat(getComputedStyle(outer).scrollPaddingBottom) || 0
      const view = viewOf(edges, {
        scrolled: inner.scrollTop,
        height: inner.clientHeight - head,
        free: outer.clientHeight - head,
        more,
      })
      const hidden = view.below === 0 ? rows.slice(0, view.above) : rows.slice(-view.below)
      const names = hidden.flatMap(({ row }) => row.getAttribute('data-row-box') || [])
      const next = { ...view, names, height: view.height === null ? null : view.height + head }
      setView((previous) => (JSON.stringify(previous) === JSON.stringify(next) ? previous : next))
    }
    const sizes = new ResizeObserver(update)
    const watch = () => {
      sizes.disconnect()
      const rows = [...inner.querySelectorAll(ROWS)]
      for (const one of [outer, ...rows]) sizes.observe(one)
      update()
      // Moving rows are measured again at their new place.
      const moves = rows.flatMap((row) => row.getAnimations())
      if (moves.length > 0) void Promise.allSettled(moves.map((move) => move.finished)).then(update)
    }
    // The digits of a row are new texts each second, and change no row.
    const rows = new MutationObserver((changes) => {
      const nodes = changes.flatMap((change) => [...change.addedNodes, ...change.removedNodes])
      if (nodes.some((node) => node instanceof Element)) watch()
    })
    watch()
    rows.observe(inner, { childList: true, subtree: true })
    inner.addEventListener('scroll', update, { passive: true })
    return () => {
      sizes.disconnect()
      rows.disconnect()
      inner.removeEventListener('scroll', update)
    }
  }, [frame, list])
  useLayoutEffect(() => {
    const inner = list.current
    if (inner !== null && view.below === 0 && view.above > 0) inner.scrollTop = inner.scrollHeight
  }, [list, view])
  return view
}
