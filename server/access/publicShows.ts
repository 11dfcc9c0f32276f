import type { PublicShow } from '../../shared/protocol/http/publicShows.ts'
import { isOpenToAll, type ShowState } from '../../shared/run/state.ts'
import { dateIn } from '../../shared/time/format.ts'
import { showTime } from '../../shared/time/showClock.ts'
import { momentOf } from '../../shared/timing/moment.ts'

/** Returns the front page entry of a show at server time `wall` (ms); null if it is not public, not published or not today. */
function publicShow(state: ShowState, wall: number): PublicShow | null {
  if (!isOpenToAll(state)) return null
  const now = showTime(state.clock, wall)
  const moment = momentOf(state, now)
  const startsAt = moment?.line.rows[0]?.planned.start
  if (moment === null || startsAt === undefined) return null
  const { agenda, home, landing } = moment
  const { title, zones } = agenda
  const { status: run } = state.run.position
  const status = run === 'planned' || run === 'ended' ? run : 'on'
  // A show that is still live at midnight stays listed.
  if (status !== 'on' && dateIn(startsAt, home) !== dateIn(now, home)) return null
  return { show: state.show, title, zones: [...zones], startsAt, endsAt: landing.end, status }
}

/** Returns null for a show with a damaged state, so that the others are still listed. */
function publicShowOrNull(state: ShowState, wall: number): PublicShow | null {
  try {
    return publicShow(state, wall)
  } catch {
    return null
  }
}

/** Returns today's public shows, the earliest first. */
export function publicShows(states: readonly ShowState[], wall: number): readonly PublicShow[] {
  return states
    .flatMap((state) => publicShowOrNull(state, wall) ?? [])
    .toSorted((a, b) => a.startsAt - b.startsAt)
}
