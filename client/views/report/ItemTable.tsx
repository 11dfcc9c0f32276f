import { Fragment } from 'react'
import type { ReportRow, ReportSegment } from '../../../shared/report/report.ts'
import { signedDigits } from '../../../shared/time/format.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../../ui/agenda/AgendaText.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { lengthFigure } from '../../ui/agenda/useLength.ts'
import layout from '../../ui/layout/table.module.css'
import { Bar, type Fill, Part, THIN } from './parts.tsx'
import css from './reportTable.module.css'
import { reachOf } from './steps.ts'
import { formatLength, type ReportProps, type ReportWords } from './useReportWords.ts'

type RowProps = ReportProps & {
  readonly row: ReportRow
  /** How far the longest bars reach to the left and to the right, in ms. */
  readonly reach: ReturnType<typeof reachOf>
}

function difference(row: ReportRow): Duration {
  return row.used - row.planned
}

/** The bars of used against planned time: given time as an outline, overrun hatched. */
function DifferenceBars({ row, reach: { less, more } }: Pick<RowProps, 'row' | 'reach'>) {
  const place = (at: Duration) => (100 * (at + less)) / (less + more)
  const by = difference(row)
  const given = Math.max(0, Math.min(row.allotted - row.planned, by))
  const hasPlan = row.planned > 0
  const bars: readonly (readonly [from: Duration, to: Duration, fill: Fill])[] = hasPlan
    ? [
        [by, 0, 'won'],
        [0, given, 'given'],
        [given, by, 'over'],
      ]
    : [[0, by, 'plain']]
  return (
    <svg width="100%" aria-hidden="true">
      {bars.map(([from, to, fill]) =>
        from < to ? (
          <Bar key={fill} from={place(from)} to={place(to)} fill={fill} top={36} height={28} />
        ) : null,
      )}
      <line {...THIN} x1={`${place(0)}%`} x2={`${place(0)}%`} y1="0" y2="100%" />
    </svg>
  )
}

/** The speakers of an item, those who were absent, and its title. */
function ItemHeading({ row, words }: Omit<RowProps, 'reach'>) {
  const who = words.names(row)
  const title = words.title(row)
  const absent = (row.absent ?? []).map(words.person)
  const [first] = who
  return (
    <th scope="row" className={css.cut}>
      {first === undefined ? null : <b lang={first.lang}>{nameList(who, words.lang, 3)}</b>}
      {absent.length === 0 ? null : (
        <span className="quiet">
          {' '}
          {words.t('items.notHere', { names: nameList(absent, words.lang, 3) })}{' '}
        </span>
      )}
      <span
        className={`title ${first === undefined ? 'strong' : `second plain ${css.title}`}`}
        lang={title.lang}
      >
        {title.text}
      </span>
    </th>
  )
}

function changeText(by: Duration): string {
  if (by === 0) return ''
  return `${by > 0 ? '+' : '−'}${lengthFigure(Math.abs(by))}`
}

/** Returns the used time; for an item that used none, its fate. */
function usedOf({ fate, used }: ReportRow, { t }: ReportWords): string {
  if (fate !== 'done' && used === 0) return t(`fate.${fate === 'begun' ? 'missed' : fate}`)
  return formatLength(used)
}

/** The amounts of an item, or of all; `over` is against the allotted time, `hint` explains another length. */
type Amounts = Pick<ReportRow, 'planned' | 'granted' | 'taken' | 'allotted'> & {
  readonly time: string
  readonly by: Duration
  readonly over?: string
  readonly hint?: string | undefined
}

/** The columns of amounts, in order: planned, changed, allotted, used, and the differences. */
const AMOUNT_COLUMNS = [
  {
    name: 'minutes',
    className: `quiet ${css.minutes}`,
    text: (row: Amounts) => lengthFigure(row.planned),
  },
  {
    name: 'given',
    className: css.broad,
    text: (row: Amounts) => changeText(row.granted - row.taken),
  },
  {
    name: 'allotted',
    className: `quiet ${css.given}`,
    text: (row: Amounts) => lengthFigure(row.allotted),
  },
  { name: 'used', className: `second ${css.used}`, text: (row: Amounts) => row.time },
  { name: 'againstPlan', className: css.by, text: (row: Amounts) => signedDigits(row.by) },
  { name: 'againstAllotted', className: css.broad, text: (row: Amounts) => row.over ?? '' },
] as const

