import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { You } from '../cues/cuesFor.ts'
import { ownZones, type Whereabouts, withOwnZone } from './ownZones.ts'
import { type TimesOf, zoneTimes } from './zoneTimes.ts'

/** The reader of a screen: where they live, and whether their own clock comes first or last. */
export type Reader = Whereabouts & { readonly first: 'own' | 'home' }

/** Returns the reader of a screen that a link opens and that several people may use. */
export function readerOf(agenda: Agenda, { grant }: You, device: string | null): Reader {
  const person = grant.person === null ? null : personOf(agenda, grant.person)
  return { person, device, first: 'home' }
}

/** Returns the times of a show at one moment (Z1, Z3); in the zones of the show alone if `reader` is null, as on a screen for a room. */
export function timesForReader(
  { agenda, dates }: Pick<Moment, 'agenda' | 'dates'>,
  reader: Reader | null,
) {
  const zonesAt = (at: Instant) => {
    if (reader === null) return agenda.zones
    return (reader.first === 'own' ? ownZones : withOwnZone)(agenda, reader, at)
  }
  const timesFrom =
    (begin: Instant): TimesOf =>
    (at) => {
      const zones = zonesAt(at)
      return zoneTimes(at, zones, dateIn(begin, homeZone({ zones })))
    }
  return { times: timesFrom(dates.times), clocks: timesFrom(dates.clocks) }
}

/** Functions that return moments in the zones of one reader, for the agenda and for clocks. */
export type ReaderTimes = ReturnType<typeof timesForReader>
