import { Fragment, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../../ui/controls/Button.tsx'
import { isTaken } from '../../../ui/controls/keys.ts'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import type { LogPart } from './useLogPart.ts'
import { type Reading, useReading } from './useReading.ts'
import type { RowText } from './useRowTexts.ts'

function Row({ row: { time, what, who, desk, note } }: { readonly row: RowText }) {
  return (
    <li>
      <span className="mod-log-time">{time}</span>
      <span className="mod-log-what">{note === null ? what : <s>{what}</s>}</span>
      <span className="mod-log-who">{who}</span>
      <span className="mod-log-desk">{desk}</span>
      {note === null ? null : <span className="mod-log-note">{note}</span>}
    </li>
  )
}

/** The rows, newest first, a heading before each day. */
function Rows({ rows }: { readonly rows: readonly RowText[] }) {
  return (
    <ol>
      {rows.map((row, place) => (
        <Fragment key={row.id}>
          {rows[place - 1]?.date === row.date ? null : <li className="mod-log-day">{row.day}</li>}
          <Row row={row} />
        </Fragment>
      ))}
    </ol>
  )
}

/** What stands behind the last row: that there is more, why there is not, or that this is all. */
function End({
  log,
  reading,
  query,
}: {
  readonly log: LogPart
  readonly reading: Reading
  readonly query: string
}) {
  const { t } = useWords()
  const { from, failed } = useStore(log.book.store)
  if (failed)
    return (
      <p className="mod-log-end">
        {t('log.failed')}{' '}
        <Button size="small" onClick={log.book.readBack}>
          {t('log.again')}
        </Button>
      </p>
    )
  if (from === null || (query !== '' && from > 0))
    return <p className="mod-log-end quiet">{t('log.reading')}</p>
  if (reading.more)
    return (
      <p className="mod-log-end">
        <Button size="small" onClick={reading.showMore}>
          {t('log.older')}
        </Button>
      </p>
    )
  const none = query === '' ? t('log.none') : t('log.noMatch', { query })
  return (
    <p className="mod-log-end quiet">{reading.rows.length === 0 ? none : t('log.beginning')}</p>
  )
}

/** The whole log: everything that happened in the show, who did it at which desk, and who came and left. */
export function LogPane({
  context,
  log,
}: {
  readonly context: ConsoleContext
  readonly log: LogPart
}) {
  const { t } = useWords()
  const [typed, type] = useState('')
  const query = typed.trim()
  const reading = useReading(context, log.book, query)
  const { list, field } = log
  // Who writes goes on writing, whatever opens.
  useEffect(() => {
    if (!isTaken(document.activeElement)) list.current?.focus()
  }, [list])
  const toNewest = () => {
    reading.release()
    if (list.current !== null) list.current.scrollTop = 0
  }
  return (
    <div className="mod-whole-log" data-testid="whole-log">
      <header>
        <h2>{t('log.title')}</h2>
        <input
          type="search"
          ref={field}
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            // What was typed stays; the keys of the console are heard again.
            if (event.key !== 'Escape') return
            event.preventDefault()
            list.current?.focus()
          }}
        />
        <Button
          size="small"
          className="mod-log-fresh"
          data-shown={reading.fresh > 0}
          disabled={reading.fresh === 0}
          onClick={toNewest}
        >
          {t('log.fresh', { count: reading.fresh })}
        </Button>
        <Button size="small" shortcut="Esc" onClick={log.close}>
          {t('log.close')}
        </Button>
      </header>
      <ScrollRegion
        name={t('log.title')}
        className="mod-log-list"
        ref={list}
        onScroll={(event) => reading.scrolled(event.currentTarget)}
      >
        <Rows rows={reading.rows} />
        <End log={log} reading={reading} query={query} />
      </ScrollRegion>
    </div>
  )
}
