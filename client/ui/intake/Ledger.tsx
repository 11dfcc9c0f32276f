import { useState } from 'react'
import { same } from '../../../shared/agenda/same.ts'
import { needsSpeaker } from '../../../shared/timing/warnings/people.ts'
import { guessTag } from '../../i18n/guessTag.ts'
import { minutesFigure } from '../../i18n/spans.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../agenda/AgendaText.tsx'
import { dayTime } from '../agenda/zoneTimes.ts'
import { Button } from '../controls/Button.tsx'
import { MoreDots } from '../controls/Dots.tsx'
import { capOf } from '../controls/keys.tsx'
import { useTyped } from '../controls/useTyped.ts'
import { FindingNote, focusField, type NoteActs } from './FindingNote.tsx'
import css from './ledger.module.css'
import type { AgendaRow } from './model/agendaRows.ts'
import { type Correction, type Place, ROW_ACTS, type RowAct } from './model/corrections.ts'
import { correctionOf, fieldKey } from './model/findingFields.ts'
import { type LedgerRow, wholeText } from './model/ledger.ts'
import { type Review, withCorrection, withRowAct } from './model/review.ts'
import { RowMenu, type RowMenuTarget } from './RowMenu.tsx'

type CellField = 'start' | 'planned' | 'title' | 'speakers'

type CellProps = {
  readonly row: AgendaRow
  readonly field: CellField
  readonly value: string
  readonly lang?: string
  readonly placeholder?: string | undefined
  readonly isMissing?: boolean
  readonly correct: LedgerActs['correct']
}

type LedgerActs = NoteActs & {
  readonly correct: (place: Place, correction: Correction) => void
  readonly act: (row: AgendaRow, act: RowAct) => void
  readonly undo: (() => void) | null
  readonly readWithout: ((line: number) => void) | null
  readonly openMenu: (target: RowMenuTarget) => void
}

/** A field for a value of the agenda: Enter or leaving the field saves, Esc restores. */
function Cell({ row, field, value, lang, placeholder, isMissing = false, correct }: CellProps) {
  const { t } = useTranslation('intake')
  const { field: entry, typed } = useTyped(value, (text) => {
    const correction = correctionOf(field, text.replace(t('chair'), ''))
    if (correction !== null) correct(row.place, correction)
    return correction === null ? 'wrong' : null
  })
  const isAssumed = row.inferred.includes(field)
  const [title = ''] = Object.values(row.title)
  const note = [t(`correct.${field}`), isAssumed ? t('guess') : ''].filter(Boolean).join(', ')
  return (
    <input
      {...entry}
      className={css.cell}
      data-cell={field}
      data-typed={typed !== null || undefined}
      data-field={fieldKey(row.place, field)}
      data-assumed={isAssumed || undefined}
      data-missing={isMissing || undefined}
      aria-label={field === 'title' ? note : t('cellOf', { note, row: title })}
      title={field === 'title' || field === 'speakers' ? value : undefined}
      inputMode={field === 'planned' ? 'decimal' : undefined}
      lang={lang}
      placeholder={placeholder}
    />
  )
}

