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
  correctedItem,
  newItem,
  type ParsedSpot,
  type Place,
  WHOLE,
  withConfirmedItem,
  withCorrectedValue,
  withItem,
} from './corrections.ts'
import { fieldOf } from './findingFields.ts'

/** A person's answer to a finding. */
export type FindingAnswer =
  | { readonly as: 'confirmed' | 'dismissed' }
  | { readonly as: 'corrected'; readonly correction: Correction }

/** A cell of the agenda that a person corrected. */
type CellCorrection = {
  readonly agenda: number
  readonly place: Place
  readonly correction: Correction
}

/** A reading under review. Keys: finding index in `answers`, agenda index in `options`, `starts`. */
export type Review = {
  readonly reading: SourceReading
  /** The date (YYYY-MM-DD) on which it was read; earlier dates have passed. */
  readonly today: string
  readonly answers: Readonly<Record<number, FindingAnswer>>
  readonly corrections: readonly CellCorrection[]
  /** The index of the shown agenda. */
  readonly agenda: number
  readonly options: Readonly<Record<number, ImportOptions>>
  /** The start of the first item, typed because the source has none. */
  readonly starts: Readonly<Record<number, string>>
  /** Whether text that belongs to no item becomes notes of the agenda. */
  readonly notes: boolean
  /** Whether the source's description of the show is shown to everyone; else it becomes a note. */
  readonly about: boolean
}

export const NO_OPTIONS: ImportOptions = { date: null, zone: null }

/** Starts the review of a reading: no answers, first agenda shown. Options of the previous source (`before`) stay, except a date or zone that the new source states differently (P9). */
export function newReview(
  reading: SourceReading,
  before?: Review,
  today = before?.today ?? '',
): Review {
  const { starts = {}, notes = true, about = true } = before ?? {}
  const optionsOfDays = reading.agendas.map((now, n): ImportOptions => {
    const previous = before?.reading.agendas[n]
    if (before === undefined || previous === undefined) return NO_OPTIONS
    const { date, zone } = optionsOf({ ...before, agenda: n })
    const keepsDate = now.date === null || now.date === previous.date
    const keepsZone = now.zones.length === 0 || same(now.zones, previous.zones)
    return { ...before.options[n], date: keepsDate ? date : null, zone: keepsZone ? zone : null }
  })
  const options = Object.fromEntries(optionsOfDays.entries())
  const settings = { options, starts, notes, about, today }
  return { reading, answers: {}, corrections: [], agenda: 0, ...settings }
}

/** Switches to another reading of the same source. Answers are cleared, options stay, and the user can switch back. */
export function withReading(review: Review, reading: BareReading): Review {
  const { second: _, ...first } = review.reading
  const lines = review.reading.second ?? { from: 1, to: first.source.length }
  return newReview({ ...reading, second: { ...lines, reading: first } }, review)
}

/** Answers a finding (null: asks again). */
export function withAnswer(review: Review, index: number, answer: FindingAnswer | null): Review {
  const { [index]: _, ...others } = review.answers
  return { ...review, answers: answer === null ? others : { ...others, [index]: answer } }
}

/** Corrects a cell of the shown agenda; this answers a finding about the cell. */
export function withCorrection(review: Review, place: Place, correction: Correction): Review {
  const { field } = correction
  const finding = shownFindings(review).find(
    (one) => same(placeOfFinding(one), place) && fieldOf(one.finding) === field,
  )
  if (finding !== undefined)
    return withAnswer(review, finding.index, { as: 'corrected', correction })
  const { agenda } = review
  const others = review.corrections.filter(
    (one) => one.agenda !== agenda || !same(one.place, place) || one.correction.field !== field,
  )
  return { ...review, corrections: [...others, { agenda, place, correction }] }
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

/** Returns the findings of the shown agenda with answers and indices, in line order. */
export function shownFindings({ reading, answers, agenda }: Review) {
  return reading.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => concerns(finding, agenda))
    .toSorted((a, b) => (a.finding.line ?? 0) - (b.finding.line ?? 0))
    .map(({ finding, index }) => ({
      index,
      finding,
      answer: answers[index] ?? null,
      /** Whether a person should decide: an uncertain guess, a contradiction, or a line that was not understood. Stays true after the answer. */
      needsAnswer: finding.level !== 'assumed',
    }))
}

export type FindingWithAnswer = ReturnType<typeof shownFindings>[number]

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

/** Returns the shown agenda with all answers. */
function withAnswers(review: Review): ParsedAgenda {
  const base = review.reading.agendas[review.agenda] ?? EMPTY
  const time = review.starts[review.agenda]
  const started =
    time === undefined ? base : withCorrectedValue(base, WHOLE, { field: 'start', value: time })
  return shownFindings(review).reduce((agenda, { finding, answer }) => {
    const spot = finding.place ?? WHOLE
    if (answer?.as === 'confirmed') return withConfirmedItem(agenda, spot)
    if (answer?.as !== 'corrected') return agenda
    const { correction } = answer
    const isJoin = correction.field === 'join'
    return withCorrectedValue(agenda, isJoin ? (correction.spot ?? WHOLE) : spot, correction)
  }, started)
}

/** Returns the place of a finding; null if it has none. */
export function placeOfFinding({ finding: { place } }: FindingWithAnswer): ParsedSpot | null {
  return place && { segment: place.segment, item: place.item }
}

/** Returns the shown agenda with answers and corrections, and added items in source order. */
export function shownAgenda(review: Review): AgendaWithPlaces {
  const cells = review.corrections.filter(({ agenda }) => agenda === review.agenda)
  const agenda = cells.reduce(
    (now, { place, correction }) =>
      'added' in place ? now : withCorrectedValue(now, place, correction),
    withAnswers(review),
  )
  const places = agenda.segments.map(({ items }, segment) =>
    items.map((_, item): Place => ({ segment, item })),
  )
  return shownFindings(review).reduce<AgendaWithPlaces>(
    (shown, { index, answer }) => {
      if (answer?.as !== 'corrected' || answer.correction.field !== 'item') return shown
      const place = { added: index }
      const item = cells
        .filter((cell) => same(cell.place, place))
        .reduce((now, { correction }) => correctedItem(now, correction), newItem(answer.correction))
      return withItem(shown, item, place)
    },
    { agenda, places },
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
