import type { FloorTurn } from '../../../shared/run/state.ts'
import { digits, remainingSeconds, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import { useShow, useTick } from '../../live/LiveContext.tsx'
import { useLost } from '../connection/ConnectionState.tsx'

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
