import { memo, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../../ui/controls/Button.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { ConsoleContext, NamingContext } from '../context/consoleContext.ts'
import { useWholeChildren } from '../context/useWholeChildren.ts'
import { useWords } from '../context/useWords.ts'
import type { LogBook, LogPart } from '../log/logBook.ts'
import { logRows } from '../log/logBook.ts'
import { useRowTexts } from '../log/logTexts.ts'
import css from './side.module.css'

/** How many rows stand in the side. */
const NEWEST = 24

/** Has the book follow the show while a part of the page is in sight, and not before it is. */
function useFollowedInSight(book: LogBook) {
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    if (part.current === null) return
    if (!('IntersectionObserver' in globalThis)) return book.follow()
    let stop: (() => void) | null = null
    const observer = new IntersectionObserver((seen) => {
      stop?.()
      stop = seen.at(-1)?.isIntersecting === true ? book.follow() : null
    })
    observer.observe(part.current)
    return () => {
      observer.disconnect()
      stop?.()
    }
  }, [book])
  return part
}

/** The newest of a log, and the way to the whole. */
const Newest = memo(function Newest({
  telling,
  book,
  short,
  toggle,
}: {
  readonly telling: NamingContext
  readonly book: LogBook
  readonly short: boolean
  readonly toggle: () => void
}) {
  const { t } = useWords()
  const part = useFollowedInSight(book)
  const state = useStore(book.store)
  const text = useRowTexts(telling)
  const list = useRef<HTMLOListElement>(null)
  useWholeChildren(list, part)
  const newest = useMemo(() => logRows(state).slice(0, NEWEST), [state])
  const rows = newest.map(text)
  return (
    <section className={css.log} data-testid="log" ref={part}>
      <div className={css.logHead}>
        <h2>{t('log.title')}</h2>
        {short ? null : (
          <Button look="bare" size="small" onClick={toggle} data-testid="open-log">
            {t('log.whole')}
          </Button>
        )}
      </div>
      {state.failed ? <p className="quiet">{t('log.failed')}</p> : null}
      {state.from !== null && rows.length === 0 ? <p className="quiet">{t('log.none')}</p> : null}
      <ol ref={list}>
        {rows.map(({ id, time, what, note }) => (
          <li key={id}>
            <span>{time}</span>
            <span className="cut">{note === null ? what : <s>{what}</s>}</span>
          </li>
        ))}
      </ol>
    </section>
  )
})

/** The log in the side of the console: what happens comes to it from the log itself, not with the console. */
export function LastLogLines({
  context: { show, you, lang },
  log: { book, toggle },
  short = false,
}: {
  readonly context: ConsoleContext
  readonly log: LogPart
  /** Whether the way to the whole log is left to the menu. */
  readonly short?: boolean
}) {
  const { published } = show
  const telling = useMemo(() => ({ show: { published }, you, lang }), [published, you, lang])
  return <Newest telling={telling} book={book} short={short} toggle={useSteady(toggle)} />
}
