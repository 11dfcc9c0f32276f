import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ImportOptions } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  BareReading,
  ParsedAgenda,
  ReadFinding,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { daysBetween } from '../../../../shared/time/days.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { dateAfter } from '../../../../shared/time/zones.ts'
import {
  type AgendaWithPlaces,
  type Correction,
  type FindingAnswer,
  type ParsedSpot,
  type Place,
  type PlacedCorrection,
  type RowAct,
  WHOLE,
} from './corrections.ts'
import { correctionsThatApply } from './correctionsThatApply.ts'
import { fieldOf } from './findingFields.ts'
import { corrected, inRows, ofRows, withConfirmedItem } from './rowActs.ts'

/** A reading under review. Keys: finding index in `answers`, agenda index in `options`. */
export type Review = {
  readonly reading: SourceReading
  /** The date (YYYY-MM-DD) on which it was read; earlier dates have passed. */
  readonly today: string
  /** The findings that a person confirmed or dismissed. */
  readonly answers: Readonly<Record<number, FindingAnswer>>
  /** Everything that a person corrected, in this order. */
  readonly corrections: readonly PlacedCorrection[]
  /** The index of the shown agenda. */
  readonly agenda: number
  readonly options: Readonly<Record<number, ImportOptions>>
  /** Whether text that belongs to no item becomes notes of the agenda. */
  readonly notes: boolean
  /** Whether the source's description of the show is shown to everyone; else it becomes a note. */
  readonly about: boolean
}

export const NO_OPTIONS: ImportOptions = { date: null, zone: null }

/** Starts the review of a reading, first agenda shown. Answers, corrections and options of the previous source (`before`) stay if they still apply; a date or zone does not if the new source states another (P9). */
export function newReview(
  reading: SourceReading,
  before?: Review,
  today = before?.today ?? '',
): Review {
  const { notes = true, about = true } = before ?? {}
  const optionsOfDays = reading.agendas.map((now, n): ImportOptions => {
    const previous = before?.reading.agendas[n]
    if (before === undefined || previous === undefined) return NO_OPTIONS
    const { date, zone } = optionsOf({ ...before, agenda: n })
    const keepsDate = now.date === null || now.date === previous.date
    const keepsZone = now.zones.length === 0 || same(now.zones, previous.zones)
    return { ...before.options[n], date: keepsDate ? date : null, zone: keepsZone ? zone : null }
  })
  const options = Object.fromEntries(optionsOfDays.entries())
  const corrected = before
    ? correctionsThatApply(before, reading)
    : { answers: {}, corrections: [] }
  return { reading, ...corrected, agenda: 0, options, notes, about, today }
}

/** Switches to another reading of the same source, and keeps what applies to it. The user can switch back. */
export function withReading(review: Review, reading: BareReading): Review {
  const { second: _, ...first } = review.reading
  const lines = review.reading.second ?? { from: 1, to: first.source.length }
  return newReview({ ...reading, second: { ...lines, reading: first } }, review)
}

/** Answers a finding. */
export function withAnswer(review: Review, index: number, answer: FindingAnswer): Review {
  const { [index]: _, ...answers } = review.answers
  const corrections = review.corrections.filter(({ finding }) => finding !== index)
  if (answer.as !== 'corrected')
    return { ...review, corrections, answers: { ...answers, [index]: answer } }
  const { correction } = answer
  const found = review.reading.findings[index]?.place ?? null
  const { agenda, segment, item } = found ?? { ...WHOLE, agenda: null }
  const place = correction.field === 'item' ? { added: index } : { segment, item }
  const added = { agenda, place, correction, finding: index }
  return { ...review, answers, corrections: [...corrections, added] }
}

/** Corrects a row of the shown agenda; this answers a finding about the value. */
export function withCorrection(review: Review, place: Place, correction: Correction): Review {
  const { field } = correction
  const finding = shownFindings(review).find(
    (one) => same(placeOfFinding(one), place) && fieldOf(one.finding) === field,
  )
  if (finding !== undefined)
    return withAnswer(review, finding.index, { as: 'corrected', correction })
  const { agenda, corrections } = review
  const last = corrections.at(-1)
  const isAgain = last?.correction.field === field && same(last.place, place) && field !== 'row'
  const others = isAgain ? corrections.slice(0, -1) : corrections
  return { ...review, corrections: [...others, { agenda, place, correction }] }
}

/** Returns a review after an act on the row at a place, and the number of a row that it adds; null if it cannot be done. `title` is the title of a new row. */
export function withRowAct(review: Review, place: Place, act: RowAct, title = '') {
  const numbers = review.corrections.map(({ correction }) =>
    correction.field === 'row' ? correction.added : 0,
  )
  // Each act has two numbers, for an item and its segment. Positive numbers are those of findings.
  const added = Math.min(0, ...numbers) - 2
  const after = withCorrection(review, place, { field: 'row', act, value: title, added })
  return same(shownAgenda(after).places, shownAgenda(review).places)
    ? null
    : { review: after, added }
}

