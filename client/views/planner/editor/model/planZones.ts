import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { crossesDay, distinctZones } from '../../../../ui/agenda/offsets.ts'
import { withOwnZone } from '../../../../ui/agenda/ownZones.ts'

/** The zones that a plan is told in and the day its times are told from: its home, and the others, that of the device last where it is none of these (Z1, Z3). */
export type PlanZones = {
  readonly home: string
  readonly away: readonly string[]
  readonly day: string
  /** Whether some time of the plan falls on another. */
  readonly crosses: boolean
}

/** Those of a draft, read on a device of some zone (null: not told). */
export function planZones(agenda: Agenda, device: string | null): PlanZones {
  const home = homeZone(agenda)
  const span = planSpan(agenda)
  const own = withOwnZone(agenda, { person: null, device }, span.start)
  const all = distinctZones(own, span.start)
  const day = dateIn(span.start, home)
  const away = all.filter((zone) => zone !== home)
  return { home, away, day, crosses: crossesDay(all, day, span) }
}
