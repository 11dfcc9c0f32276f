import { isZone } from '../../time/dials.ts'
import { dateIn } from '../../time/format.ts'
import { dateAfter } from '../../time/zones.ts'
import { type AgendaFault, agendaFaults } from '../checks.ts'
import { type Agenda, Meeting } from '../model.ts'
import { TEXT_LIMIT } from '../textLimits.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import { WallClock } from '../wallClock.ts'
import { SourceClock } from './clock.ts'
import { bounded, KnownPeople } from './knownPeople.ts'
import { matchExistingIds } from './matchExistingIds.ts'
import { dayOf, mergeShowTitle } from './mergeReading.ts'
import type { ReadAgenda } from './reading.ts'
import { SegmentSchedule } from './scheduleSegments.ts'

/** What of a source can be taken in place of what was typed for the show. */
export type OfferedField = 'title' | 'date' | 'zone'

/**
 * What a person says of a source, and which counts for more than the source and the show: date (YYYY-MM-DD, by the home
 * clock) and the zone that its times are read by, which becomes the home; and what the show is to take of it (`uses`).
 * For a show that is made of it also its title, its languages, and by that zone's clock the stop (HH:MM; null: none).
 */
export type ImportOptions = {
  readonly date: string | null
  readonly zone: string | null
  readonly uses?: readonly OfferedField[]
  readonly title?: Texts
  readonly languages?: readonly LanguageTag[]
  readonly stop?: string | null
}

/** What an agenda needs that neither the source nor a person has said. */
export type MissingField = 'date' | 'zone' | 'start' | 'items'

/** An agenda made of what was read, with how many items are those of the draft; or what it lacks, or what is wrong with it and where. */
export type DraftResult =
  | { readonly ok: true; readonly agenda: Agenda; readonly kept: number }
  | {
      readonly ok: false
      readonly lacks: readonly MissingField[]
      readonly faults: readonly AgendaFault[]
    }

/** The longest lists an agenda takes of a source. */
const NOTES = 200

/** When a source begins, as it says. */
export function startOf(read: ReadAgenda): string | null {
  const [first] = read.segments
  return first?.start ?? read.startsAt ?? first?.items[0]?.start ?? null
}

/** What an agenda needs that neither the source nor a person has said, for `held` agendas of the show; a zone that is not known is none. */
export function missingFieldsOf(
  read: ReadAgenda,
  wishes: ImportOptions,
  [show]: readonly Agenda[],
): readonly MissingField[] {
  const { clock, day } = clockContextOf(read, wishes, show)
  const lacks: readonly (readonly [MissingField, boolean])[] = [
    ['date', day === null],
    ['zone', clock === null || !isZone(clock)],
    ['start', startOf(read) === null],
    ['items', read.segments.length === 0],
  ]
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack)
}

/** The languages of a source: those it says it, or something in it, is held in, then those of its titles. */
function languagesOf(read: ReadAgenda): readonly LanguageTag[] {
  const texts: readonly Texts[] = [
    read.title,
    ...read.segments.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  ]
  const floors = read.segments.flatMap(({ items }) => items.flatMap((item) => item.languages ?? []))
  const stated = [...(read.languages ?? []), ...floors]
  const found = [...new Set([...stated, ...texts.flatMap((text) => Object.keys(text))])]
  return found.length === 0 ? ['en'] : found.slice(0, 10)
}

function meetingOf(read: ReadAgenda): Meeting | null {
  if (read.meeting === null) return null
  const found = Meeting.safeParse(read.meeting)
  return found.success ? found.data : null
}

/** The notes of a source, and a meeting that is no address, so that nothing is lost. */
function notesOf(read: ReadAgenda): Pick<Agenda, 'notes'> {
  const { meeting } = read
  const unusable = meeting !== null && meetingOf(read) === null ? Object.values(meeting) : []
  const notes = [...read.notes, unusable.filter((part) => part !== null).join(', ')]
    .map((note) => note.trim().slice(0, TEXT_LIMIT))
    .filter((note) => note !== '')
  return notes.length === 0 ? {} : { notes: notes.slice(0, NOTES) }
}

/** Whose clock a source's times are read by, the home zone of what is made of it, and the day it begins on by either. */
type ClockContext = {
  readonly clock: string | null
  readonly home: string | null
  readonly day: string | null
}

