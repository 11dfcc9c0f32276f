import { MINUTE, plus } from '../../../shared/time/instant.ts'
import { turnWorked } from '../../../shared/timing/boothWork.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import type { MoreChanges } from './nextChange.ts'

/** Returns the times of the next changes in each booth: of the minutes worked and rested, and of the proposed swap (R16b). */
export const boothMinutes: MoreChanges = (show, now) => {
  const line = momentOf(show, now)?.line
  const durations = Object.values(show.run.booths).flatMap((turns) => {
    const since = [...turns.past.map(({ end }) => end), turns.declined?.at ?? now]
    return [line ? turnWorked(show.run, line, turns) : 0, ...since.map((from) => now - from)]
  })
  return durations.map((ms) => plus(now, MINUTE - (ms % MINUTE)))
}
