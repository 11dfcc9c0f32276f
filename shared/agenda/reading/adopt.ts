import { isZone } from '../../time/dials.ts'
import { type AgendaFault, agendaFaults } from '../checks.ts'
import { type Agenda, Meeting } from '../model.ts'
import { type LanguageTag, TEXT_LIMIT, type Texts } from '../texts.ts'
import { WallClock } from '../wallClock.ts'
import { SourceClock } from './clock.ts'
import { Deal } from './deal.ts'
import { keep } from './keep.ts'
import { bounded, People } from './people.ts'
import type { ReadAgenda } from './reading.ts'

/** What a person says of a source, and which counts for more than the source: date (YYYY-MM-DD) and home zone. */
export type Wishes = { readonly date: string | null; readonly zone: string | null }

/** What an agenda needs that neither the source nor a person has said. */
export type Lack = 'date' | 'zone' | 'start' | 'items'

/** An agenda made of what was read, with how many items are those of the draft; or what it lacks, or what is wrong with it and where. */
export type Adopted =
  | { readonly ok: true; readonly agenda: Agenda; readonly kept: number }
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

/** The languages of a source: those it says it is held in, then those of its titles. */
function languagesOf(read: ReadAgenda): readonly LanguageTag[] {
  const texts: readonly Texts[] = [
    read.title,
    ...read.segments.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  ]
  const stated = read.languages ?? []
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

/** The agenda that a read one comes to, as a draft: what was not read is empty, lengths that are not known are 0. What `held` agendas have already (the draft, then what is published) stays the same under its id. */
export function adopt(read: ReadAgenda, wishes: Wishes, held: readonly Agenda[] = []): Adopted {
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
  const titled = Object.keys(read.title).length > 0
  const made: Agenda = {
    title: bounded(titled ? read.title : (held[0]?.title ?? { en: date })),
    series: null,
    languages: [...languagesOf(read)],
    zones: [zone, ...read.zones.filter((other) => other !== zone && isZone(other))].slice(0, 6),
    hardStop: stop === null ? null : { at: stop, movableTo: null },
    meeting: meetingOf(read),
    people: [...people.all],
    segments: deal.segments,
    ...notesOf(read),
  }
  const { agenda, kept } = keep(held, made)
  const faults = [...wall.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda, kept } : { ok: false, lacks: [], faults }
}
