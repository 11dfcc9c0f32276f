import type { Agenda } from '../../../../shared/agenda/model.ts'
import {
  type ImportOptions,
  type MissingField,
  missingFieldsOf,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { isUntitled } from './known.ts'
import { optionsOf, pastDate, takenOver, type Work } from './work.ts'

/** What a person is asked for if the source does not state it; a show can do without a title and has its own zone. `past`: its date has passed. */
export type Question = MissingField | 'title' | 'past'

const NO_OPTIONS: ImportOptions = { date: null, zone: null }

/** Returns what the source does not state, whatever was answered, for `existing` agendas of the show; also its zone, if a person typed an unknown one. */
export function questionsOf(work: Work, existing: readonly Agenda[]): readonly Question[] {
  const read = work.reading.agendas[work.agenda]
  if (read === undefined) return []
  const missing = missingFieldsOf(read, NO_OPTIONS, existing)
  const isZoned = read.zones.some(isZone) && isZone(optionsOf(work).zone ?? 'UTC')
  return [
    ...(existing.length === 0 && isUntitled(work.reading, read) ? (['title'] as const) : []),
    ...(pastDate(work, existing) === null ? [] : (['past'] as const)),
    ...missing,
    ...(missing.includes('zone') || isZoned ? [] : (['zone'] as const)),
  ]
}

/** Returns the questions that are still open. */
export function openQuestions(work: Work, existing: readonly Agenda[]): readonly Question[] {
  const options = optionsOf(work)
  const missing: readonly Question[] = missingFieldsOf(takenOver(work), options, existing)
  return questionsOf(work, existing).filter((question) => {
    if (question === 'title') return options.title === undefined
    if (question === 'past') return options.date === null
    return missing.includes(question) || (question === 'zone' && options.zone === null)
  })
}
