import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf, planSpan } from '../../../../shared/agenda/plan.ts'
import {
  type DraftResult,
  type ImportOptions,
  languagesOf,
  type MissingField,
  missingFieldsOf,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { distinctZones, type ZoneTime, zoneTime, zoneTimes } from '../../agenda/zoneTimes.ts'
import { type AgendaWithPlaces, isOneItem } from './corrections.ts'
import { fieldOf } from './findingFields.ts'
import {
  agendaToImport,
  findingsToAsk,
  NO_OPTIONS,
  optionsOf,
  pastDate,
  type Review,
} from './review.ts'

function minutesOf(ms: number | null): number | null {
  return ms === null ? null : Math.round((ms / MINUTE) * 10) / 10
}

/** Returns the clock time as the source states it; empty if it states none. */
function sourceTimes(when: string | null, zone: string): readonly ZoneTime[] {
  if (when === null) return []
  return [{ zone, text: when.includes('T') ? when.slice(11, 16) : when }]
}

/** Returns a function that formats starts: from the draft if there is one, else from the source. */
function timesBy({ zones }: ParsedAgenda, draft: Agenda | null) {
  const plan = draft && planOf(draft)
  return (kind: 'segments' | 'items', id: string | undefined, sourceTime: string | null) => {
    if (draft === null) return sourceTimes(sourceTime, zones[0] ?? '')
    const at = plan?.[kind].get(id ?? '')?.start
    return at === undefined ? [] : zoneTimes(at, draft.zones, dayOf(draft))
  }
}

/** The lengths of a segment, from the draft (which completes and shortens them) or the source. */
type Lengths = Pick<ReadSegment, 'budget'> & {
  readonly items: readonly Pick<ParsedItem, 'planned'>[]
}

function sumOfItems({ items }: Lengths): number {
  return items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** Empty values of the fields that only items have. */
const NO_ITEM_FIELDS: Pick<ParsedItem, 'inferred' | 'lines'> = { inferred: [], lines: [] }

/** Returns a row for each segment and item; `times` are in every zone, empty if unknown. */
export function agendaRows({ agenda, places }: AgendaWithPlaces, result: DraftResult) {
  const draft = result.ok ? result.agenda : null
  const times = timesBy(agenda, draft)
  return agenda.segments.flatMap((segment, n) => {
    const draftSegment = draft?.segments[n]
    const lengths: Lengths = draftSegment ?? segment
    const { budget } = lengths
    /** The minutes of a segment that its items leave free; negative if the items exceed the budget. */
    const rest = budget === null ? 0 : (minutesOf(budget - sumOfItems(lengths)) ?? 0)
    const isSingle = isOneItem(segment)
    const items = segment.items.map((item, at) => ({
      ...{ ...item, languages: item.languages ?? [] },
      type: isSingle ? ('single' as const) : ('item' as const),
      rest: isSingle ? rest : 0,
      minutes: minutesOf(lengths.items[at]?.planned || item.planned),
      place: places[n]?.items[at] ?? { segment: n, item: at },
      times: times('items', draftSegment?.items[at]?.id, item.start),
    }))
    const head = {
      type: 'segment' as const,
      place: places[n]?.place ?? { segment: n, item: null },
      title: segment.title,
      times: times('segments', draftSegment?.id, segment.start),
      minutes: minutesOf(budget ?? sumOfItems(lengths)),
      rest,
      speakers: segment.chair ? [segment.chair] : [],
      languages: [],
      ...NO_ITEM_FIELDS,
      kind: segment.kind,
    }
    return isSingle ? items : [head, ...items]
  })
}

export type AgendaRow = ReturnType<typeof agendaRows>[number]

/** Returns the start, end and hard stop (empty: none) of an agenda in all its zones. */
export function spanOf(agenda: Agenda) {
  const { start, end } = planSpan(agenda)
  // All three use the same zones, so that each start has its end at the same index.
  const zones = distinctZones(agenda.zones, start)
  const inZones = (at: Instant) => zones.map((zone) => zoneTime(at, zone, dayOf(agenda)))
  const stop = agenda.hardStop === null ? [] : inZones(agenda.hardStop.at)
  return { start: inZones(start), end: inZones(end), stop }
}

export type AgendaSpan = ReturnType<typeof spanOf>

/** Returns the facts of the draft except items; without a draft, those of source and options. */
export function knownOf(result: DraftResult, read: ParsedAgenda, options: ImportOptions) {
  const draft = result.ok ? result.agenda : null
  return {
    title: draft?.title ?? options.title ?? read.title,
    /** The day on which it begins in the home zone. */
    date: draft === null ? (options.date ?? read.date) : dayOf(draft),
    /** Its zones, the home zone first. */
    zones: (draft ?? read).zones,
    languages: draft?.languages ?? options.languages ?? languagesOf(read),
    hasStop: (draft === null ? (options.stop ?? read.hardStop) : draft.hardStop) !== null,
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

/** Returns the number of items in all agendas of a reading; `shown` can have added items. */
export function itemsRead({ reading, agenda }: Review, shown: ParsedAgenda): number {
  const all = reading.agendas.flatMap((one, at) => (at === agenda ? shown : one).segments)
  return all.flatMap(({ items }) => items).length
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

/** Returns what is open in the shown agenda: questions, and the index of each finding about something else. */
function openOf(review: Review, existing: readonly Agenda[]) {
  const questions = openQuestions(review, existing)
  const fields = new Set<string | null>(questions.map((one) => (one === 'past' ? 'date' : one)))
  const findings = findingsToAsk(review).filter(
    ({ finding }) => finding.place?.segment != null || !fields.has(fieldOf(finding)),
  )
  return { questions, findings: findings.map(({ index }) => index) }
}

/** Returns the number of open findings and questions of the shown agenda. */
export function openCount(review: Review, existing: readonly Agenda[]): number {
  const { questions, findings } = openOf(review, existing)
  return questions.length + findings.length
}

/** Returns what is left to review, and whether anything was. What concerns all agendas counts once: findings without a place, and questions about zone or title. */
export function headlineOf(review: Review, existing: readonly Agenda[]) {
  const days = review.reading.agendas.map((_, agenda) => ({ ...review, agenda }))
  const open = days.flatMap((day) => {
    const { questions, findings } = openOf(day, existing)
    const isOfAll = (question: Question) => /zone|title/.test(question)
    return [...findings, ...questions.map((one) => (isOfAll(one) ? one : `${one} ${day.agenda}`))]
  })
  return {
    left: new Set(open).size,
    found:
      review.reading.findings.length > 0 ||
      days.some((day) => questionsOf(day, existing).length > 0),
  }
}
