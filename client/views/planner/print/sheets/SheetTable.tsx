import type { ReactNode } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Duration, Instant } from '../../../../../shared/time/instant.ts'
import { textWidth } from '../../../../i18n/textWidth.ts'
import { TextSpan } from '../../../../ui/agenda/PhrasedText.tsx'
import { lengthFigure } from '../../../../ui/agenda/useLength.ts'
import { clockWithDay, useCityOffset } from '../../../../ui/agenda/zoneTimes.ts'
import {
  type DayLine,
  type PaperTime,
  type PrintSource,
  readBoth,
  type SheetLanguages,
  type SheetName,
} from '../model/source.ts'
import css from '../paper.module.css'
import { type PaperWords, RunningHead, usePaperWords } from './parts.tsx'

/** The props of every sheet: a plan, its languages, and the time of printing. */
export type SheetProps = {
  readonly source: PrintSource
  readonly languages: SheetLanguages
  readonly now: Instant | null
}

/** A column of a sheet, with its content for a line. */
export type PrintColumn<Line> = {
  readonly id: string
  readonly className?: string | undefined
  readonly head: ReactNode
  readonly cell: (line: Line) => ReactNode
}

/** A cell of a row; `span` is its number of columns. */
type PrintCell = {
  readonly span?: number
  readonly className?: string | undefined
  readonly lang?: string
  readonly text?: ReactNode
}

/** A row of a sheet. The rows of a group stay on one page; a heading stays with the group that follows. */
export type PrintRow = {
  readonly key: string
  readonly group: string
  readonly heads?: boolean
  /** Whether the row is a whole segment, so that it looks like a heading. */
  readonly alone?: boolean
  readonly cells: readonly PrintCell[]
}

/** Returns the cells of a line in these columns. */
export function cellsOf<Line>(
  columns: readonly PrintColumn<Line>[],
  line: Line,
): readonly PrintCell[] {
  return columns.map(({ className, cell }) => ({ className, text: cell(line) }))
}

/** Returns the label of a row below an item, `span` columns wide. */
export function labelCell(span: number, text?: string): PrintCell {
  return { span, className: text && css.label, text }
}

/** Returns the heading of a day, `span` columns wide. */
export function dayRow({ key, day }: DayLine, span: number, { date }: PaperWords): PrintRow {
  const cells = [{ span, className: css.day, text: date(day) }]
  return { key, group: key, heads: true, cells }
}

/** Returns the columns of start times: the home zone, and one column for all others. */
export function timeColumns(
  { zones: [home = 'UTC', ...others] }: Agenda,
  { city }: PaperWords,
): readonly PrintColumn<{ readonly time: PaperTime }>[] {
  const away: PrintColumn<{ readonly time: PaperTime }> = {
    id: 'away',
    className: `second ${css.away}`,
    head: others.map(city).join('\n'),
    cell: ({ time }) => time.others.join('\n'),
  }
  return [
    { id: 'time', className: css.time, head: city(home), cell: ({ time }) => time.home },
    ...(others.length > 0 ? [away] : []),
  ]
}

/** Returns the column of lengths, in minutes. */
export function lengthColumn({ t }: PaperWords): PrintColumn<{ readonly length: Duration }> {
  return {
    id: 'length',
    className: css.length,
    head: t('print.on.min'),
    cell: ({ length }) => lengthFigure(length),
  }
}

type SmallProps = { readonly texts: Texts | null | undefined; readonly languages: SheetLanguages }

/** A small line next to the title, in both languages; empty without a text. */
function SmallLine({ texts, languages }: SmallProps) {
  if (!texts) return null
  const [first, beside] = readBoth((lang) => textIn(texts, lang), languages)
  return (
    <p className={`second ${css.inRow}`}>
      <TextSpan of={first} />
      {beside && <TextSpan of={beside} />}
    </p>
  )
}

type OpeningProps = Omit<SheetProps, 'now'> & { readonly stop: string | null }

/** The head of a sheet: series, title and subtitle in both languages, the organiser, the day, and the times in every zone. */
function Opening({ source: { agenda }, languages, stop }: OpeningProps) {
  const { t, day: dayLabel } = usePaperWords(agenda)
  const cityText = useCityOffset()
  const { start, end } = planSpan(agenda)
  const day = dateIn(start, homeZone(agenda))
  const [title, beside] = readBoth((lang) => textIn(agenda.title, lang), languages)
  return (
    <div className={css.opening}>
      <SmallLine texts={agenda.series} languages={languages} />
      {/* A long title has a smaller font. */}
      <h2 className={`balanced ${css.show}`} data-long={textWidth(title.text) > 90 || undefined}>
        <TextSpan of={title} className="title" />
      </h2>
      {beside && (
        <p className={`second ${css.show2}`}>
          <TextSpan of={beside} className="title" />
        </p>
      )}
      <SmallLine texts={agenda.subtitle} languages={languages} />
      <SmallLine texts={agenda.organisers} languages={languages} />
      <p className={`${css.inRow} ${css.when}`}>
        <b>{dayLabel(start, homeZone(agenda))}</b>
        {agenda.zones.map((zone) => (
          <span key={zone}>
            {t('print.on.span', {
              start: clockWithDay(start, zone, day),
              end: clockWithDay(end, zone, day),
              city: cityText(zone, start, end),
            })}
          </span>
        ))}
        {stop === null ? null : <b>{stop}</b>}
      </p>
    </div>
  )
}

/** Groups rows that stay on one page if it is long enough: headings with the group below them. */
function blocksOf(rows: readonly PrintRow[]): readonly (readonly PrintRow[])[] {
  const blocks: PrintRow[][] = []
  for (const row of rows) {
    const block = blocks.at(-1)
    const previous = block?.at(-1)
    if (previous?.heads || previous?.group === row.group) block?.push(row)
    else blocks.push([row])
  }
  return blocks
}

function Row({ row: { key, group, heads = false, alone = false, cells } }: { row: PrintRow }) {
  return (
    <tr
      data-row={key}
      data-first={key === group || undefined}
      data-heads={heads || undefined}
      data-alone={alone || undefined}
    >
      {[...cells.entries()].map(([n, { span, className, lang, text }]) => (
        <td key={n} colSpan={span} className={className} lang={lang}>
          {text}
        </td>
      ))}
    </tr>
  )
}

type TableProps = SheetProps & {
  readonly name: SheetName
  readonly columns: readonly Pick<PrintColumn<never>, 'id' | 'className' | 'head'>[]
  readonly rows: readonly PrintRow[]
  /** The hard stop, in words. */
  readonly stop?: string | null
}

/** A sheet: its head and its rows; each printed page repeats the column heads, with the title and the version. */
export function SheetTable({ name, columns, rows, stop = null, ...props }: TableProps) {
  const { source, languages, now } = props
  const { t, version } = usePaperWords(source.agenda)
  return (
    <>
      <Opening {...props} stop={stop} />
      <table className={css.table}>
        <colgroup>
          {columns.map(({ id, className }) => (
            <col key={id} className={className} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={columns.length}>
              <RunningHead
                sheet={t(`print.on.${name}`)}
                title={textIn(source.agenda.title, languages.first)}
                version={version(source, now)}
              />
            </td>
          </tr>
          <tr>
            {columns.map(({ id, className, head }) => (
              <th key={id} scope="col" className={className}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {blocksOf(rows).map((block) => (
          <tbody key={block[0]?.key}>
            {block.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
