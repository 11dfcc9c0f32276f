import { Fragment, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../../ui/controls/Button.tsx'
import { isTaken } from '../../../ui/controls/keys.tsx'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import pane from '../../../ui/layout/pane.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import form from '../context/form.module.css'
import type { Console } from '../context/useConsole.ts'
import { useWords } from '../context/useConsoleData.ts'
import { type LogBook, type LogPart, logRows } from './logBook.ts'
import css from './logPane.module.css'
import { isFound, type RowText, useRowTexts } from './logTexts.ts'

/** The number of rows that render at first, and that are added each time the reader reaches the end. */
const PAGE_ROWS = 200

/** The reader is at the newest row up to the first distance from the top; more rows render within the second distance from the end (px). */
const AT_TOP = 2
const NEAR_END = 400

/** Returns the rows of the log that match a search; new rows do not appear while the reader is away from the newest one. */
function useLogRows(context: ConsoleContext, book: LogBook, query: string) {
  const state = useStore(book.store)
  const rowText = useRowTexts(context)
  const [lastBatch, setLastBatch] = useState<number | null>(null)
  const [rowLimit, setRowLimit] = useState(PAGE_ROWS)
  useEffect(() => book.follow(), [book])
  const { from, failed } = state
  // A search loads the whole log.
  useEffect(() => {
    if (query !== '' && from !== null && from > 0 && !failed) book.readBack()
  }, [query, from, failed, book])
  const matchesUntil = (batch: number | null) =>
    logRows(state, batch)
      .map(rowText)
      .filter((row) => query === '' || isFound(row, query))
  const matches = matchesUntil(lastBatch)
  const hasMore = matches.length > rowLimit || (from !== null && from > 0)
  const showMore = () => {
    setRowLimit(rowLimit + PAGE_ROWS)
    if (matches.length <= rowLimit + PAGE_ROWS) book.readBack()
  }
  return {
    rows: matches.slice(0, rowLimit),
    /** Whether there are more rows to render or to load. */
    hasMore,
    showMore,
    /** The number of new rows since the reader left the newest. */
    newCount: lastBatch === null ? 0 : matchesUntil(null).length - matches.length,
    /** Shows the new rows. */
    showNewest: () => setLastBatch(null),
    onScroll: ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) => {
      if (scrollTop <= AT_TOP) setLastBatch(null)
      else if (lastBatch === null) setLastBatch(state.batch)
      if (hasMore && !failed && scrollHeight - scrollTop - clientHeight < NEAR_END) showMore()
    },
  }
}

/** One line: time, text, and the person in grey; its tooltip has the whole text. */
function Row({ row: { time, what, who, desk, note } }: { readonly row: RowText }) {
  const rest = [who, desk, note].filter((part) => part !== null && part !== '')
  // The name is not repeated if the text contains it.
  const author = what.includes(who) ? '' : who
  const visible = note ?? (who === '' ? desk : author)
  return (
    <li className={css.row} title={[what, ...rest].join(' · ')}>
      <span className="quiet">{time}</span>
      <p className="cut">
        {note === null ? <b className="medium">{what}</b> : <s>{what}</s>}
        <span className="quiet">{visible}</span>
        <span className="unseen">{rest.filter((part) => part !== visible).join(' ')}</span>
      </p>
    </li>
  )
}

/** The end of the list: more is loading or failed to load, a button for older rows, or the beginning of the log. */
function End({
  log,
  reading,
  query,
}: {
  readonly log: LogPart
  readonly reading: ReturnType<typeof useLogRows>
  readonly query: string
}) {
  const { t } = useWords()
  const { from, failed } = useStore(log.book.store)
  const button = (text: string, run: () => void) => (
    <Button size="small" onClick={run}>
      {text}
    </Button>
  )
  const content = () => {
    if (failed)
      return (
        <>
          {t('log.failed')} {button(t('log.again'), log.book.readBack)}
        </>
      )
    if (from === null || (query !== '' && from > 0)) return t('log.reading')
    if (reading.hasMore) return button(t('log.older'), reading.showMore)
    if (reading.rows.length > 0) return t('log.beginning')
    return query === '' ? t('log.none') : t('log.noMatch', { query })
  }
  return <li className={`row second ${css.line}`}>{content()}</li>
}

/** The whole log: everything that happened in the show, newest first, with a heading before each day of several. */
export function LogPane({ context, log, panes }: Pick<Console, 'context' | 'log' | 'panes'>) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const query = text.trim()
  const reading = useLogRows(context, log.book, query)
  const { list, field } = log
  // The focus stays where a person is typing.
  useEffect(() => {
    if (!isTaken(document.activeElement)) list.current?.focus()
  }, [list])
  const toNewest = () => {
    reading.showNewest()
    if (list.current !== null) list.current.scrollTop = 0
  }
  const { rows } = reading
  const oldest = rows.at(-1)
  const severalDays = oldest?.date !== rows[0]?.date
  return (
    <section className={pane.pane} data-testid="whole-log">
      <PaneHead title={t('log.title')} close={panes.close}>
        {reading.newCount === 0 ? null : (
          <Button size="small" look="bare" onClick={toNewest}>
            {t('log.fresh', { count: reading.newCount })}
          </Button>
        )}
      </PaneHead>
      <input
        type="search"
        className={`fixed ${form.input} ${css.field}`}
        ref={field}
        aria-label={t('log.search')}
        placeholder={t('log.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // The text stays; the keys of the console work again.
          if (event.key !== 'Escape') return
          event.preventDefault()
          list.current?.focus()
        }}
      />
      <RowList
        name={t('log.title')}
        list={list}
        onScroll={(event) => reading.onScroll(event.currentTarget)}
        more={({ above, below }) => {
          if (below === 0) return t('logRows.newer', { count: above })
          return reading.hasMore
            ? t('log.older')
            : t('logRows.older', { count: below, at: oldest?.time ?? '' })
        }}
      >
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {!severalDays || rows[index - 1]?.date === row.date ? null : (
              <li className={`row second strong ${css.line}`}>{row.day}</li>
            )}
            <Row row={row} />
          </Fragment>
        ))}
        <End log={log} reading={reading} query={query} />
      </RowList>
    </section>
  )
}
