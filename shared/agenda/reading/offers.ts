import { isZone } from '../../time/dials.ts'
import { dateIn } from '../../time/format.ts'
import { homeZone } from '../homeZone.ts'
import type { Agenda } from '../model.ts'
import { same } from '../same.ts'
import type { Texts } from '../texts.ts'
import { WallClock } from '../wallClock.ts'
import { SourceClock } from './clock.ts'
import { type ImportOptions, type OfferedField, startOf } from './draftFromReading.ts'
import { dayOf } from './mergeReading.ts'
import type { ReadAgenda } from './reading.ts'

/** What a source says of title, date and zone that the show has otherwise (null: the same, or nothing); the date by the clock of the show's home. */
export type Offers = {
  readonly title: Texts | null
  readonly date: string | null
  readonly zone: string | null
}

const NO_OFFERS: Offers = { title: null, date: null, zone: null }

/** The day by the show's clock on which a source begins. */
function statedDay(read: ReadAgenda, home: string): string | null {
  const { date } = read
  const start = startOf(read)
  const zone = read.zones.find(isZone) ?? home
  if (date === null || start === null) return date
  const wall = new WallClock(date, zone)
  const at = new SourceClock(wall, date).at(start, '')
  return wall.faults.length === 0 ? dateIn(at, home) : date
}

function statedTitle(read: ReadAgenda, { title }: Agenda): Texts | null {
  const said = Object.entries(read.title)
  return said.every(([tag, text]) => title[tag] === text) ? null : read.title
}

/** What a person could take of a source in place of what was typed for the show: nothing is lost without a word. */
export function offersOf(read: ReadAgenda, wishes: ImportOptions, show: Agenda | null): Offers {
  if (show === null) return NO_OFFERS
  const home = homeZone(show)
  const day = wishes.date === null ? statedDay(read, home) : null
  const zone = wishes.zone === null ? (read.zones.find(isZone) ?? null) : null
  return {
    title: statedTitle(read, show),
    date: same(day, dayOf(show)) ? null : day,
    zone: zone === home ? null : zone,
  }
}

/** The wishes with one thing more, or no longer, taken of the source. */
export function using(wishes: ImportOptions, what: OfferedField, use: boolean): ImportOptions {
  const others = (wishes.uses ?? []).filter((one) => one !== what)
  return { ...wishes, uses: use ? [...others, what] : others }
}
