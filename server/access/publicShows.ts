import type { PublicShow } from '../../shared/protocol/http/publicShows.ts'
import { isOpenToAll } from '../../shared/run/openToAll.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { dateIn } from '../../shared/time/format.ts'
import { showTime } from '../../shared/time/showClock.ts'
import { momentOf } from '../../shared/timing/moment.ts'

function publicStatus(state: ShowState): PublicShow['status'] {
  const { status } = state.run.position
  return status === 'planned' || status === 'ended' ? status : 'on'
}

/** A show for the front page at server time `wall` (ms); null where it is not open to all, not published, or of another day. */
function publicShow(state: ShowState, wall: number): PublicShow | null {
  if (!isOpenToAll(state)) return null
  const now = showTime(state.clock, wall)
  const moment = momentOf(state, now)
  const startsAt = moment?.line.rows[0]?.planned.start
  if (moment === null || startsAt === undefined) return null
  const { agenda, home, lands } = moment
  const { title, zones } = agenda
  const status = publicStatus(state)
  // One that is still on at midnight stays listed.
  if (status !== 'on' && dateIn(startsAt, home) !== dateIn(now, home)) return null
  return { show: state.show, title, zones: [...zones], startsAt, endsAt: lands.end, status }
}

/** The same; a show whose state makes no sense is left out, and takes no other with it. */
function readable(state: ShowState, wall: number): PublicShow | null {
  try {
    return publicShow(state, wall)
  } catch {
    return null
  }
}

/** The shows of today that anyone may follow, the earliest first. */
export function publicShows(states: readonly ShowState[], wall: number): readonly PublicShow[] {
  return states
    .flatMap((state) => readable(state, wall) ?? [])
    .toSorted((a, b) => a.startsAt - b.startsAt)
}
