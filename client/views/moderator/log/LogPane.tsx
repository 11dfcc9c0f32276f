import { Fragment, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../../ui/controls/Button.tsx'
import { isTaken } from '../../../ui/controls/keys.ts'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import pane from '../../../ui/layout/pane.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import form from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import type { LogBook, LogPart } from './logBook.ts'
import { logRows } from './logBook.ts'
import css from './logPane.module.css'
import { isFound, type RowText, useRowTexts } from './logTexts.ts'

/** So many rows render at first, and so many more each time the reader reaches the end. */
const DRAWN = 200

/** The distance that counts as being at the newest row, and at which more rows render before the end, in px. */
const AT_TOP = 2
const NEAR_END = 400

/** Returns the rows of the log that match a search; while a reader is away from the newest row, nothing changes. */
function useReading(context: ConsoleContext, book: LogBook, query: string) {
  const state = useStore(book.store)
  const text = useRowTexts(context)
  const [until, hold] = useState<number | null>(null)
  const [drawn, draw] = useState(DRAWN)
  useEffect(() => book.follow(), [book])
  const { from, failed } = state
  // A search loads the whole log.
  useEffect(() => {
    if (query !== '' && from !== null && from > 0 && !failed) book.readBack()
  }, [query, from, failed, book])
  const found = (till: number | null) =>
    logRows(state, till)
      .map(text)
      .filter((row) => query === '' || isFound(row, query))
  const all = found(until)
  const more = all.length > drawn || (from !== null && from > 0)
  const showMore = () => {
    draw(drawn + DRAWN)
    if (all.length <= drawn + DRAWN) book.readBack()
  }
  return {
    rows: all.slice(0, drawn),
    /** Whether there are more rows to render or to load. */
    more,
    showMore,
    /** The number of new rows since the reader left the newest. */
    fresh: until === null ? 0 : found(null).length - all.length,
    /** Shows everything new. */
    release: () => hold(null),
    scrolled: ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) => {
      if (scrollTop <= AT_TOP) hold(null)
      else if (until === null) hold(state.batch)
      if (more && !failed && scrollHeight - scrollTop - clientHeight < NEAR_END) showMore()
    },
  }
}

/** One line: time, text, and the person in grey; its tooltip has the whole text. */
function Row({ row: { time, what, who, desk, note } }: { readonly row: RowText }) {
  const rest = [who, desk, note].filter((part) => part !== null && part !== '')
  // A text that names the person does not repeat the name.
  const author = what.includes(who) ? '' : who
  const visible = note ?? (who === '' ? desk : author)
  return (
    <li className={css.row} title={[what, ...rest].join(' · ')}>
      <span className="quiet">{time}</span>
      <p className="cut">
        {note === null ? <b>{what}</b> : <s>{what}</s>}
        <span className="quiet">{visible}</span>
        <span className="unseen">{rest.filter((part) => part !== visible).join(' ')}</span>
      </p>
    </li>
  )
}

/** What follows the last row: that more is loading, why it is not, or that this is the whole log. */
function End({
  log,
  reading,
  query,
}: {
  readonly log: LogPart
  readonly reading: ReturnType<typeof useReading>
  readonly query: string
}) {
  const { t } = useWords()
  const { from, failed } = useStore(log.book.store)
  const act = (text: string, run: () => void) => (
    <Button size="small" onClick={run}>
      {text}
    </Button>
  )
  const content = () => {
    if (failed)
      return (
        <>
          {t('log.failed')} {act(t('log.again'), log.book.readBack)}
        </>
      )
    if (from === null || (query !== '' && from > 0)) return t('log.reading')
    if (reading.more) return act(t('log.older'), reading.showMore)
    if (reading.rows.length > 0) return t('log.beginning')
    return query === '' ? t('log.none') : t('log.noMatch', { query })
  }
  return <li className={css.end}>{content()}</li>
}

/** The whole log: everything that happened in the show, newest first, with a heading before each day of several. */
export function LogPane({ context, log }: ContextProps & { readonly log: LogPart }) {
  const { t } = useWords()
  const [typed, type] = useState('')
  const query = typed.trim()
  const reading = useReading(context, log.book, query)
  const { list, field } = log
  // A person who is typing keeps the keyboard.
  useEffect(() => {
    if (!isTaken(document.activeElement)) list.current?.focus()
  }, [list])
  const toNewest = () => {
    reading.release()
    if (list.current !== null) list.current.scrollTop = 0
  }
  const { rows } = reading
  const oldest = rows.at(-1)
  const severalDays = oldest?.date !== rows[0]?.date
  return (
    <section className={pane.pane} data-testid="whole-log">
      <PaneHead title={t('log.title')} close={log.close}>
        {reading.fresh === 0 ? null : (
          <Button size="small" look="bare" onClick={toNewest}>
            {t('log.fresh', { count: reading.fresh })}
          </Button>
        )}
      </PaneHead>
      <input
        type="search"
        className={`${form.input} ${css.field}`}
        ref={field}
        aria-label={t('log.search')}
        placeholder={t('log.search')}
        value={typed}
        onChange={(event) => type(event.target.value)}
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
        onScroll={(event) => reading.scrolled(event.currentTarget)}
        more={({ above, below }) => {
          if (below === 0) return t('logRows.newer', { count: above })
          return reading.more
            ? t('log.older')
            : t('logRows.older', { count: below, at: oldest?.time ?? '' })
        }}
      >
        {rows.map((row, place) => (
          <Fragment key={row.id}>
            {!severalDays || rows[place - 1]?.date === row.date ? null : (
              <li className={css.day}>{row.day}</li>
            )}
            <Row row={row} />
          </Fragment>
        ))}
        <End log={log} reading={reading} query={query} />
      </RowList>
    </section>
  )
}
