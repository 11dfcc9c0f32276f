import { useState } from 'react'
import { needsSpeaker } from '../../../shared/timing/warnings/people.ts'
import { useCity } from '../../i18n/city.ts'
import { guessTag } from '../../i18n/guessTag.ts'
import { minutesFigure } from '../../i18n/spans.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../agenda/AgendaText.tsx'
import { dayTime } from '../agenda/zoneTimes.ts'
import { Button } from '../controls/Button.tsx'
import { useTyped } from '../controls/useTyped.ts'
import { FindingNote, type NoteActs } from './FindingNote.tsx'
import css from './ledger.module.css'
import type { AgendaRow } from './model/agendaRows.ts'
import type { Correction, Place } from './model/corrections.ts'
import { correctionOf, fieldKey } from './model/findingFields.ts'
import { type LedgerRow, type LineResult, wholeText } from './model/ledger.ts'

/** The number of lines about the show that are listed first, and that each More adds. */
const LINES_AT_ONCE = 200

type CellField = 'start' | 'planned' | 'title' | 'speakers'

type CellProps = {
  readonly row: AgendaRow
  readonly field: CellField
  readonly value: string
  readonly lang?: string
  readonly placeholder?: string
  readonly isMissing?: boolean
  readonly correct: LedgerActs['correct']
}

export type LedgerActs = NoteActs & {
  readonly correct: (place: Place, correction: Correction) => void
}

/** A field for a value of the agenda: Enter or leaving the field saves, Esc restores. */
function Cell({ row, field, value, lang, placeholder, isMissing = false, correct }: CellProps) {
  const { t } = useTranslation('intake')
  const { field: entry } = useTyped(value, (text) => {
    const correction = correctionOf(field, text)
    if (correction !== null) correct(row.place, correction)
    return correction === null ? 'wrong' : null
  })
  const isAssumed = row.inferred.includes(field)
  const note = [t(`correct.${field}`), isAssumed ? t('guess') : ''].filter(Boolean).join(', ')
  return (
    <input
      {...entry}
      className={css.cell}
      data-cell={field}
      data-field={fieldKey(row.place, field)}
      data-assumed={isAssumed || undefined}
      data-missing={isMissing || undefined}
      aria-label={field === 'title' ? note : t('cellOf', { note, row: firstText(row) })}
      title={field === 'title' || field === 'speakers' ? value : undefined}
      inputMode={field === 'planned' ? 'decimal' : undefined}
      lang={lang}
      placeholder={placeholder}
    />
  )
}

function firstText({ title }: AgendaRow): string {
  return Object.values(title)[0] ?? ''
}

/** The slack or overrun of a segment, and the languages of an item. */
function RowNote({ row }: { readonly row: AgendaRow }) {
  const { t } = useTranslation('intake')
  const { rest, languages } = row
  return (
    <>
      {rest === 0 ? null : (
        <span className={css.note}>
          {t(rest > 0 ? 'slack' : 'over', { count: Math.abs(rest) })}
        </span>
      )}
      {languages.map((tag) => (
        <LanguageMark key={tag} tag={tag} />
      ))}
    </>
  )
}

function PersonCell({ row, correct }: { readonly row: AgendaRow } & Pick<LedgerActs, 'correct'>) {
  const { t } = useTranslation('intake')
  const { reading } = useLanguage()
  const names = row.speakers.map(({ name }) => reading(name).text).join(', ')
  if (row.type === 'segment')
    return names === '' ? null : <span className={css.chair}>{`${names} ${t('chair')}`}</span>
  return (
    <Cell
      row={row}
      field="speakers"
      value={names}
      placeholder={t(row.kind === 'break' ? 'nobodyBreak' : 'noPerson')}
      isMissing={names === '' && needsSpeaker(row.kind)}
      correct={correct}
    />
  )
}

/** The cells of a segment or an item: start, minutes, title, person. */
function AgendaCells({ row, correct }: { readonly row: AgendaRow } & Pick<LedgerActs, 'correct'>) {
  const { language, reading } = useLanguage()
  const [home, ...others] = row.times
  const title = reading(row.title)
  return (
    <>
      <td className={css.start}>
        <Cell row={row} field="start" value={home?.text ?? ''} correct={correct} />
      </td>
      <td className={`quiet ${css.away}`} lang={language}>
        {others.map(dayTime).join(' ')}
      </td>
      <td className={css.minutes}>
        <Cell
          row={row}
          field="planned"
          value={row.minutes === null ? '' : minutesFigure(row.minutes)}
          placeholder="–"
          correct={correct}
        />
      </td>
      <td className={css.title}>
        <Cell row={row} field="title" value={title.text} lang={title.lang} correct={correct} />
        <RowNote row={row} />
      </td>
      <td className={css.person}>
        <PersonCell row={row} correct={correct} />
      </td>
    </>
  )
}

