import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../shared/agenda/plan.ts'
import { distinctZones, readerOf, zonesOwnLast } from '../../../ui/agenda/zoneTimes.ts'
import type { ConsoleContext, NamingContext } from '../context/consoleContext.ts'

type Reader = Pick<ConsoleContext, 'you' | 'device'>

function computeZones(agenda: Agenda, { you, device = null }: Reader) {
  const home = homeZone(agenda)
  const begin = planSpan(agenda).start
  const zones = zonesOwnLast(agenda, readerOf(agenda, you, device), begin)
  const away = distinctZones(zones, begin).filter((zone) => zone !== home)
  return { home, away }
}

/** The zones that a console shows: the home zone and the others; the reader's own is last, if it is none of the show's (Z1). */
export type Zones = ReturnType<typeof computeZones>

let cached: (Reader & { readonly agenda: Agenda; readonly zones: Zones }) | null = null

/** Returns the zones of an agenda for a reader, without zones whose time equals an earlier zone's when the show begins. Calculated once for all parts of a page. */
export function zonesOf(agenda: Agenda, { you, device = null }: Reader): Zones {
  if (cached?.agenda !== agenda || cached.you !== you || cached.device !== device)
    cached = { agenda, you, device, zones: computeZones(agenda, { you, device }) }
  return cached.zones
}

/** Returns the zones that a console shows; only UTC while nothing is published. */
export function zonesAt({ show, ...context }: NamingContext): Zones {
  const agenda = show.published?.agenda
  return agenda === undefined ? { home: 'UTC', away: [] } : zonesOf(agenda, context)
}
