import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { zonesOwnLast } from '../agenda/ownZones.ts'
import { readerOf } from '../agenda/timesForReader.ts'
import type { Derive } from '../agenda/useModel.ts'
import { type ZoneTime, zoneTimes } from '../agenda/zoneTimes.ts'

/** Returns a function that derives the clocks of an agenda, and the reader's own if it shows another time (Z1, Z3); none without zones. */
export function deskClocks(zones: readonly string[]): Derive<readonly ZoneTime[]> {
  return (show, now, you, _lang, device) => {
    if (zones.length === 0) return []
    const moment = momentOf(show, now)
    const reader = moment === null ? { person: null, device } : readerOf(moment.agenda, you, device)
    const day = dateIn(moment?.dates.clocks ?? now, homeZone({ zones }))
    return zoneTimes(now, zonesOwnLast({ zones }, reader, now), day)
  }
}