/** The day by the source's clock on which it begins on `date` by the home's: there it may be the day before or after. */
function dayBy(read: ReadAgenda, clock: string, home: string, date: string): string {
  const start = startOf(read)
  if (clock === home || start === null || !isZone(clock) || !isZone(home)) return date
  const begins = (day: string) => {
    const wall = new WallClock(day, clock)
    const at = new SourceClock(wall, read.date).at(start, '')
    return wall.faults.length === 0 && dateIn(at, home) === date
  }
  return [0, -1, 1].map((by) => dateAfter(date, by)).find(begins) ?? date
}

/** What was typed for a show stays: a source without a zone goes by the show's clock, one with another zone is converted into it. */
function clockContextOf(
  read: ReadAgenda,
  wishes: ImportOptions,
  show: Agenda | undefined,
): ClockContext {
  const uses = wishes.uses ?? []
  const said = read.zones[0] ?? null
  const typed = show?.zones[0] ?? null
  const clock = wishes.zone ?? said ?? typed
  const home = wishes.zone ?? (uses.includes('zone') ? said : null) ?? typed ?? said
  const usesDate = show === undefined || uses.includes('date')
  const date = wishes.date ?? (usesDate ? null : dayOf(show))
  if (date === null || clock === null || home === null)
    return { clock, home, day: date ?? read.date }
  return { clock, home, day: dayBy(read, clock, home, date) }
}

/** The home zone, then the others of the show, then those of the source. */
function zonesOf(read: ReadAgenda, home: string, show: Agenda | undefined): string[] {
  const others = [...(show?.zones ?? []), ...read.zones.filter(isZone)]
  return [...new Set([home, ...others])].slice(0, 6)
}

/** The show's title; the source's where that is wished for, or there is no show yet. */
function titleOf(read: ReadAgenda, wishes: ImportOptions, show: Agenda | undefined, day: string) {
  const says = Object.keys(read.title).length > 0
  const typed = wishes.title ?? {}
  if (show === undefined && Object.keys(typed).length > 0) return typed
  if (show === undefined) return says ? read.title : { en: day }
  return says && wishes.uses?.includes('title')
    ? mergeShowTitle(show.title, read.title)
    : show.title
}

function subtitleOf({ subtitle }: ReadAgenda): Pick<Agenda, 'subtitle'> {
  return subtitle === undefined ? {} : { subtitle: bounded(subtitle) }
}

/** The agenda that a read one comes to, as a draft: what was not read is empty, lengths that are not known are 0. What `held` agendas have already (the draft, then what is published) stays the same under its id; the draft's title, date and zones stay too. */
export function draftFromReading(
  read: ReadAgenda,
  wishes: ImportOptions,
  held: readonly Agenda[] = [],
): DraftResult {
  const [show] = held
  const { clock, home, day } = clockContextOf(read, wishes, show)
  const lacks = missingFieldsOf(read, wishes, held)
  if (day === null || clock === null || home === null || lacks.length > 0)
    return { ok: false, lacks, faults: [] }
  const wall = new WallClock(day, clock)
  const times = new SourceClock(wall, read.date)
  const people = new KnownPeople()
  const deal = new SegmentSchedule(times, people)
  for (const [n, segment] of read.segments.entries())
    deal.add(segment, n === 0 ? startOf(read) : null)
  for (const member of read.crew ?? []) people.idOf(member)
  const ends = wishes.stop === undefined ? read.hardStop : wishes.stop
  const stop = ends === null ? null : times.at(ends, 'hardStop')
  const made: Agenda = {
    title: bounded(titleOf(read, wishes, show, day)),
    series: null,
    languages: [...(wishes.languages ?? languagesOf(read))],
    zones: zonesOf(read, home, show),
    hardStop: stop === null ? null : { at: stop, movableTo: null },
    meeting: meetingOf(read),
    people: [...people.all],
    segments: deal.segments,
    ...subtitleOf(read),
    ...read.about,
    ...notesOf(read),
  }
  const { agenda, kept } = matchExistingIds(held, made)
  const faults = [...wall.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda, kept } : { ok: false, lacks: [], faults }
}
