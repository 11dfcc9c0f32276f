import { isZone } from '../../time/dials.ts'
import { dateIn } from '../../time/format.ts'
import { dayOf, homeZone } from '../homeZone.ts'
import type { Agenda } from '../model.ts'
import { same } from '../same.ts'
import type { Texts } from '../texts.ts'
import { WallClock } from '../wallClock.ts'
import { type ImportOptions, type OfferedField, startOf } from './draftFromReading.ts'
import type { ParsedAgenda } from './reading.ts'
import { SourceClock } from './sourceClock.ts'

/** Title, date and zone of a source that differ from the show (null: equal or unknown); the date is in the show's home zone. */
export type Offers = {
  readonly title: Texts | null
  readonly date: string | null
  readonly zone: string | null
}

const NO_OFFERS: Offers = { title: null, date: null, zone: null }

function statedDay(read: ParsedAgenda, home: string): string | null {
  const { date } = read
  const start = startOf(read)
  const zone = read.zones.find(isZone) ?? home
  if (date === null || start === null) return date
  const wall = new WallClock(date, zone)
  const at = new SourceClock(wall, date).at(start, '')
  return wall.faults.length === 0 ? dateIn(at, home) : date
}

function statedTitle(read: ParsedAgenda, { title }: Agenda): Texts | null {
  const entries = Object.entries(read.title)
  return entries.every(([tag, text]) => title[tag] === text) ? null : read.title
}

/** Returns the values of a source that the user can take instead of the show's values. */
export function offersOf(read: ParsedAgenda, options: ImportOptions, show: Agenda | null): Offers {
  if (show === null) return NO_OFFERS
  const home = homeZone(show)
  const day = options.date === null ? statedDay(read, home) : null
  const zone = options.zone === null ? (read.zones.find(isZone) ?? null) : null
  return {
    title: statedTitle(read, show),
    date: same(day, dayOf(show)) ? null : day,
    zone: zone === home ? null : zone,
  }
}

/** Adds a field to the fields to take from the source, or removes it. */
export function withUse(options: ImportOptions, field: OfferedField, use: boolean): ImportOptions {
  const others = (options.uses ?? []).filter((one) => one !== field)
  return { ...options, uses: use ? [...others, field] : others }
}
