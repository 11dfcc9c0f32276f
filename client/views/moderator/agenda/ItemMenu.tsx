import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { itemStatus } from '../../../../shared/run/lookup.ts'
import { entriesOf } from '../../../ui/acts/act.tsx'
import { nameOfId } from '../../../ui/agenda/peopleNames.ts'
import { useAgendaLabel } from '../../../ui/agenda/useDeadlineText.ts'
import { dayTime } from '../../../ui/agenda/zoneTimes.ts'
import { MenuAt, type Point } from '../../../ui/controls/Menu.tsx'
import type { ContextProps } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useLandingNow, useWords } from '../context/useConsoleData.ts'
import css from './itemForecast.module.css'
import { type LatestCell, linesAt, type Why } from './rows.ts'
import { useItemActs } from './useItemActs.ts'
import { type OpenMenu, rowElement } from './useSelection.ts'

/** Returns a function that explains how a latest start is calculated: `hard stop 17:30 minus 45 min`. */
function useWhyText(): (why: Why) => string {
  const { t } = useWords()
  const agendaLabel = useAgendaLabel()
  return ({ is, at, minutes, segment }) => {
    const what = segment === null ? '' : agendaLabel(segment)
    const suffix = is !== 'clockTime' && minutes === '0' ? 'Itself' : ''
    return is === 'clockTime'
      ? t('why.clockTime', { what, at, minutes })
      : t(`why.${is}${suffix}`, { what, at, minutes })
  }
}

function LatestStart({
  cell,
  head,
}: {
  readonly cell: LatestCell | null
  readonly head: 'latestPlanned' | 'latestLeast'
}) {
  const { t } = useWords()
  const whyText = useWhyText()
  if (cell === null || cell.why === null) return null
  const at = cell.text ?? t('table.never')
  return (
    <>
      <dt className="quiet">{t(`table.${head}`)}</dt>
      <dd className="second">
        {cell.missed && cell.text !== null ? <del>{at}</del> : <b>{at}</b>} {whyText(cell.why)}
      </dd>
    </>
  )
}

/** The projected end of the show; for a waiting item also its times, and its latest starts with their calculation. */
function ItemForecast({ context, id }: ContextProps & { readonly id: ItemId }) {
  const { t } = useWords()
  const line = useConsoleData(context, linesAt)?.find((one) => one.type === 'item' && one.id === id)
  const endText = useLandingNow(context)
  if (line?.type !== 'item' || endText === null) return null
  const expected = [line.expected, ...line.otherZoneTimes.map(dayTime)].join(' / ')
  return (
    <div className={`second ${css.forecast}`} data-testid="forecast">
      {line.status === 'waiting' ? (
        <>
          <p>{t('table.forecast', { planned: line.planned, expected })}</p>
          {line.latest === null && line.latestLeast === null ? null : (
            <>
              <p>{t('table.latest')}</p>
              <dl>
                <LatestStart cell={line.latest} head="latestPlanned" />
                <LatestStart cell={line.latestLeast} head="latestLeast" />
              </dl>
            </>
          )}
        </>
      ) : null}
      <b className="block">{endText}</b>
    </div>
  )
}

/** The acts of the menu that give and take time: one minute each, and the menu stays open for the next press. */
const MINUTE_ACTS: ReadonlySet<string> = new Set(['nudge 1', 'nudge -1'])

/** The position of the menu if the agenda is not on the page: a phone shows one page at a time. */
const CORNER: Point = { x: 0, y: 0 }

/** The menu of everything that can be done with one item, at its row or at the pointer. */
export function ItemMenu({
  context,
  menu,
  itemOpeners,
  onClose,
}: Pick<Console, 'context' | 'itemOpeners'> & {
  readonly menu: OpenMenu
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const acts = useItemActs(context, menu.item, itemOpeners)
  const canGetTime = ['waiting', 'live', 'paused'].includes(itemStatus(context.show.run, menu.item))
  const who = nameOfId(context.show.published?.agenda ?? null, menu.item, context.lang)
  return (
    <MenuAt
      anchor={menu.at ?? rowElement(menu.item) ?? CORNER}
      // Next to a row the menu can be as high as the window; below it half of the entries would not fit.
      side={menu.at === null ? 'inline-end' : 'bottom'}
      label={t('menu.label', { who })}
      about={<ItemForecast context={context} id={menu.item} />}
      entries={entriesOf(
        acts.filter(({ id }) => !id.startsWith('nudge') || (canGetTime && MINUTE_ACTS.has(id))),
      ).map((entry) => ({ ...entry, stays: MINUTE_ACTS.has(entry.id) }))}
      onClose={onClose}
    />
  )
}
