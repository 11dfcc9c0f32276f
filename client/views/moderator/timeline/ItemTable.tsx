import { memo, type ReactNode } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { ClockText, DayClock } from '../../../ui/agenda/Times.tsx'
import layout from '../../../ui/layout/table.module.css'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { ItemLine } from '../agenda/rows.ts'
import css from './timelinePane.module.css'

/** A column: its head, and a function that renders its cell in the row of an item. */
type Column = { readonly head: string; readonly cell: (line: ItemLine) => ReactNode }

/** Returns the columns: the planned start, the expected start in the home zone and the other cities, the minutes, and latest starts if there are any. */
function useColumns(lines: readonly ItemLine[], away: readonly string[]): readonly Column[] {
  const { t } = useTranslation('timeline')
  /** Returns the text in place of the time of an item that will not start. */
  const note = ({ note: { kind } }: ItemLine) =>
    kind === 'dropped' || kind === 'passed' ? t(`${kind}Cell`) : null
  const latest = (key: 'latest' | 'latestLeast', head: string): Column => ({
    head,
    cell: ({ [key]: cell }) => {
      if (cell === null) return null
      const text = cell.text ?? t('never')
      return cell.missed ? <del>{text}</del> : text
    },
  })
  return [
    { head: t('columns.planned'), cell: ({ planned }) => <ClockText time={planned} /> },
    { head: t('columns.runs'), cell: (line) => <ClockText time={note(line) ?? line.expected} /> },
    ...away.map(
      (city, index): Column => ({
        head: city,
        cell: (line) => {
          const time = line.otherZoneTimes[index]
          return time === undefined || note(line) !== null ? null : <DayClock time={time} />
        },
      }),
    ),
    { head: t('columns.minutes'), cell: ({ minutes }) => minutes ?? '–' },
    ...(lines.some((line) => line.latest !== null)
      ? [latest('latest', t('columns.latest')), latest('latestLeast', t('columns.least'))]
      : []),
  ]
}

/** The picture as a table: every item with its planned start, its actual or expected start, its minutes, and its latest starts. */
export const ItemTable = memo(function ItemTable({
  lines,
  name,
  away,
}: {
  readonly lines: readonly ItemLine[]
  /** Returns the name of an item on its block; its title is shown after it. */
  readonly name: NameOf
  /** The cities of the other zones. */
  readonly away: readonly string[]
}) {
  const { t } = useTranslation('timeline')
  const columns = useColumns(lines, away)
  return (
    <table className={`${layout.table} ${css.table}`} aria-label={t('title')}>
      <thead className="pinned">
        <tr>
          {[t('columns.item'), ...columns.map(({ head }) => head)].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { text, lang } = name(line.id)
          return (
            <tr key={line.id} data-status={line.status} data-row-box={text}>
              <th scope="row" className="cut">
                <span lang={lang}>{text}</span>
                {line.title.text === text ? null : (
                  <small className="not-handheld" lang={line.title.lang}>
                    {line.title.text}
                  </small>
                )}
              </th>
              {columns.map(({ head, cell }) => (
                <td key={head}>{cell(line)}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
})
