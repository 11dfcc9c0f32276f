import { type Instant, plus } from '../../time/instant.ts'
import { isZone } from '../../time/zones.ts'
import { type AgendaFault, agendaFaults } from '../checks.ts'
import { slimmingFor } from '../defaults.ts'
import { type Agenda, type Item, Meeting, type Segment } from '../model.ts'
import { budgetOf } from '../slack.ts'
import { type LanguageTag, TEXT_LIMIT, type Texts } from '../texts.ts'
import { WallClock } from '../wallClock.ts'
import { SourceClock } from './clock.ts'
import { bounded, People } from './people.ts'
import type { ReadAgenda, ReadItem, ReadSegment } from './reading.ts'

/** What a person says of a source, and which counts for more than the source: date (YYYY-MM-DD) and home zone. */
export type Wishes = { readonly date: string | null; readonly zone: string | null }

/** What an agenda needs that neither the source nor a person has said. */
export type Lack = 'date' | 'zone' | 'start' | 'items'

/** An agenda made of what was read; or what it lacks, or what is wrong with it and where. */
export type Adopted =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly lacks: readonly Lack[]; readonly faults: readonly AgendaFault[] }

/** The longest lists an agenda takes of a source. */
const NOTES = 200

function startOf(read: ReadAgenda): string | null {
  const [first] = read.segments
  return first?.start ?? read.startsAt ?? first?.items[0]?.start ?? null
}

function lacksOf(read: ReadAgenda, date: string | null, zone: string | null): readonly Lack[] {
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['date', date === null],
    ['zone', zone === null || !isZone(zone)],
    ['start', startOf(read) === null],
    ['items', read.segments.length === 0],
  ]
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack)
}

/** The languages of a source, those of its titles first. */
function languagesOf(read: ReadAgenda): readonly LanguageTag[] {
  const texts: readonly Texts[] = [
    read.title,
    ...read.segments.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  ]
  const found = [...new Set(texts.flatMap((text) => Object.keys(text)))]
  return found.length === 0 ? ['en'] : found.slice(0, 10)
}

function itemOf(read: ReadItem, id: string, people: People): Item {
  const planned = read.planned ?? 0
  const speakers = read.speakers
    .slice(0, 20)
    .map((speaker) => ({ person: people.idOf(speaker), role: speaker.role }))
  return {
    id,
    title: bounded(read.title),
    kind: read.kind,
    planned,
    speakers: speakers.filter(
      ({ person }, at) => speakers.findIndex((other) => other.person === person) === at,
    ),
    language: null,
    talkingPoints: read.talkingPoints.slice(0, 30).map(bounded),
    thresholds: null,
    addedLive: false,
    slimming: slimmingFor(read.kind, planned),
    briefing: { notes: null, announce: null },
  }
}

function isBreak({ items }: Segment): boolean {
  return items.length > 0 && items.every(({ kind }) => kind === 'break')
}

/** Deals out segments behind one another: a start is kept where it must be, that is after a gap, or after a break, when people come back at the time they were told. */
class Deal {
  readonly segments: Segment[] = []
  readonly #clock: SourceClock
  readonly #people: People
  #end: Instant | null = null

  constructor(clock: SourceClock, people: People) {
    this.#clock = clock
    this.#people = people
  }

  add(read: ReadSegment, first: string | null): void {
    const n = this.segments.length
    const id = `block-${n + 1}`
    const items = read.items.map((item, at) => itemOf(item, `${id}-${at + 1}`, this.#people))
    const stated = read.start ?? read.items[0]?.start ?? first
    const at = stated === null ? null : this.#clock.at(stated, `segments.${n}.start`)
    const start = this.#startFor(at)
    const bare: Segment = {
      ...{ id, title: bounded(read.title), start },
      ...{ budget: read.budget, mustEndBy: null, items },
    }
    const sum = budgetOf({ ...bare, budget: null })
    const segment = read.budget === sum ? { ...bare, budget: null } : bare
    const began = start.type === 'notBefore' ? start.at : this.#end
    this.#end = began === null ? null : plus(began, budgetOf(segment))
    this.segments.push(segment)
  }

  #startFor(at: Instant | null): Segment['start'] {
    const before = this.segments.at(-1)
    if (at === null) return { type: 'follows' }
    const pinned = before === undefined || at > (this.#end ?? at) || isBreak(before)
    return pinned ? { type: 'notBefore', at } : { type: 'follows' }
  }
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

/** The agenda that a read one comes to, as a draft: what was not read is empty, lengths that are not known are 0. */
export function adopt(read: ReadAgenda, wishes: Wishes): Adopted {
  const date = wishes.date ?? read.date
  const zone = wishes.zone ?? read.zones[0] ?? null
  const lacks = lacksOf(read, date, zone)
  if (date === null || zone === null || lacks.length > 0) return { ok: false, lacks, faults: [] }
  const wall = new WallClock(date, zone)
  const clock = new SourceClock(wall, read.date)
  const people = new People()
  const deal = new Deal(clock, people)
  for (const [n, segment] of read.segments.entries())
    deal.add(segment, n === 0 ? startOf(read) : null)
  const stop = read.hardStop === null ? null : clock.at(read.hardStop, 'hardStop')
  const agenda: Agenda = {
    title: bounded(Object.keys(read.title).length > 0 ? read.title : { en: date }),
    series: null,
    languages: [...languagesOf(read)],
    zones: [zone, ...read.zones.filter((other) => other !== zone && isZone(other))].slice(0, 6),
    hardStop: stop === null ? null : { at: stop, movableTo: null },
    meeting: meetingOf(read),
    people: [...people.all],
    segments: deal.segments,
    ...notesOf(read),
  }
  const faults = [...wall.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda } : { ok: false, lacks: [], faults }
}
