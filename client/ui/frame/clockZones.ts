import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { withOwnZone } from '../agenda/ownZones.ts'
import { readerOf } from '../agenda/timesForReader.ts'
import type { Derive } from '../agenda/useModel.ts'
import { zoneTimes } from '../agenda/zoneTimes.ts'

/** A zone whose clock stands at the top of a screen, and by how many days it is on another date (Z3). */
export type ClockZone = { readonly zone: string; readonly days: number }

/** Those of an agenda, and the reader's own where that shows another time now (Z1); none where none are asked for. */
export function clockZones(zones: readonly string[]): Derive<readonly ClockZone[]> {
  return (show, now, you, _lang, device) => {
    if (zones.length === 0) return []
    const moment = momentOf(show, now)
    const reader = moment === null ? { person: null, device } : readerOf(moment.agenda, you, device)
    const day = dateIn(moment?.dates.clocks ?? now, homeZone({ zones }))
    const told = zoneTimes(now, withOwnZone({ zones }, reader, now), day)
    return told.map(({ zone, days = 0 }) => ({ zone, days }))
  }
}
