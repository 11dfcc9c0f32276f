import { useEffect, useMemo, useRef } from 'react'
import { mayType } from '../../../../shared/access/may.ts'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import {
  type Instant,
  instant,
  latestOf,
  minuteFloor,
  SECOND,
  type Span,
} from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useCity } from '../../../i18n/city.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { useUnchanged } from '../../../ui/agenda/useUnchanged.ts'
import { isTaken } from '../../../ui/controls/keys.ts'
import { Scroller } from '../../../ui/layout/Scroller.tsx'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import { windowOf } from '../../../ui/timeline/scale.ts'
import { TimelinePicture } from '../../../ui/timeline/TimelinePicture.tsx'
import { WholeLine } from '../../../ui/timeline/WholeLine.tsx'
import { placedItem } from '../agenda/placedItem.ts'
import { type ItemLine, linesAt } from '../agenda/rows.ts'
import type { Selection } from '../agenda/useSelection.ts'
import { zonesAt } from '../agenda/zones.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useTimes } from '../context/useTimes.ts'
import { NewestRequest } from '../side/Requests.tsx'
import { Chosen } from './Chosen.tsx'
import { type Handled, Hands, spanIn } from './Hands.tsx'
import { ItemTable } from './ItemTable.tsx'
import { LetGoWords } from './LetGoWords.tsx'
import { type Dragged, type LetGo, letGoOf } from './letGo.ts'
import { type Pictured, pictureAt } from './pictureAt.ts'
import { Tools } from './Tools.tsx'
import css from './timelinePane.module.css'
import { useDragging } from './useDragging.ts'
import { RUN_LANE, useLanes } from './useLanes.ts'
import { useShortName } from './useShortName.ts'
import { isNarrow, type TimelineState } from './useTimeline.ts'

/** So wide is a minute on a phone, where the picture of what comes scrolls sideways, in px. */
const NARROW_MINUTE = 7

const DRAGGED: ReadonlySet<string> = new Set(['waiting', 'live', 'paused'])

type PaneProps = {
  readonly context: ConsoleContext
  readonly selection: Selection
  readonly timeline: TimelineState
}

/** How long an item is, in ms, where its end can be dragged by this person now. */
function useLengthOf(context: ConsoleContext, lines: readonly ItemLine[]): Handled['lengthOf'] {
  const { show, you } = context
  return useMemo(() => {
    const may = show.run.position.status !== 'ended' && mayType(you.grant, 'editLength') === 'yes'
    const open = new Set(lines.filter(({ status }) => DRAGGED.has(status)).map(({ id }) => id))
    return (item: ItemId) =>
      may && open.has(item) ? (placedItem(show, item)?.length ?? null) : null
  }, [show, you, lines])
}

/** An item's length and when it begins and ends, as the lists tell it. */
function useTold(
  context: ConsoleContext,
  { run, lands }: Pictured,
): (item: ItemId, span: Span) => string {
  const { t } = useTranslation('timeline')
  const times = useTimes(context)
  const length = useLength()
  const last = run.blocks.at(-1)?.to
  return (item, { start, end }) => {
    const until = end === last ? lands.end : minuteFloor(end)
    const away = times.away(until)
    return t('facts', {
      length: length(placedItem(context.show, item)?.length ?? 0),
      start: times.home(minuteFloor(start)),
      end: away === null ? times.home(until) : `${times.home(until)} / ${away}`,
    })
  }
}

/** Gives the keyboard to what is chosen, as long as nobody writes. */
function useFocusOnChosen(chosen: ItemId | null) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const own =
      chosen === null
        ? null
        : pane.current?.querySelector<HTMLElement>('[data-testid="chosen-block"]')
    const active = document.activeElement
    const free = active === null || active === document.body || pane.current?.contains(active)
    if (own && free === true && !isTaken(active)) own.focus({ preventScroll: true })
    own?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  return pane
}

/** The second in which a moment lies, but not before what the console has heard of. */
function secondOf(now: Instant, heard: Instant): Instant {
  return latestOf(heard, instant(Math.floor(now / SECOND) * SECOND))
}

type Shown = { readonly picture: Pictured; readonly lines: readonly ItemLine[] }

