import type { Agenda } from '../../shared/agenda/model.ts'
import { clockText } from '../../shared/time/format.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** A clock time HH:MM in one of a show's zones. */
export type ZoneTime = { readonly zone: string; readonly text: string }

/** The minute that `at` lies in, on the clocks of all zones of the agenda; its home zone comes first. */
export function zoneTimes(at: Instant, { zones }: Pick<Agenda, 'zones'>): readonly ZoneTime[] {
  return zones.map((zone) => ({ zone, text: clockText(at, zone) }))
}
