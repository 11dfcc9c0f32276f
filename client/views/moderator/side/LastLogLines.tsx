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

/** The newest of a log, and the way to the whole. */
const Newest = memo(function Newest({
  naming,
  book,
  short,
  toggle,
}: {
  readonly naming: NamingContext
  readonly book: LogBook
  readonly short: boolean
  readonly toggle: () => void
}) {
  const { t } = useWords()
  const part = useRef<HTMLElement>(null)
  const state = useStore(book.store)
  const text = useRowTexts(naming)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => book.follow(), [book])
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
  const naming = useMemo(() => ({ show: { published }, you, lang }), [published, you, lang])
  return <Newest naming={naming} book={book} short={short} toggle={useSteady(toggle)} />
}
