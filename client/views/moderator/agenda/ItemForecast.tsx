import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { dayTime } from '../../../ui/agenda/zoneTimes.ts'
import { headlineAt } from '../bar/headline.ts'
import { landingWords } from '../bar/landingWords.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useTimes } from '../context/useTimes.ts'
import { useWords } from '../context/useWords.ts'
import css from './itemForecast.module.css'
import { type ItemLine, type LatestCell, linesAt } from './rows.ts'
import { useWhyWords } from './useWhyWords.ts'

function Latest({
  cell,
  head,
}: {
  readonly cell: LatestCell | null
  readonly head: 'latestPlanned' | 'latestLeast'
}) {
  const { t } = useWords()
  const words = useWhyWords()
  if (cell === null || cell.why === null) return null
  const at = cell.text ?? t('table.never')
  return (
    <>
      <dt>{t(`table.${head}`)}</dt>
      <dd data-missed={cell.missed && cell.text !== null}>
        <b>{at}</b> <span>{words(cell.why)}</span>
      </dd>
    </>
  )
}

function Times({ line }: { readonly line: ItemLine }) {
  const { t } = useWords()
  const expected = [line.expected, ...line.away.map(dayTime)].join(' / ')
  return (
    <>
      <p>{t('table.forecast', { planned: line.planned, expected })}</p>
      {line.latest === null && line.latestLeast === null ? null : (
        <>
          <p>{t('table.latest')}</p>
          <dl>
            <Latest cell={line.latest} head="latestPlanned" />
            <Latest cell={line.latestLeast} head="latestLeast" />
          </dl>
        </>
      )}
    </>
  )
}

/** What is foreseen of an item that is to come: its times, its latest starts and whence they are reckoned; and where the show lands. */
export function ItemForecast({
  context,
  id,
}: {
  readonly context: ConsoleContext
  readonly id: ItemId
}) {
  const { t } = useWords()
  const times = useTimes(context)
  const line = useConsoleData(context, linesAt)?.find((one) => one.type === 'item' && one.id === id)
  const head = useConsoleData(context, headlineAt)
  if (line?.type !== 'item' || head === null) return null
  return (
    <div className={css.forecast} data-testid="forecast">
      {line.status === 'waiting' ? <Times line={line} /> : null}
      <p className={css.end}>{landingWords(head, times.home(head.end), false, t)}</p>
    </div>
  )
}