/** The result of the drag, else the facts of the item that is selected or live. */
function Details(props: {
  readonly context: ConsoleContext
  readonly dragged: Dragged | null
  readonly letGo: LetGo | null
  readonly line: ItemLine | null
  readonly name: NameOf
  readonly facts: string | null
}) {
  const { context, dragged, letGo, line, name, facts } = props
  if (dragged !== null && letGo !== null)
    return <LetGoWords context={context} dragged={dragged} letGo={letGo} />
  return <Chosen line={line} name={line && name(line.id)} facts={facts} />
}

/** Returns the item that the keyboard reaches first: the live one, else the next. */
function entranceOf(lines: readonly ItemLine[]): ItemId | null {
  const on = lines.find(({ status }) => status === 'live' || status === 'paused')
  return (on ?? lines.find(({ isNext }) => isNext))?.id ?? null
}

/** Returns what is dragged and what releasing it would change, calculated once a second. */
function useLetGo(context: ConsoleContext) {
  const live = useLive()
  const { dragged, take } = useDragging(context)
  const now = secondOf(live.now() ?? context.now, context.now)
  const before = useMemo(() => momentOf(context.show, now), [context.show, now])
  return { dragged, take, letGo: dragged && before && letGoOf(context, before, dragged) }
}

/** What renders while an end is dragged; expensive parts come in as properties and stay. */
function Pane({ context, selection, timeline, picture, lines }: PaneProps & Shown) {
  const { t } = useTranslation('timeline')
  const city = useCity()
  const { dragged, take, letGo } = useLetGo(context)
  const lanes = useLanes(context, picture, { dragged, letGo })
  const name = useShortName(context)
  const lengthOf = useLengthOf(context, lines)
  const told = useTold(context, picture)
  const chosen = selection.selected
  const pane = useFocusOnChosen(chosen)
  const { zoom, asTable } = timeline
  const entrance = entranceOf(lines)
  const shown = chosen ?? entrance
  const span = shown === null ? null : spanIn(picture.run, shown)
  const window = useMemo(() => windowOf(picture, zoom), [picture, zoom])
  const kept = useUnchanged<readonly string[]>()
  const away = kept(zonesAt(context).away.map(city))
  const hands = {
    chosen,
    entrance,
    dragged,
    lengthOf,
    take,
    lane: picture.run,
    window,
    told: (item: ItemId, at: Span) => `${name(item).text}, ${told(item, at)}`,
    choose: selection.select,
    openMenu: selection.openMenu,
  }
  return (
    <section className={css.timeline} ref={pane} data-testid="timeline" aria-label={t('title')}>
      <Tools timeline={timeline} />
      {asTable ? null : (
        <>
          <div className={css.whole}>
            <WholeLine />
          </div>
          <TimelinePicture
            window={window}
            lanes={lanes}
            name={name}
            marks={picture}
            zones={picture.zones}
            label={`${t('plan')}, ${t('run')}`}
            perMinute={zoom === 'fromNow' && isNarrow() ? NARROW_MINUTE : null}
            over={(lane) => (lane === RUN_LANE ? <Hands {...hands} /> : null)}
          />
        </>
      )}
      {asTable ? (
        <Scroller name={t('table')}>
          <ItemTable lines={lines} name={name} away={away} />
        </Scroller>
      ) : (
        <div className="unseen">
          <ItemTable lines={lines} name={name} away={away} />
        </div>
      )}
      <div className={css.details}>
        <Details
          context={context}
          dragged={dragged}
          letGo={letGo}
          name={name}
          line={lines.find(({ id }) => id === shown) ?? null}
          facts={shown === null || span === null ? null : told(shown, span)}
        />
      </div>
      <NewestRequest context={context} back={timeline.close} />
    </section>
  )
}

/** The Timeline, in place of agenda and side column: the chart or its table, and the selected or dragged item. */
export function TimelinePane(props: PaneProps) {
  const picture = useConsoleData(props.context, pictureAt)
  const all = useConsoleData(props.context, linesAt)
  const lines = useMemo(() => (all ?? []).filter((line) => line.type === 'item'), [all])
  return picture === null ? null : <Pane {...props} picture={picture} lines={lines} />
}
