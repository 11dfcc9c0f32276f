import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { withOwnZone } from '../../../ui/agenda/ownZones.ts'
import { readerOf } from '../../../ui/agenda/toldTo.ts'
import { zoneTimes } from '../../../ui/agenda/zoneTimes.ts'
import type { Desk, Telling } from '../desk/desk.ts'

/** The zones a console shows: the home of the show, and the others, the reader's own last where it is none of the show's (Z1). */
export type Zones = { readonly home: string; readonly away: readonly string[] }

/** Those of an agenda as one reader is told them; of zones that show the same when it begins, the first. */
export function zonesOf(agenda: Agenda, desk: Pick<Desk, 'you' | 'device'> | null = null): Zones {
  const home = homeZone(agenda)
  const [first] = agenda.segments
  const begin = (first && planOf(agenda).segments.get(first.id)?.start) ?? instant(0)
  const zones =
    desk === null
      ? agenda.zones
      : withOwnZone(agenda, readerOf(agenda, desk.you, desk.device ?? null), begin)
  const told = zoneTimes(begin, zones, dateIn(begin, home)).map(({ zone }) => zone)
  return { home, away: told.filter((zone) => zone !== home) }
}

/** Those that a desk shows; UTC alone while nothing is published. */
export function zonesAt({ show, ...desk }: Telling): Zones {
  const agenda = show.published?.agenda
  return agenda === undefined ? { home: 'UTC', away: [] } : zonesOf(agenda, desk)
}

/** What stands in columns, which have room for two: of more the first and the last, which is the reader's own where that is another. */
export function inColumns<T>(away: readonly T[]): readonly T[] {
  return away.length > 2 ? [...away.slice(0, 1), ...away.slice(-1)] : away
}
