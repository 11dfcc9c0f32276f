import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { You } from '../cues/cuesFor.ts'
import { type ReaderPlace, zonesOwnFirst, zonesOwnLast } from './ownZones.ts'
import { type TimesOf, zoneTimes } from './zoneTimes.ts'

/** The reader of a screen: where they live, and whether their own clock comes first or last. */
export type Reader = ReaderPlace & { readonly first: 'own' | 'home' }

/** Returns the reader of a screen that several people may use: the person of its link, with the zones of the show first. */
export function readerOf(agenda: Agenda, { grant }: You, device: string | null): Reader {
  const person = grant.person === null ? null : personOf(agenda, grant.person)
  return { person, device, first: 'home' }
}

/** Returns two functions that format an instant in the zones of the show and of `reader` (Z1, Z3). A screen for a room has no reader (null). */
export function timesForReader(
  { agenda, dates }: Pick<Moment, 'agenda' | 'dates'>,
  reader: Reader | null,
) {
  const zonesAt = (at: Instant) => {
    if (reader === null) return agenda.zones
    return (reader.first === 'own' ? zonesOwnFirst : zonesOwnLast)(agenda, reader, at)
  }
  const timesFrom =
    (referenceDate: Instant): TimesOf =>
    (at) => {
      const zones = zonesAt(at)
      return zoneTimes(at, zones, dateIn(referenceDate, homeZone({ zones })))
    }
  return { times: timesFrom(dates.times), clocks: timesFrom(dates.clocks) }
}

/** Functions that format an instant in the reader's zones: one for times of the agenda, one for clocks. */
export type ReaderTimes = ReturnType<typeof timesForReader>
