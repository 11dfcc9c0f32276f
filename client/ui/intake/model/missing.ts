import type { Agenda } from '../../../../shared/agenda/model.ts'
import {
  type ImportOptions,
  type MissingField,
  missingFieldsOf,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { isUntitled } from './known.ts'
import { type Look, NO_WISHES, takenOver, type Work, wishesOf } from './work.ts'

/** What a person is asked for where the source does not state it; a show can do without a title, and goes by its own zone where it has one. */
export type Asks = MissingField | 'title'

/** What the source of a reading does not state, before anybody answered, for `held` agendas of the show; and its zone, where a person typed one that is not known. */
export function asksOf(work: Work, held: readonly Agenda[]): readonly Asks[] {
  const read = work.reading.agendas[work.agenda]
  if (read === undefined) return []
  const lacks = missingFieldsOf(read, NO_WISHES, held)
  const isZoned = read.zones.some(isZone) && isZone(wishesOf(work).zone ?? 'UTC')
  return [
    ...(held.length === 0 && isUntitled(work.reading, read) ? (['title'] as const) : []),
    ...lacks,
    ...(lacks.includes('zone') || isZoned ? [] : (['zone'] as const)),
  ]
}

/** What of it is still open by what was said so far. */
export function missingOf(work: Work, held: readonly Agenda[]): readonly Asks[] {
  const wishes = wishesOf(work)
  const lacks: readonly Asks[] = missingFieldsOf(takenOver(work), wishes, held)
  return asksOf(work, held).filter((ask) => {
    if (ask === 'title') return wishes.title === undefined
    return lacks.includes(ask) || (ask === 'zone' && wishes.zone === null)
  })
}

/** How the mark of what is still open looks: a show goes by its own zone, as long as nobody typed one that is not known. */
export function lookOfAsk(ask: Asks, { zone }: ImportOptions, makes: boolean): Look {
  return ask === 'zone' && !makes && zone === null ? 'assumed' : 'asks'
}
