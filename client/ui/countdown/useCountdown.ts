import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { FloorTurn, Recorded, ShowState } from '../../../shared/run/state.ts'
import { digits, remainingSeconds, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import {
  type Countdown,
  countdown,
  nextDigitChange,
  type Phase,
} from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useDrawing, useLive, useShow, useTick } from '../../live/LiveContext.tsx'
import { useDerived } from '../agenda/useDerived.ts'
import { useLength } from '../agenda/useLength.ts'
import { useLost } from '../connection/ConnectionState.tsx'

const NONE: Countdown = { status: 'none' }

let cached: { readonly show: ShowState; readonly now: Instant; readonly count: Countdown } | null =
  null

/** Returns the countdown at a moment, calculated once for all its callers. */
function countAt(show: ShowState | null, now: Instant): Countdown {
  if (show === null) return NONE
  if (cached?.show !== show || cached.now !== now) {
    cached = { show, now, count: countdown(show, now) }
  }
  return cached.count
}

/** Returns one fact of the countdown and renders only if that fact changes; `pick` gets null while the screen does not know the time. */
export function useCounted<T extends string | number | boolean | null>(
  pick: (count: Countdown | null) => T,
): T {
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return useDerived(
    (now) => pick(show === null || now === null || lost ? null : countAt(show, now)),
    (at) => nextDigitChange(countAt(show, at), at),
  )
}

/** Calls `draw` at each change of a digit or the phase, without rendering, and returns the countdown at this render; null while the screen does not know it. */
export function useCountedDrawing(
  draw: (count: Countdown | null, isBoundary: boolean) => void,
): Countdown | null {
  const live = useLive()
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const countOrNull = (now: Instant | null) =>
    show === null || now === null || lost ? null : countAt(show, now)
  useDrawing(
    (now, isBoundary) => draw(countOrNull(now), isBoundary),
    (now) => nextDigitChange(countAt(show, now), now),
  )
  return countOrNull(live.now())
}

/** Returns a function that formats a phase by the time left at which it began (`bound`, in ms), so that the words fit every item. */
export function usePhaseWord(): (phase: Phase, bound: Duration) => string {
  const { t } = useTranslation()
  const length = useLength()
  return (phase, bound) => {
    if (phase === 'red' && bound === MINUTE) return t('phase.lastMinute')
    const time =
      bound % MINUTE === 0 ? length(bound) : t('seconds', { count: Math.round(bound / SECOND) })
    return t(`phase.${phase}`, { time })
  }
}

/** How long the sentence about given or taken time is shown, in ms. */
const SHOWN_FOR: Duration = 10 * SECOND

/** The time that was just given (positive) or taken (negative), in ms, and the moment of this. */
export type Adjusted = { readonly by: Duration; readonly at: Instant }

/** Returns the newest change of an item's time among recent events; null if there is none, or it was undone since. */
function lastAdjustment(recent: readonly Recorded[], item: ItemId): Adjusted | null {
  const newest = recent.findLast(
    ({ event }) =>
      (event.type === 'timeGiven' ||
        event.type === 'timeTaken' ||
        event.type === 'adjustmentRestored') &&
      event.item === item,
  )
  if (newest === undefined) return null
  const { event, at } = newest
  if (event.type === 'timeGiven') return { by: event.by, at }
  return event.type === 'timeTaken' ? { by: -event.by, at } : null
}

/** Returns the time that was just given to or taken from an item, in ms, while the sentence about it is shown; else null. */
export function useRecentAdjustment(item: ItemId | null): Duration | null {
  const recent = useShow((state) => state.recent)
  const change = item === null ? null : lastAdjustment(recent, item)
  const endsAt = change === null ? null : plus(change.at, SHOWN_FOR)
  const now = useTick((at) => (endsAt !== null && at < endsAt ? endsAt : null))
  return change !== null && endsAt !== null && now !== null && now < endsAt ? change.by : null
}

/** The stopwatch of a floor turn as text: the time left, `+0:12` over its limit, or the time spent without a limit. */
type FloorFigure = {
  readonly kind: 'left' | 'over' | 'spent'
  readonly text: string
  /** The time spent, in ms. */
  readonly spent: Duration
  readonly runs: boolean
}

/** Returns the stopwatch of a floor turn at `now` (R7). */
export function floorFigure({ limit, watch }: FloorTurn, now: Instant): FloorFigure {
  const spent = elapsed(watch, now)
  const watched = { spent, runs: watch.runningSince !== null }
  if (limit === null) return { kind: 'spent', text: digits(spentSeconds(spent)), ...watched }
  const left = limit - spent
  if (left < 0) return { kind: 'over', text: `+${digits(spentSeconds(-left))}`, ...watched }
  return { kind: 'left', text: digits(remainingSeconds(left)), ...watched }
}

/** Returns the show time at which the stopwatch of a floor turn changes next; null while it is stopped. */
export function nextFloorChange({ limit, watch }: FloorTurn, now: Instant): Instant | null {
  if (watch.runningSince === null) return null
  const spent = elapsed(watch, now)
  if (spent === limit) return plus(now, 1)
  const elapsedPart = (limit === null ? spent : spent - limit) % SECOND
  const wait = SECOND - (elapsedPart < 0 ? elapsedPart + SECOND : elapsedPart)
  return plus(now, wait)
}

/** Returns the stopwatch of the current floor turn and re-renders each second; null if nobody has the floor, or the screen is lost. */
export function useFloorFigure(): FloorFigure | null {
  const turn = useShow((state) => state.show?.run.floor ?? null)
  const now = useTick((at) => (turn === null ? null : nextFloorChange(turn, at)))
  const lost = useLost()
  return turn === null || now === null || lost ? null : floorFigure(turn, now)
}
