import { memo } from 'react'
import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { ClockText, DayClock } from '../../../ui/agenda/Times.tsx'
import layout from '../../../ui/layout/table.module.css'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { ItemLine, LatestCell } from '../agenda/rows.ts'
import css from './timelinePane.module.css'

function Latest({ cell }: { readonly cell: LatestCell | null }) {
  const { t } = useTranslation('timeline')
  if (cell === null) return <td />
  const text = cell.text ?? t('never')
  return <td data-missed={cell.missed}>{cell.missed ? <del>{text}</del> : text}</td>
}

/** What a table says in the place of a time that will not come. */
function useLeft({ remark: { kind } }: ItemLine): string | null {
  const { t } = useTranslation('timeline')
  return kind === 'dropped' || kind === 'passed' ? t(`${kind}Cell`) : null
}

function ItemRow({
  line,
  called,
  latest,
}: {
  readonly line: ItemLine
  readonly called: TextInLanguage
  /** Whether there are columns of latest starts. */
  readonly latest: boolean
}) {
  const left = useLeft(line)
  return (
    <tr data-status={line.status} data-row-box={called.text}>
      <th scope="row" className="cut">
        <span lang={called.lang}>{called.text}</span>
        {line.title.text === called.text ? null : (
          <small lang={line.title.lang}>{line.title.text}</small>
        )}
      </th>
      <td>
        <ClockText time={line.planned} />
      </td>
      <td>
        <ClockText time={left ?? line.expected} />
      </td>
      {line.away.map((time) => (
        <td key={time.zone}>{left === null ? <DayClock time={time} /> : ''}</td>
      ))}
      <td>{line.minutes ?? '–'}</td>
      {latest ? (
        <>
          <Latest cell={line.latest} />
          <Latest cell={line.latestLeast} />
        </>
      ) : null}
    </tr>
  )
}

/** The picture as a table: every item with when it was planned, when it was or is expected, its minutes, and its latest starts. */
export const ItemTable = memo(function ItemTable({
  lines,
  name,
  away,
}: {
  readonly lines: readonly ItemLine[]
  /** What an item is called on its block; its title stands beside that. */
  readonly name: NameOf
  /** The cities of the other zones. */
  readonly away: readonly string[]
}) {
  const { t } = useTranslation('timeline')
  const latest = lines.some((line) => line.latest !== null)
  return (
    <table className={`${layout.table} ${css.table}`} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.item')}</th>
          <th scope="col">{t('columns.planned')}</th>
          <th scope="col">{t('columns.runs')}</th>
          {away.map((city) => (
            <th key={city} scope="col">
              {city}
            </th>
          ))}
          <th scope="col">{t('columns.minutes')}</th>
          {latest ? (
            <>
              <th scope="col">{t('columns.latest')}</th>
              <th scope="col">{t('columns.least')}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ItemRow key={line.id} line={line} called={name(line.id)} latest={latest} />
        ))}
      </tbody>
    </table>
  )
})
