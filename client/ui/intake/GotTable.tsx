import { memo, useRef } from 'react'
import { minutesFigure } from '../../i18n/spans.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { IntroducedPerson, LanguageMark, Title } from '../agenda/AgendaText.tsx'
import { Times } from '../agenda/Times.tsx'
import { Mark } from './Mark.tsx'
import type { GotRow, GotSpeaker } from './model/gotRows.ts'
import { keyed } from './model/keyed.ts'
import type { Lit } from './model/ties.ts'
import { useRoving } from './useRoving.ts'
import { usePasteWords } from './words.ts'
import './got.css'

function Speakers({ speakers }: { readonly speakers: readonly GotSpeaker[] }) {
  const { t } = useTranslation('intake')
  return (
    <ul className="paste-speakers">
      {keyed(speakers, ({ name }) => JSON.stringify(name)).map(({ key, value }) => (
        <li key={key}>
          <IntroducedPerson person={value} />
          {value.chairs ? <span className="quiet"> {t('chair')}</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** What of a row was not written but follows, as a word; and what a block leaves over. */
function Notes({ row }: { readonly row: GotRow }) {
  const { t } = useTranslation('intake')
  const { list } = usePasteWords()
  // Most starts follow from what stands before them: that they do is said once, above.
  const told = row.inferred.filter((field) => field !== 'start')
  const fields = told.map((field) => t(`inferredField.${field}`))
  const rest = Math.abs(row.rest)
  if (rest === 0 && fields.length === 0) return null
  return (
    <span className="paste-notes">
      {row.rest === 0 ? null : t(row.rest > 0 ? 'slack' : 'over', { count: rest })}
      {fields.length === 0 ? null : t('inferred', { fields: list(fields) })}
    </span>
  )
}

function Minutes({ row }: { readonly row: GotRow }) {
  const { t } = useTranslation('intake')
  if (row.minutes === null) return <span className="quiet">{t('noLength')}</span>
  return (
    <>
      {minutesFigure(row.minutes)} <span className="quiet">{t('min')}</span>
    </>
  )
}

const Row = memo(function Row({ row, lit }: { readonly row: GotRow; readonly lit: boolean }) {
  const { t } = useTranslation('intake')
  const guessed = (field: GotRow['inferred'][number]) => row.inferred.includes(field)
  return (
    <li className="paste-got-row" data-type={row.type} data-place={row.place} data-lit={lit}>
      <span className="paste-when" data-guess={guessed('start')}>
        <Times times={row.times} />
        {guessed('start') ? <span className="unseen">{t('guess')}</span> : null}
      </span>
      <span className="paste-min" data-guess={guessed('planned')}>
        <Minutes row={row} />
      </span>
      <span className="paste-what">
        <span data-guess={guessed('title')}>
          <Title texts={row.title} />
        </span>
        {row.languages.map((tag) => (
          <LanguageMark key={tag} tag={tag} />
        ))}
        {row.speakers.length === 0 ? null : (
          <span data-guess={guessed('speakers')}>
            <Speakers speakers={row.speakers} />
          </span>
        )}
        <Notes row={row} />
      </span>
      <span className="paste-row-marks">
        {row.marks.map(({ index, n, look }) => (
          <Mark key={index} n={n} look={look} said={t('lineFindings', { count: 1, list: '' })} />
        ))}
      </span>
      {row.line === null ? (
        <span />
      ) : (
        <button
          type="button"
          className="paste-to-line"
          data-stop=""
          data-jump=""
          tabIndex={-1}
          aria-label={t('toLine', { n: row.line })}
        >
          {row.line}
        </button>
      )}
    </li>
  )
})

/** The agenda as it was read: what was inferred in quiet ink under a dotted line, each row with its line of the source. */
export function GotTable({ rows, lit }: { readonly rows: readonly GotRow[]; readonly lit: Lit }) {
  const { t } = useTranslation('intake')
  const list = useRef<HTMLOListElement>(null)
  const rove = useRoving(list)
  return (
    <section aria-label={t('agenda')} className="paste-got-table">
      <h3 className="paste-label">
        {t('agenda')}
        <span className="paste-legend" aria-hidden="true">
          <span data-guess="true">{t('legend')}</span>
        </span>
      </h3>
      <ol ref={list} onKeyDown={rove}>
        {rows.map((row) => (
          <Row key={`${row.type} ${row.place}`} row={row} lit={lit.places.has(row.place)} />
        ))}
      </ol>
    </section>
  )
}