/** Joins a line that was not understood, by the index of its finding, to the item above it. */
export function withJoinedLine(review: Review, index: number, value: string): Review {
  const line = review.reading.findings[index]?.line ?? 0
  const correction = { field: 'item', value, line } as const
  const made = withAnswer(review, index, { as: 'corrected', correction })
  return withRowAct(made, { added: index }, 'merge')?.review ?? made
}

/** Returns how many values a person has corrected or answered. */
export function correctionCount({ answers, corrections }: Review): number {
  return Object.keys(answers).length + corrections.length
}

/** Sets options of the shown agenda; a date, a zone or a hard stop answers the findings about it. */
export function withOptions(review: Review, part: Partial<ImportOptions>): Review {
  const before = review.options[review.agenda] ?? NO_OPTIONS
  const options = { ...review.options, [review.agenda]: { ...before, ...part } }
  const values = { date: part.date, zone: part.zone, hardStop: part.stop }
  const corrections = (['date', 'zone', 'hardStop'] as const).flatMap((field) => {
    const value = values[field]
    return typeof value === 'string' && (field !== 'zone' || isZone(value)) ? { field, value } : []
  })
  return shownFindings(review).reduce(
    (now, { index, finding, answer }) => {
      const correction = corrections.find(({ field }) => field === fieldOf(finding))
      return answer === null && correction !== undefined
        ? withAnswer(now, index, { as: 'corrected', correction })
        : now
    },
    { ...review, options },
  )
}

/** Returns the source's date of the shown agenda if the import would use it and it is in the past, else null. With `existing` agendas the date is used only if the user chose it. */
export function pastDate(review: Review, existing: readonly Agenda[]): string | null {
  const date = review.reading.agendas[review.agenda]?.date ?? null
  const isUsed =
    existing.length === 0 || review.options[review.agenda]?.uses?.includes('date') === true
  return isUsed && date !== null && date < review.today ? date : null
}

/** Moves the shown agenda to a date, and other past agendas without a chosen date by as many days. */
export function withDate(review: Review, date: string): Review {
  const days = review.reading.agendas.flatMap((one, agenda) => {
    const isOpen = optionsOf({ ...review, agenda }).date === null || agenda === review.agenda
    return one.date !== null && one.date < review.today && isOpen
      ? [{ agenda, from: one.date }]
      : []
  })
  const dayCount = daysBetween(review.reading.agendas[review.agenda]?.date ?? date, date)
  const move = (now: Review, { agenda, from }: (typeof days)[number]) =>
    withOptions({ ...now, agenda }, { date: dateAfter(from, dayCount) })
  return { ...days.reduce(move, review), agenda: review.agenda }
}

/** Returns whether a finding concerns an agenda; without a place, it concerns all. */
function concerns({ place }: ReadFinding, agenda: number): boolean {
  return place === null || place.agenda === agenda
}

/** The levels of findings, the costliest first: what is wrong in the agenda before what is only assumed. */
const LEVELS = ['conflict', 'not-understood', 'doubtful', 'assumed'] as const

/** Returns the findings of the shown agenda with answers and indices, the costliest first, then in line order. */
export function shownFindings({ reading, answers, corrections, agenda }: Review) {
  const own = new Map(corrections.map(({ finding, correction }) => [finding, correction]))
  const answerOf = (index: number): FindingAnswer | null => {
    const correction = own.get(index)
    return correction ? { as: 'corrected', correction } : (answers[index] ?? null)
  }
  return reading.findings
    .map((finding, index) => ({ finding, index, cost: LEVELS.indexOf(finding.level) }))
    .filter(({ finding }) => concerns(finding, agenda))
    .toSorted((a, b) => a.cost - b.cost || (a.finding.line ?? 0) - (b.finding.line ?? 0))
    .map((one) => ({
      ...one,
      answer: answerOf(one.index),
      /** Whether a person should decide: an uncertain guess, a contradiction, or a line that was not understood. Stays true after the answer. */
      needsAnswer: one.finding.level !== 'assumed',
    }))
}

export type FindingWithAnswer = ReturnType<typeof shownFindings>[number]

const LITTLE_READ = 'little-read'
/** The codes of doubts about one item or line, and about all of them. */
const DOUBT = /^(?:unclear-|little-read)/

