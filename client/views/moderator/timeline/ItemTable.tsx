import { memo } from 'react'
import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { ItemLine, LatestCell } from '../agenda/rows.ts'

function Latest({ cell }: { readonly cell: LatestCell | null }) {
  const { t } = useTranslation('timeline')
  if (cell === null) return <td />
  const said = cell.text ?? t('never')
  return <td data-missed={cell.missed}>{cell.missed ? <del>{said}</del> : said}</td>
}

/** What a table says in the place of a time that will not come. */
function useLeft({ remark: { kind } }: ItemLine): string | null {
  const { t } = useTranslation('timeline')
  return kind === 'dropped' || kind === 'passed' ? t(`${kind}Cell`) : null
}

function ItemRow({
  line,
  called,
  away,
  latest,
}: {
  readonly line: ItemLine
  readonly called: TextInLanguage
  /** Whether there is a column of times elsewhere, and are columns of latest starts. */
  readonly away: boolean
  readonly latest: boolean
}) {
  const left = useLeft(line)
  return (
    <tr data-status={line.status}>
      <th scope="row">
        <span lang={called.lang}>{called.text}</span>
        {line.title.text === called.text ? null : (
          <small lang={line.title.lang}>{line.title.text}</small>
        )}
      </th>
      <td>{line.planned}</td>
      <td>{left ?? line.expected}</td>
      {away ? <td>{left === null ? line.away : ''}</td> : null}
      <td>{line.minutes}</td>
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
  awayCity,
}: {
  readonly lines: readonly ItemLine[]
  /** What an item is called on its block; its title stands beside that. */
  readonly name: NameOf
  readonly awayCity: string | null
}) {
  const { t } = useTranslation('timeline')
  const latest = lines.some((line) => line.latest !== null)
  return (
    <table className="mod-tl-table" aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.item')}</th>
          <th scope="col">{t('columns.planned')}</th>
          <th scope="col">{t('columns.runs')}</th>
          {awayCity === null ? null : <th scope="col">{awayCity}</th>}
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
          <ItemRow
            key={line.id}
            line={line}
            called={name(line.id)}
            away={awayCity !== null}
            latest={latest}
          />
        ))}
      </tbody>
    </table>
  )
})