/** Returns a function that describes the result of a line. */
function useResultText(agenda: number): (result: LineResult) => string {
  const { t } = useTranslation('intake')
  return (result) => {
    if (result.as === 'became') return t(`became.${result.became}`)
    if (result.as === 'joined') return t('becameJoined', { n: result.line })
    if (result.as === 'left-out') return t('becameLeftOut')
    if (result.as === 'unknown') return ''
    const { from, to } = result
    const items = from === to ? t('becameItem', { n: from }) : t('becameItems', { from, to })
    return result.agenda === agenda ? items : t('becamePart', { n: result.agenda + 1, what: items })
  }
}

type RowProps = LedgerActs & { readonly entry: LedgerRow }

function Row({ entry, ...acts }: RowProps) {
  const { t } = useTranslation('intake')
  const { reading } = useLanguage()
  const resultText = useResultText(acts.at)
  const [open, setOpen] = useState(false)
  const { agenda, source, result, findings } = entry
  const name = agenda === null ? source?.text : reading(agenda.title).text
  return (
    <>
      <tr data-row-box={name} data-type={agenda?.type ?? 'line'} data-testid="ledger-row">
        <td className={css.line}>
          {source === null ? null : (
            <span className="unseen">{t('lineN', { n: source.from })}</span>
          )}
          <span aria-hidden={true}>{source?.from}</span>
        </td>
        <td className={css.pasted}>
          {source === null ? null : (
            <button
              type="button"
              className={open ? undefined : 'cut'}
              aria-expanded={open}
              lang={guessTag(source.text, [])}
              onClick={() => setOpen(!open)}
            >
              {open ? wholeText(acts.reading.source, source) : source.text}
            </button>
          )}
        </td>
        {agenda === null ? (
          <td colSpan={5} className={css.result}>
            {result === null ? null : resultText(result)}
          </td>
        ) : (
          <AgendaCells row={agenda} correct={acts.correct} />
        )}
      </tr>
      {findings.map((asked) => (
        <tr key={asked.index} data-row-box="" className={css.finding}>
          <td />
          <td colSpan={6}>
            <FindingNote {...acts} asked={asked} />
          </td>
        </tr>
      ))}
    </>
  )
}

/** A table of the agenda rows next to their pasted lines, then the lines about the show. */
export function Ledger({
  agenda,
  others,
  ...acts
}: LedgerActs & { readonly agenda: readonly LedgerRow[]; readonly others: readonly LedgerRow[] }) {
  const { t } = useTranslation('intake')
  const city = useCity()
  const [limit, setLimit] = useState(LINES_AT_ONCE)
  const cities = (agenda.find((row) => row.agenda !== null)?.agenda?.times ?? [])
    .slice(1)
    .map(({ zone }) => city(zone))
  return (
    <table className={css.ledger} aria-label={t('agenda')}>
      <thead>
        <tr data-row-box="">
          {(['line', 'pasted', 'start'] as const).map((head) => (
            <th key={head} scope="col" className={css[head]}>
              {t(`column.${head}`)}
            </th>
          ))}
          {cities.length === 0 ? (
            <td className={`quiet ${css.away}`} />
          ) : (
            <th scope="col" className={`quiet ${css.away}`}>
              {cities.join(' ')}
            </th>
          )}
          {(['minutes', 'title', 'person'] as const).map((head) => (
            <th key={head} scope="col" className={css[head]}>
              {t(`column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {agenda.map((entry) => (
          <Row key={entry.key} entry={entry} {...acts} />
        ))}
      </tbody>
      {others.length === 0 ? null : (
        <tbody>
          <tr data-row-box="">
            <th colSpan={7} scope="rowgroup" className={css.about}>
              {t('linesAbout', { count: others.length })}
            </th>
          </tr>
          {others.slice(0, limit).map((entry) => (
            <Row key={entry.key} entry={entry} {...acts} />
          ))}
          {others.length <= limit ? null : (
            <tr data-row-box="">
              <td colSpan={7}>
                <Button size="small" look="bare" onClick={() => setLimit(limit + LINES_AT_ONCE)}>
                  {t('moreLines', { count: others.length - limit })}
                </Button>
              </td>
            </tr>
          )}
        </tbody>
      )}
    </table>
  )
}