/** The slack or overrun of a segment, and the languages of an item. */
function RowNote({ row }: { readonly row: AgendaRow }) {
  const { t } = useTranslation('intake')
  const { rest, languages } = row
  return (
    <>
      {rest === 0 ? null : (
        <span className="quiet whole">
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
  const { t, reading } = useTranslation('intake')
  const names = row.speakers.map(({ name }) => reading(name).text).join(', ')
  const isChair = row.type === 'segment'
  return (
    <Cell
      row={row}
      field="speakers"
      value={isChair && names !== '' ? `${names} ${t('chair')}` : names}
      placeholder={isChair ? undefined : t(row.kind === 'break' ? 'nobodyBreak' : 'noPerson')}
      isMissing={!isChair && names === '' && needsSpeaker(row.kind)}
      correct={correct}
    />
  )
}

/** The cells of a segment or an item: start, minutes, title, person. */
function AgendaCells({
  row,
  line,
  correct,
  openMenu,
}: Pick<RowMenuTarget, 'row' | 'line'> & LedgerActs) {
  const { t, language, reading } = useTranslation('intake')
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
      <td className={`row ${css.title}`}>
        <Cell row={row} field="title" value={title.text} lang={title.lang} correct={correct} />
        <RowNote row={row} />
      </td>
      <td className={css.person}>
        <PersonCell row={row} correct={correct} />
      </td>
      <td className={css.more}>
        <button
          type="button"
          aria-haspopup="menu"
          aria-label={t('row.menu', { row: title.text })}
          onClick={({ currentTarget: button }) => openMenu({ row, button, line })}
        >
          <MoreDots />
        </button>
      </td>
    </>
  )
}

/** The act of each key of a row. */
const KEYS = new Map<string, RowAct | 'undo'>([
  ...ROW_ACTS.flatMap((one) => ('key' in one ? [[one.key, one.act] as const] : [])),
  ['Ctrl Z', 'undo'],
])

type RowProps = LedgerActs & { readonly entry: LedgerRow }

function Row({ entry, ...acts }: RowProps) {
  const { t, reading } = useTranslation('intake')
  const [open, setOpen] = useState(false)
  const { agenda, source, result, findings } = entry
  const name = agenda === null ? source?.text : reading(agenda.title).text
  return (
    <>
      <tr
        data-row-box={name}
        data-type={agenda?.type ?? 'line'}
        data-testid="ledger-row"
        onKeyDown={(event) => {
          const act = KEYS.get(capOf(event))
          const isTyping = event.target instanceof HTMLElement && event.target.dataset['typed']
          if (agenda === null || act === undefined || isTyping) return
          event.preventDefault()
          if (act === 'undo') acts.undo?.()
          else acts.act(agenda, act)
        }}
      >
        <td className={`quiet ${css.line}`}>
          {source === null ? null : (
            <span className="unseen">{t('lineN', { n: source.from })}</span>
          )}
          <span aria-hidden={true}>{source?.from}</span>
        </td>
        <td className={css.pasted}>
          {source === null ? null : (
            <button
              type="button"
              className={open ? 'block second' : 'block second cut'}
              aria-expanded={open}
              lang={guessTag(source.text, [])}
              onClick={({ currentTarget }) => {
                setOpen(!open)
                // The list shows only whole rows, and the open row is higher.
                requestAnimationFrame(() => currentTarget.scrollIntoView?.({ block: 'nearest' }))
              }}
            >
              {open ? wholeText(acts.reading.source, source) : source.text}
            </button>
          )}
        </td>
        {agenda === null ? (
          <td colSpan={6} className={`quiet whole ${css.result}`}>
            {result === null ? null : t(`became.${result}`)}
          </td>
        ) : (
          <AgendaCells row={agenda} line={source?.from ?? null} {...acts} />
        )}
      </tr>
      {findings.map((asked) => (
        <tr key={asked.index} data-row-box="" className={css.finding}>
          <td />
          <td colSpan={7}>
            <FindingNote {...acts} asked={asked} />
          </td>
        </tr>
      ))}
    </>
  )
}

type LedgerProps = NoteActs &
  Pick<LedgerActs, 'undo' | 'readWithout'> & {
    readonly agenda: readonly LedgerRow[]
    readonly others: readonly LedgerRow[]
    readonly review: Review
    readonly change: (review: Review) => void
  }

/** Returns the acts on the rows of a ledger, and the row whose menu is open. */
function useRowActs({ agenda, review, change }: LedgerProps) {
  const { t } = useTranslation('intake')
  const [menu, setMenu] = useState<RowMenuTarget | null>(null)
  const rows = agenda.flatMap((entry) => entry.agenda ?? [])
  const act = ({ place }: AgendaRow, act: RowAct) => {
    const after = withRowAct(review, place, act, t('row.newTitle'))
    if (after === null) return
    change(after.review)
    const at = rows.findIndex((row) => same(row.place, place))
    const isGone = act === 'remove' || act === 'merge'
    const isNew = act === 'newRow' || act === 'split'
    const neighbour = (rows[at - 1] ?? rows[at + 1])?.place ?? place
    const next = isNew ? { added: after.added } : isGone ? neighbour : place
    // Waits until the row is shown at its new place.
    requestAnimationFrame(() => focusField(fieldKey(next, 'title')))
  }
  const correct = (place: Place, correction: Correction) =>
    change(withCorrection(review, place, correction))
  return { act, correct, menu, openMenu: setMenu, closeMenu: () => setMenu(null) }
}

/** A table of the agenda rows next to their pasted lines, then the lines about the show. */
export function Ledger(props: LedgerProps) {
  const { agenda, others, review, change, ...noteActs } = props
  const { menu, closeMenu, ...rowActs } = useRowActs(props)
  const acts = { ...noteActs, ...rowActs }
  const { t, city } = useTranslation('intake')
  const cities = (agenda.find((row) => row.agenda !== null)?.agenda?.times ?? [])
    .slice(1)
    .map(({ zone }) => city(zone))
  return (
    <>
      <table className={`t0 ${css.ledger}`} aria-label={t('agenda')}>
        <thead className="pinned">
          <tr data-row-box="">
            {(['line', 'pasted', 'start', 'away', 'minutes', 'title', 'person'] as const).map(
              (head) => (
                <th key={head} scope="col" className={css[head]}>
                  {head === 'away' ? cities.join(' ') : t(`column.${head}`)}
                </th>
              ),
            )}
            <td className={css.more}>
              {acts.undo === null ? null : (
                <Button size="small" look="bare" onClick={acts.undo}>
                  {t('undo')}
                </Button>
              )}
            </td>
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
              <th colSpan={8} scope="rowgroup" className={`t1 strong ${css.about}`}>
                {t('linesAbout', { count: others.length })}
              </th>
            </tr>
            {others.map((entry) => (
              <Row key={entry.key} entry={entry} {...acts} />
            ))}
          </tbody>
        )}
      </table>
      {menu === null ? null : <RowMenu {...menu} {...acts} review={review} close={closeMenu} />}
    </>
  )
}
