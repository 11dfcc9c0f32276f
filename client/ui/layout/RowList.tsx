import { type ReactNode, type RefObject, type UIEventHandler, useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './rowList.module.css'
import { type HiddenRows, useWholeRows } from './useWholeRows.ts'

/** What scrolls can be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const

/** A list of rows of any height, or parts whose rows carry `data-row-box`: it shows whole rows only, and one row below that names the others and scrolls to them. */
export function RowList({
  name,
  more,
  list,
  parts = false,
  onScroll,
  children,
}: {
  readonly name: string
  /** What the row below the list says of the hidden rows, at first the name of the next one; without any below it leads back to the top. */
  readonly more?: (hidden: HiddenRows) => string
  readonly list?: RefObject<HTMLElement | null>
  /** Whether the children are tables and other parts, not items of one list. */
  readonly parts?: boolean
  readonly onScroll?: UIEventHandler<HTMLElement>
  readonly children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLElement>(null)
  const scroller = list ?? own
  const { height, ...hidden } = useWholeRows(frame, scroller)
  const { t } = useTranslation()
  const words = () => t(hidden.below === 0 ? 'more.above' : 'more.below', { name: hidden.name })
  const scroll = () => {
    const { clientHeight = 0, scrollHeight = 0 } = scroller.current ?? {}
    scroller.current?.scrollBy({ top: hidden.below === 0 ? -scrollHeight : clientHeight })
  }
  return (
    <div className={css.frame} ref={frame}>
      <section
        className={css.rows}
        aria-label={name}
        ref={scroller}
        onScroll={onScroll}
        data-scrolled={hidden.above > 0}
        style={height === null ? undefined : { height }}
        {...REACHABLE}
      >
        {parts ? children : <ol>{children}</ol>}
      </section>
      {height === null ? null : (
        <button type="button" className={css.more} data-more={true} onClick={scroll}>
          {more === undefined ? words() : more(hidden)}
        </button>
      )}
    </div>
  )
}
