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
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import { windowOf } from '../../../ui/timeline/scale.ts'
import { TimelinePicture } from '../../../ui/timeline/TimelinePicture.tsx'
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
import { useDragging } from './useDragging.ts'
import { RUN_LANE, useLanes } from './useLanes.ts'
import { useShortName } from './useShortName.ts'
import { isNarrow, type TimelineState } from './useTimeline.ts'
import './timeline.css'
import './hands.css'
import './words.css'
import './table.css'
import './sizes.css'

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
    const own = chosen === null ? null : pane.current?.querySelector<HTMLElement>('.mod-tl-chosen')
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

/** What is dragged and would come of it, else what is known of the item that is chosen or on. */
function Words(props: {
  readonly context: ConsoleContext
  readonly dragged: Dragged | null
  readonly letGo: LetGo | null
  readonly line: ItemLine | null
  readonly name: NameOf
  readonly told: string | null
}) {
  const { context, dragged, letGo, line, name, told } = props
  if (dragged !== null && letGo !== null)
    return <LetGoWords context={context} dragged={dragged} letGo={letGo} />
  return <Chosen line={line} name={line && name(line.id)} told={told} />
}

/** What the keyboard meets first: what is on, else what comes next. */
function entranceOf(lines: readonly ItemLine[]): ItemId | null {
  const on = lines.find(({ status }) => status === 'live' || status === 'paused')
  return (on ?? lines.find(({ isNext }) => isNext))?.id ?? null
}

/** What is dragged now, and what letting go would make of the show, looked at once a second where nothing else happens. */
function useLetGo(context: ConsoleContext) {
  const live = useLive()
  const { dragged, take } = useDragging(context)
  const now = secondOf(live.now() ?? context.now, context.now)
  const before = useMemo(() => momentOf(context.show, now), [context.show, now])
  return { dragged, take, letGo: dragged && before && letGoOf(context, before, dragged) }
}

/** The parts that are drawn anew while an end is dragged: what costs more than that is handed in, and stays. */
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
    <section className="mod-tl" ref={pane} data-testid="timeline" aria-label={t('title')}>
      <div className="mod-tl-top">
        <Tools timeline={timeline} />
        {asTable ? null : (
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
        )}
        <div className={asTable ? 'mod-tl-list' : 'unseen'}>
          <ItemTable lines={lines} name={name} away={away} />
        </div>
      </div>
      <ScrollRegion name={t('chosen')} className="mod-tl-words">
        <Words
          context={context}
          dragged={dragged}
          letGo={letGo}
          name={name}
          line={lines.find(({ id }) => id === shown) ?? null}
          told={shown === null || span === null ? null : told(shown, span)}
        />
        <NewestRequest context={context} back={timeline.close} />
      </ScrollRegion>
    </section>
  )
}

/** The timeline in the place of the agenda: the picture or its table, what is chosen or dragged, and what asks for an answer. */
export function TimelinePane(props: PaneProps) {
  const picture = useConsoleData(props.context, pictureAt)
  const all = useConsoleData(props.context, linesAt)
  const lines = useMemo(() => (all ?? []).filter((line) => line.type === 'item'), [all])
  return picture === null ? null : <Pane {...props} picture={picture} lines={lines} />
}
