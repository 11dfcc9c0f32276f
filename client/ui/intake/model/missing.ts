import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type Adopted, adopt, type Lack } from '../../../../shared/agenda/reading/adopt.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { isUntitled } from './known.ts'
import { type Work, wishesOf } from './work.ts'

/** What a person is asked for where the source does not state it; a show can do without a title, and goes by its own zone where it has one. */
export type Asks = Lack | 'title'

/** What the source of a reading does not state, before anybody answered, for `held` agendas of the show. */
export function asksOf({ reading, agenda }: Work, held: readonly Agenda[]): readonly Asks[] {
  const read = reading.agendas[agenda]
  if (read === undefined) return []
  const adopted = adopt(read, { date: null, zone: null }, held)
  const lacks = adopted.ok ? [] : adopted.lacks
  return [
    ...(held.length === 0 && isUntitled(reading, read) ? (['title'] as const) : []),
    ...lacks,
    ...(lacks.includes('zone') || read.zones.some(isZone) ? [] : (['zone'] as const)),
  ]
}

/** What of it is still open by what was said so far. */
export function missingOf(asks: readonly Asks[], work: Work, adopted: Adopted): readonly Asks[] {
  const wishes = wishesOf(work)
  return asks.filter((ask) => {
    if (ask === 'title') return wishes.title === undefined
    if (ask === 'zone') return wishes.zone === null
    return !adopted.ok && adopted.lacks.includes(ask)
  })
}
