import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import {
  type DraftResult,
  type ImportOptions,
  type MissingField,
  missingFieldsOf,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import {
  type ParsedAgenda,
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

/** Returns the facts of the draft except items; without a draft, those of source and options. */
export function knownOf(result: DraftResult, read: ParsedAgenda, options: ImportOptions) {
  const draft = result.ok ? result.agenda : null
  return {
    title: draft?.title ?? options.title ?? read.title,
    /** The day on which it begins in the home zone. */
    date: draft === null ? (options.date ?? read.date) : dayOf(draft),
    /** Its zones, the home zone first. */
    zones: (draft ?? read).zones,
    languages: (draft ?? options).languages ?? [],
    /** The number of people. */
    people: draft?.people.length ?? 0,
  }
}

export type Known = ReturnType<typeof knownOf>

/** The title that the server gives to an agenda without one. */
const DEFAULT_TITLE = 'Agenda'

/** Returns whether a source states no title. */
export function isUntitled({ ledger = [] }: SourceReading, { title }: ParsedAgenda): boolean {
  const texts = Object.values(title)
  const isStated = ledger.some(({ became }) => became === 'title')
  return texts.length === 0 || (!isStated && texts.every((text) => text === DEFAULT_TITLE))
}

/** A question to the user about a missing fact; `past`: the date has passed. */
export type Question = MissingField | 'title' | 'past'

/** Returns the questions about the shown agenda, also answered ones; `zone` for an unknown zone too. */
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

function itemCount({ segments }: ParsedAgenda): number {
  return segments.reduce((sum, { items }) => sum + items.length, 0)
}

/** Returns the number of items in all agendas of a reading; `shown` can have added items. */
export function itemsRead({ reading, agenda }: Review, shown: ParsedAgenda): number {
  return reading.agendas.reduce((sum, one, at) => sum + itemCount(at === agenda ? shown : one), 0)
}

/** Returns the number of people in all agendas of a reading, with the corrections of `shown`. */
export function peopleRead({ reading, agenda }: Review, shown: ParsedAgenda): number {
  const all = reading.agendas.flatMap((one, at) => (at === agenda ? shown : one).segments)
  const people = all.flatMap(({ chair, items }) => [
    ...(chair === undefined ? [] : [chair]),
    ...items.flatMap(({ speakers }) => speakers),
  ])
  return new Set(people.map(({ name }) => JSON.stringify(name))).size
}

/** Returns the number of open findings and questions of the shown agenda. */
export function openCount(review: Review, existing: readonly Agenda[]): number {
  return (
    shownFindings(review).filter(({ answer }) => answer === null).length +
    openQuestions(review, existing).length
  )
}

/** Returns the counts for the headline. A question about zone or title counts once for all agendas. */
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