function AmountCells({ amounts, words: { t } }: ReportProps & { readonly amounts: Amounts }) {
  return AMOUNT_COLUMNS.map(({ name, className, text }) => (
    <td
      key={name}
      className={`${css.figure} ${className}`}
      data-name={t(`items.${name}`)}
      data-testid={name === 'used' ? name : undefined}
      title={name === 'againstAllotted' ? amounts.hint : undefined}
    >
      {text(amounts)}
    </td>
  ))
}

function Row({ row, reach, words }: RowProps) {
  const { t } = words
  const isDone = row.fate === 'done'
  const isTimedOtherwise = row.lasts !== row.allotted && isDone
  const { began } = row
  const amounts: Amounts = {
    ...row,
    time: usedOf(row, words),
    by: difference(row),
    over: row.allotted > 0 && isDone ? signedDigits(row.used - row.allotted) : '',
    hint: isTimedOtherwise ? t('items.held', { length: lengthFigure(row.lasts) }) : undefined,
  }
  return (
    <tr data-item={row.item} data-fate={row.fate}>
      <td className={`quiet ${css.planned} ${began === null ? '' : css.broad}`}>
        {words.time(row.plannedStart)}
      </td>
      <td className={`strong ${css.began}`} data-testid="began">
        {began === null ? '' : words.time(began)}
      </td>
      <td className={`quiet ${css.broad}`}>{began === null ? '' : words.elsewhere(began)}</td>
      <ItemHeading row={row} words={words} />
      <td>
        {row.languages.map((tag, n) => (
          <Fragment key={tag}>
            {n === 0 ? null : ' '}
            <LanguageMark tag={tag} />
          </Fragment>
        ))}
      </td>
      <AmountCells amounts={amounts} words={words} />
      <td className={`${css.scale} ${css.broad}`}>
        <DifferenceBars row={row} reach={reach} />
      </td>
    </tr>
  )
}

function Segment({
  segment,
  rows,
  reach,
  words,
}: Omit<RowProps, 'row'> & {
  readonly segment: ReportSegment
  readonly rows: readonly ReportRow[]
}) {
  const title = words.segment(segment)
  return (
    <tbody>
      {rows.length < 2 ? null : (
        <tr className={css.segment}>
          <td colSpan={3} className={css.broad} />
          <th className="strong" colSpan={9} scope="rowgroup" lang={title.lang}>
            {title.text}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <Row key={row.item} row={row} reach={reach} words={words} />
      ))}
    </tbody>
  )
}

function Total({ words }: ReportProps) {
  const { totals } = words.report.sums
  const all = {
    ...totals,
    time: formatLength(totals.items),
    by: totals.items - totals.planned,
  }
  return (
    <tfoot>
      <tr>
        <td colSpan={3} className={css.broad} />
        <th scope="row" colSpan={2} className={`strong ${css.cut}`}>
          {words.t('items.all')}
        </th>
        <AmountCells amounts={all} words={words} />
        <td className={`${css.scale} ${css.broad}`} />
      </tr>
    </tfoot>
  )
}

/** Every item as planned and as it happened, and the sums. */
export function ItemTable({ words }: ReportProps) {
  const { t, zones, report } = words
  const { rows, segments } = report.facts
  const { city } = useTranslation()
  const reach = reachOf(rows.map(difference))
  return (
    <Part id="items" title={t('items.title')}>
      <table className={`${layout.table} ${css.table} ${css.plain} ${css.items}`}>
        <thead>
          <tr>
            <th scope="col">{t('items.planned')}</th>
            <th scope="col">{t('items.began')}</th>
            {zones.length > 1 ? (
              <th scope="col">{zones.slice(1).map(city).join(' / ')}</th>
            ) : (
              <td />
            )}
            <td />
            <td />
            {AMOUNT_COLUMNS.map(({ name }) => (
              <th key={name} scope="col" className={css.figure}>
                {t(`items.${name}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        {segments.map((segment) => (
          <Segment
            key={segment.segment}
            segment={segment}
            rows={rows.filter((row) => row.segment === segment.segment)}
            reach={reach}
            words={words}
          />
        ))}
        <Total words={words} />
      </table>
    </Part>
  )
}
