import type { FloorTurn } from '../../../shared/run/state.ts'
import { digits, remainingSeconds, spentSeconds } from '../../../shared/time/format.ts'
import { type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { elapsed } from '../../../shared/time/stopwatch.ts'

/** The stopwatch of a floor turn as text: what is left of its limit, `+0:12` over it, or what was spent without one. */
export type FloorFigure = { readonly kind: 'left' | 'over' | 'spent'; readonly text: string }

/** What a floor turn shows at `now` (R7). */
export function floorFigure({ limit, watch }: FloorTurn, now: Instant): FloorFigure {
  const spent = elapsed(watch, now)
  if (limit === null) return { kind: 'spent', text: digits(spentSeconds(spent)) }
  const left = limit - spent
  if (left < 0) return { kind: 'over', text: `+${digits(spentSeconds(-left))}` }
  return { kind: 'left', text: digits(remainingSeconds(left)) }
}

/** Show time at which the figure of a floor turn changes next; null while it stands. */
export function nextFloorChange({ limit, watch }: FloorTurn, now: Instant): Instant | null {
  if (watch.runningSince === null) return null
  const spent = elapsed(watch, now)
  const into = (limit === null ? spent : spent - limit) % SECOND
  const wait = SECOND - (into < 0 ? into + SECOND : into)
  return plus(now, wait)
}
