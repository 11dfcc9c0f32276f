import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'

/** A clock time as it stands on paper: by the home zone, and by each other zone; `15:00 +1` on the day after `day`. */
export type PaperTime = { readonly home: string; readonly others: readonly string[] }

/** A time in every zone of an agenda, told from a day of its home zone (YYYY-MM-DD). */
export function paperTime(at: Instant, agenda: Pick<Agenda, 'zones'>, day: string): PaperTime {
  const others = agenda.zones.slice(1).map((zone) => clockOn(at, zone, day))
  return { home: clockOn(at, homeZone(agenda), day), others }
}
