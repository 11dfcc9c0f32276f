import { isZone } from '../../time/dials.ts'
import { dateIn } from '../../time/format.ts'
import { type Duration, type Instant, plus } from '../../time/instant.ts'
import { dateAfter } from '../../time/zones.ts'
import { type AgendaFault, agendaFaults } from '../checks.ts'
import { slimmingAfter } from '../defaults.ts'
import { newItem, newSegment } from '../fields/fieldTables.ts'
import { mergeTitle } from '../fields/mergeValues.ts'
import { dayOf } from '../homeZone.ts'
import { type Agenda, type Item, Meeting, type Segment } from '../model.ts'
import { budgetOf } from '../plan.ts'
import { TEXT_LIMIT } from '../textLimits.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import { WallClock } from '../wallClock.ts'
import { KnownPeople, limitTexts } from './knownPeople.ts'
import { matchExistingIds } from './matchExistingIds.ts'
import type { ParsedAgenda, ParsedItem, ReadSegment } from './reading.ts'
import { SourceClock } from './sourceClock.ts'

/** Shortens a segment to `limit` ms: reduces inferred lengths from the last item on; stated lengths stay and can exceed the budget. */
function fitToLength(segment: Segment, read: ReadSegment, limit: Duration): Segment {
  let excess = budgetOf({ ...segment, budget: null }) - limit
  const items = segment.items.toReversed().map((item, n) => {
    const canShrink = excess > 0 && read.items.at(-1 - n)?.inferred.includes('planned')
    const planned = canShrink ? Math.max(0, item.planned - excess) : item.planned
    excess -= item.planned - planned
    return { ...item, planned, slimming: slimmingAfter(item, { kind: item.kind, planned }) }
  })
  return { ...segment, budget: excess === 0 ? null : limit, items: items.toReversed() }
}

function itemOf(read: ParsedItem, id: string, people: KnownPeople): Item {
  const planned = read.planned ?? 0
  const speakers = read.speakers
    .slice(0, 20)
    .map((speaker) => ({ person: people.idOf(speaker), role: speaker.role }))
  const [language = null, ...also] = read.languages ?? []
  return newItem({
    id,
    title: limitTexts(read.title),
    kind: read.kind,
    planned,
    speakers: speakers.filter(
      ({ person }, at) => speakers.findIndex((other) => other.person === person) === at,
    ),
    language,
    ...(also.length === 0 ? {} : { alsoLanguages: also.slice(0, 9) }),
    talkingPoints: read.talkingPoints.slice(0, 30).map(limitTexts),
  })
}

function isBreak({ items }: Segment): boolean {
  return items.length > 0 && items.every(({ kind }) => kind === 'break')
}

/** Schedules segments one after another. A start is pinned after a gap or a break, because people return at the announced time. A segment ends at the latest at the next stated start (P9b). */
class SegmentSchedule {
  readonly segments: Segment[] = []
  readonly #clock: SourceClock
  readonly #people: KnownPeople
  #last: { readonly read: ReadSegment; readonly began: Instant; readonly end: Instant } | null =
    null

  constructor(clock: SourceClock, people: KnownPeople) {
    this.#clock = clock
    this.#people = people
  }

