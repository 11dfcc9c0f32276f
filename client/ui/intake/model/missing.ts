import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import {
  type DraftResult,
  type ImportOptions,
  type MissingField,
  missingFieldsOf,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import {
  type ReadAgenda,
  readCounts,
  type SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import {
  agendaToImport,
  NO_OPTIONS,
  optionsOf,
  pastDate,
  type Review,
  shownFindings,
} from './review.ts'

/** Returns what the draft made of a reading states besides its items; until there is one, what the source states and a person answered. */
export function knownOf(adopted: DraftResult, read: ReadAgenda, options: ImportOptions) {
  const made = adopted.ok ? adopted.agenda : null
  return {
    title: made?.title ?? options.title ?? read.title,
    /** The day it begins on, by the home clock. */
    date: made === null ? (options.date ?? read.date) : dayOf(made),
    /** Its zones, the home zone first. */
    zones: (made ?? read).zones,
    languages: (made ?? options).languages ?? [],
    /** How many people are in it. */
    people: made?.people.length ?? 0,
  }
}

export type Known = ReturnType<typeof knownOf>

/** What the reader calls an agenda whose source has no title. */
const NAMELESS = 'Agenda'

/** Whether a source has no title of the session. */
export function isUntitled({ ledger = [] }: SourceReading, { title }: ReadAgenda): boolean {
  const texts = Object.values(title)
  const isStated = ledger.some(({ became }) => became === 'title')
  return texts.length === 0 || (!isStated && texts.every((text) => text === NAMELESS))
}

/** What a person is asked for if the source does not state it; a show can do without a title and has its own zone. `past`: its date has passed. */
export type Question = MissingField | 'title' | 'past'

/** Returns what the source does not state, whatever was answered, for `existing` agendas of the show; also its zone, if a person typed an unknown one. */
export function questionsOf(review: Review, existing: readonly Agenda[]): readonly Question[] {
  const read = review.reading.agendas[review.agenda]
  if (read === undefined) return []
  const missing = missingFieldsOf(read, NO_OPTIONS, existing)
  const isZoned = read.zones.some(isZone) && isZone(optionsOf(review).zone ?? 'UTC')
  return [
    ...(existing.length === 0 && isUntitled(review.reading, read) ? (['title'] as const) : []),
    ...(pastDate(review, existing) === null ? [] : (['past'] as const)),
    ...missing,
    ...(missing.includes('zone') || isZoned ? [] : (['zone'] as const)),
  ]
}

/** Returns the questions that are still open. */
export function openQuestions(review: Review, existing: readonly Agenda[]): readonly Question[] {
  const options = optionsOf(review)
  const missing: readonly Question[] = missingFieldsOf(agendaToImport(review), options, existing)
  return questionsOf(review, existing).filter((question) => {
    if (question === 'title') return options.title === undefined
    if (question === 'past') return options.date === null
    return missing.includes(question) || (question === 'zone' && options.zone === null)
  })
}

/** How many items an agenda has. */
function itemCount({ segments }: ReadAgenda): number {
  return segments.reduce((sum, { items }) => sum + items.length, 0)
}

/** How many items there are in all agendas of a reading; the one that is shown may have more by now. */
export function itemsRead({ reading, agenda }: Review, shown: ReadAgenda): number {
  return reading.agendas.reduce((sum, one, at) => sum + itemCount(at === agenda ? shown : one), 0)
}

/** How many people a reading names, with the corrections of the agenda that is shown. */
export function peopleRead({ reading, agenda }: Review, shown: ReadAgenda): number {
  const all = reading.agendas.flatMap((one, at) => (at === agenda ? shown : one).segments)
  const people = all.flatMap(({ chair, items }) => [
    ...(chair === undefined ? [] : [chair]),
    ...items.flatMap(({ speakers }) => speakers),
  ])
  return new Set(people.map(({ name }) => JSON.stringify(name))).size
}

/** How much of the agenda that is shown is left to review: findings without an answer, and open questions. */
export function leftIn(review: Review, existing: readonly Agenda[]): number {
  return (
    shownFindings(review).filter(({ answer }) => answer === null).length +
    openQuestions(review, existing).length
  )
}

/** Returns the counts of a reading after the answers so far: lines that are not understood, what is left to review, and whether anything was doubtful. Zone and title are one question for all its agendas. */
export function headlineOf(review: Review, existing: readonly Agenda[]) {
  const { reading, answers } = review
  const open = reading.findings.filter((_, index) => answers[index] === undefined)
  const days = reading.agendas.map((_, agenda) => ({ ...review, agenda }))
  const missing = days.flatMap((day) =>
    openQuestions(day, existing).map((question) =>
      /zone|title/.test(question) ? question : `${question} ${day.agenda}`,
    ),
  )
  return {
    notUnderstood: readCounts({ ...reading, findings: open }).notUnderstood,
    left: open.length + new Set(missing).size,
    found: reading.findings.length > 0 || days.some((day) => questionsOf(day, existing).length > 0),
  }
}
