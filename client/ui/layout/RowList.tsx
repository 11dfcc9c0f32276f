import { type ReactNode, type RefObject, type UIEventHandler, useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './rowList.module.css'
import { type HiddenRows, useRowInView, useWholeRows } from './useWholeRows.ts'

/** The longest name in the row below a list, in characters. */
const LONGEST = 36

function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name
}

/** Names what is out of sight: the last row below; without any below, the row above. */
function useMoreText(): (hidden: HiddenRows) => string {
  const { t } = useTranslation()
  return ({ below, name, names }) => {
    if (below === 0) return t('more.above', { name })
    const [first = name, ...others] = names
    const last = others.at(-1)
    return last === undefined
      ? t('more.below', { name: shortName(first) })
      : t('more.rows', { count: names.length, to: shortName(last) })
  }
}

/** A list of rows of any height, or parts whose rows have their name in `data-row-box` or their id in `data-line`: it shows whole rows only, and one row below that names the others and scrolls to them. */
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
  /** The text of the row below the list; by default it names the last hidden row. */
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
  const names = useMoreText()
  const scroll = () => {
    const { clientHeight = 0, scrollHeight = 0 } = scroller.current ?? {}
    scroller.current?.scrollBy({ top: hidden.below === 0 ? -scrollHeight : clientHeight })
  }
  // What scrolls can be reached by the keyboard.
  const reachable = { tabIndex: height === null ? -1 : 0 }
  return (
    <div className={css.frame} ref={frame}>
      <section
        className={css.rows}
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
        <button type="button" className={`cut ${css.more}`} data-more={true} onClick={scroll}>
          {(more ?? names)(hidden)}
        </button>
      )}
    </div>
  )
}