  add(read: ReadSegment, showStart: string | null): void {
    const n = this.segments.length
    const id = `block-${n + 1}`
    const items = read.items.map((item, at) => itemOf(item, `${id}-${at + 1}`, this.#people))
    const stated = (read.startInferred ? null : (read.start ?? read.items[0]?.start)) ?? showStart
    const at = stated === null ? null : this.#clock.at(stated, `segments.${n}.start`)
    if (at !== null) this.#endBy(at)
    const start = this.#startFor(at)
    const bare = newSegment({
      id,
      title: limitTexts(read.title),
      start,
      budget: read.budget,
      items,
      ...(read.chair ? { chair: this.#people.idOf(read.chair) } : {}),
    })
    const sum = budgetOf({ ...bare, budget: null })
    const segment = read.budget === sum ? { ...bare, budget: null } : bare
    const began = start.type === 'notBefore' ? start.at : (this.#last?.end ?? null)
    this.#last = began && { read, began, end: plus(began, budgetOf(segment)) }
    this.segments.push(segment)
  }

  #endBy(at: Instant): void {
    const segment = this.segments.at(-1)
    const last = this.#last
    if (segment === undefined || last === null || at >= last.end || at < last.began) return
    this.segments.splice(-1, 1, fitToLength(segment, last.read, at - last.began))
    this.#last = { ...last, end: at }
  }

  #startFor(at: Instant | null): Segment['start'] {
    const previous = this.segments.at(-1)
    if (at === null) return { type: 'follows' }
    const isPinned = previous === undefined || at > (this.#last?.end ?? at) || isBreak(previous)
    return isPinned ? { type: 'notBefore', at } : { type: 'follows' }
  }
}

/** The fields that the show can take from a source. */
export type OfferedField = 'title' | 'date' | 'zone'

/**
 * A person's choices for an import, which override source and show: the date (YYYY-MM-DD in the home zone) and the zone of
 * the source's times, which becomes the home zone. `uses`: the fields to take from the source. `stop`: the hard stop (HH:MM in
 * that zone; null: none). For a new show also title and languages.
 */
export type ImportOptions = {
  readonly date: string | null
  readonly zone: string | null
  readonly uses?: readonly OfferedField[]
  readonly title?: Texts
  readonly languages?: readonly LanguageTag[]
  readonly stop?: string | null
}

/** A field that an agenda needs and that is still unknown. */
export type MissingField = 'date' | 'zone' | 'start' | 'items'

/** The draft and its number of matched items, or its missing fields and faults. */
export type DraftResult =
  | { readonly ok: true; readonly agenda: Agenda; readonly matched: number }
  | {
      readonly ok: false
      readonly missing: readonly MissingField[]
      readonly faults: readonly AgendaFault[]
    }

/** The maximum number of notes. */
const NOTES_LIMIT = 200

/** Returns the first time in a source, in its own format. */
export function startOf(read: ParsedAgenda): string | null {
  const [first] = read.segments
  return first?.start ?? read.startsAt ?? first?.items[0]?.start ?? null
}

/** Returns the missing fields of a draft; an unknown zone counts as missing. The first of the agendas is the show's draft. */
export function missingFieldsOf(
  read: ParsedAgenda,
  options: ImportOptions,
  [show]: readonly Agenda[],
): readonly MissingField[] {
  const { clock, day } = clockContextOf(read, options, show)
  const missing: readonly (readonly [MissingField, boolean])[] = [
    ['date', day === null],
    ['zone', clock === null || !isZone(clock)],
    ['start', startOf(read) === null],
    ['items', read.segments.length === 0],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field)
}

/** Returns the languages of a source: stated languages, floor languages, then languages of its titles. */
export function languagesOf(read: ParsedAgenda): readonly LanguageTag[] {
  const texts: readonly Texts[] = [
    read.title,
    ...read.segments.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  ]
  const floors = read.segments.flatMap(({ items }) => items.flatMap((item) => item.languages ?? []))
  const stated = [...(read.languages ?? []), ...floors]
  const found = [...new Set([...stated, ...texts.flatMap((text) => Object.keys(text))])]
  return found.length === 0 ? ['en'] : found.slice(0, 10)
}

function meetingOf(read: ParsedAgenda): Meeting | null {
  return Meeting.safeParse(read.meeting).data ?? null
}

/** Returns the notes of a source, including a meeting without a valid link, so that nothing is lost. */
function notesOf(read: ParsedAgenda): Pick<Agenda, 'notes'> {
  const { meeting } = read
  const invalidMeeting = meeting !== null && meetingOf(read) === null ? Object.values(meeting) : []
  const notes = [...read.notes, invalidMeeting.filter((part) => part !== null).join(', ')]
    .map((note) => note.trim().slice(0, TEXT_LIMIT))
    .filter((note) => note !== '')
  return notes.length === 0 ? {} : { notes: notes.slice(0, NOTES_LIMIT) }
}

/** The zone of a source's times, the home zone of the draft, and the first day in the source's zone. */
type ClockContext = {
  readonly clock: string | null
  readonly home: string | null
  readonly day: string | null
}

/** Returns the source's first day in its zone, given `date` in the home zone; zones can differ by a day. */
function sourceDayOf(read: ParsedAgenda, clock: string, home: string, date: string): string {
  const start = startOf(read)
  if (clock === home || start === null || !isZone(clock) || !isZone(home)) return date
  const isFirstDay = (day: string) => {
    const wall = new WallClock(day, clock)
    const at = new SourceClock(wall, read.date).at(start, '')
    return wall.faults.length === 0 && dateIn(at, home) === date
  }
  return [0, -1, 1].map((by) => dateAfter(date, by)).find(isFirstDay) ?? date
}

/** Returns the zones and the day. Values of the show take precedence; times are converted to its zone. */
function clockContextOf(
  read: ParsedAgenda,
  options: ImportOptions,
  show: Agenda | undefined,
): ClockContext {
  const uses = options.uses ?? []
  const stated = read.zones[0] ?? null
  const showZone = show?.zones[0] ?? null
  const clock = options.zone ?? stated ?? showZone
  const home = options.zone ?? (uses.includes('zone') ? stated : null) ?? showZone ?? stated
  const usesDate = show === undefined || uses.includes('date')
  const date = options.date ?? (usesDate ? null : dayOf(show))
  if (date === null || clock === null || home === null)
    return { clock, home, day: date ?? read.date }
  return { clock, home, day: sourceDayOf(read, clock, home, date) }
}

/** Returns the home zone, further zones of the show, then zones of the source. */
function zonesOf(read: ParsedAgenda, home: string, show: Agenda | undefined): string[] {
  const others = [...(show?.zones ?? []), ...read.zones.filter(isZone)]
  return [...new Set([home, ...others])].slice(0, 6)
}

/** Returns the title of a show that takes the title of a source; titles in different languages are combined. */
function mergeShowTitle(existing: Texts, incoming: Texts): Texts {
  const isOtherLanguage = Object.keys(incoming).every((tag) => existing[tag] === undefined)
  return isOtherLanguage ? { ...existing, ...incoming } : mergeTitle(existing, incoming)
}

/** Returns the show's title; the source's title for a new show or if it is chosen. */
function titleOf(
  read: ParsedAgenda,
  options: ImportOptions,
  show: Agenda | undefined,
  day: string,
) {
  const hasTitle = Object.keys(read.title).length > 0
  const chosen = options.title ?? {}
  if (show === undefined && Object.keys(chosen).length > 0) return chosen
  if (show === undefined) return hasTitle ? read.title : { en: day }
  return hasTitle && options.uses?.includes('title')
    ? mergeShowTitle(show.title, read.title)
    : show.title
}

function subtitleOf({ subtitle }: ParsedAgenda): Pick<Agenda, 'subtitle'> {
  return subtitle === undefined ? {} : { subtitle: limitTexts(subtitle) }
}

/** Converts a read agenda to a draft: unread fields are empty, unknown lengths are 0. Reuses ids of `existing` agendas (draft first, then published); title, date and zones of the draft stay. */
export function draftFromReading(
  read: ParsedAgenda,
  options: ImportOptions,
  existing: readonly Agenda[] = [],
): DraftResult {
  const [show] = existing
  const { clock, home, day } = clockContextOf(read, options, show)
  const missing = missingFieldsOf(read, options, existing)
  if (day === null || clock === null || home === null || missing.length > 0)
    return { ok: false, missing, faults: [] }
  const wall = new WallClock(day, clock)
  const times = new SourceClock(wall, read.date)
  const people = new KnownPeople()
  const schedule = new SegmentSchedule(times, people)
  for (const [n, segment] of read.segments.entries())
    schedule.add(segment, n === 0 ? startOf(read) : null)
  for (const member of read.crew ?? []) people.idOf(member)
  const stop = options.stop === undefined ? read.hardStop : options.stop
  const draft: Agenda = {
    title: limitTexts(titleOf(read, options, show, day)),
    series: null,
    languages: [...(options.languages ?? languagesOf(read))],
    zones: zonesOf(read, home, show),
    hardStop: stop === null ? null : { at: times.at(stop, 'hardStop'), movableTo: null },
    meeting: meetingOf(read),
    people: [...people.all],
    segments: schedule.segments,
    ...subtitleOf(read),
    ...read.about,
    ...notesOf(read),
  }
  const { agenda: merged, matched } = matchExistingIds(existing, draft)
  const agenda = { ...merged, hardStop: options.stop === null ? null : merged.hardStop }
  const faults = [...wall.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda, matched } : { ok: false, missing: [], faults }
}