/** Returns the open findings as they are asked and counted: one for all assumptions of one kind, and one for all doubts of a text of which little was read, with their indices (`alike`). */
export function findingsToAsk(review: Review) {
  const { agenda, places } = shownAgenda(review)
  /** Whether a finding is about the sum of a segment whose stated length no longer counts. */
  const isOver = ({ finding: { code, place } }: FindingWithAnswer) => {
    const at = places.findIndex((own) => same(own.place, { segment: place?.segment, item: null }))
    return /^sum-/.test(code) && agenda.segments[at]?.budget === null
  }
  const items = agenda.segments.flatMap((segment) => segment.items)
  /** Whether a finding is about an item that a person removed. */
  const isRemoved = (one: FindingWithAnswer) => {
    const [place, { line }] = [placeOfFinding(one), one.finding]
    return (
      place?.item != null &&
      !places.some((own) => own.items.some((item) => same(item, place))) &&
      !items.some(({ lines }) => line !== null && lines.includes(line))
    )
  }
  const open = shownFindings(review).filter(
    (one) => one.answer === null && !isOver(one) && !isRemoved(one),
  )
  const isLittle = open.some(({ finding }) => finding.code === LITTLE_READ)
  const kindOf = ({ finding: { code }, index, needsAnswer }: FindingWithAnswer) => {
    if (isLittle && DOUBT.test(code)) return LITTLE_READ
    return needsAnswer ? index : code
  }
  return open.flatMap((one, at) => {
    const alike = open.filter((other) => kindOf(other) === kindOf(one))
    return alike[0] === open[at] ? [{ ...one, alike: alike.map(({ index }) => index) }] : []
  })
}

export type AskedFinding = ReturnType<typeof findingsToAsk>[number]

/** Returns the options of the shown agenda: its own, otherwise from answers; a missing zone comes from another day. */
export function optionsOf(review: Review): ImportOptions {
  const own = review.options[review.agenda] ?? NO_OPTIONS
  const lastAnswer = (field: 'date' | 'zone') =>
    shownFindings(review).reduce<string | null>((found, { answer }) => {
      const correction = answer?.as === 'corrected' ? answer.correction : null
      return correction?.field === field ? correction.value : found
    }, null)
  const zone = own.zone ?? lastAnswer('zone') ?? zoneOfAnotherDay(review)
  return { ...sharedOptions(review), ...own, date: own.date ?? lastAnswer('date'), zone }
}

/** Returns the zone of another day; null if the source states one for this day. */
function zoneOfAnotherDay({ reading, agenda, options }: Review): string | null {
  if ((reading.agendas[agenda]?.zones.length ?? 0) > 0) return null
  return Object.values(options).find(({ zone }) => zone !== null)?.zone ?? null
}

/** Returns another day's languages, and its title if the source states the same for this day. */
function sharedOptions({
  reading,
  agenda,
  options,
}: Review): Pick<ImportOptions, 'title' | 'languages'> {
  const own = reading.agendas[agenda]?.title ?? {}
  const others = Object.entries(options)
  const languages = others.find(([, some]) => some.languages !== undefined)?.[1].languages
  const title = others.find(
    ([day, some]) => some.title !== undefined && same(reading.agendas[Number(day)]?.title, own),
  )?.[1].title
  return { ...(languages && { languages }), ...(title && { title }) }
}

const EMPTY: ParsedAgenda = {
  title: {},
  date: null,
  room: null,
  zones: [],
  startsAt: null,
  hardStop: null,
  meeting: null,
  segments: [],
  notes: [],
}

/** Returns the place of a finding; null if it has none. */
export function placeOfFinding({ finding: { place } }: FindingWithAnswer): ParsedSpot | null {
  return place && { segment: place.segment, item: place.item }
}

/** Returns the shown agenda with answers and corrections. */
export function shownAgenda(review: Review): AgendaWithPlaces {
  const confirmed = shownFindings(review).reduce(
    (now, one) =>
      one.answer?.as === 'confirmed' ? withConfirmedItem(now, placeOfFinding(one) ?? WHOLE) : now,
    inRows(review.reading.agendas[review.agenda] ?? EMPTY),
  )
  const own = review.corrections.filter(({ agenda }) => agenda === null || agenda === review.agenda)
  return ofRows(
    own.reduce((now, { place, correction }) => corrected(now, place, correction), confirmed),
  )
}

/** Moves the description of the show to the agenda's notes. */
function aboutAsNotes({ about, ...agenda }: ParsedAgenda): ParsedAgenda {
  const lines = Object.values(about ?? {}).flatMap((texts) =>
    Object.values(texts ?? {}).flatMap((text) => text.split('\n')),
  )
  return { ...agenda, notes: [...agenda.notes, ...lines] }
}

/** Returns the agenda to import: the shown one. Without `about`, its description becomes notes; without `notes`, all notes are removed. */
export function agendaToImport(review: Review): ParsedAgenda {
  const { agenda } = shownAgenda(review)
  const withAbout = review.about ? agenda : aboutAsNotes(agenda)
  return review.notes ? withAbout : { ...withAbout, notes: [] }
}
