import { ABOUT } from '../../../shared/agenda/about.ts'
import { parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item, Kind, Segment, SpeakerRole } from '../../../shared/agenda/model.ts'
import { type Plan, planOf } from '../../../shared/agenda/plan.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
  ReadSpeaker,
  SourceReading,
} from '../../../shared/agenda/reading/reading.ts'
import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { isoOf } from '../../../shared/time/iso.ts'
import { Unreadable } from '../bytesFault.ts'

/** An agenda with its plan, and how its moments are written. */
type Told = { readonly agenda: Agenda; readonly plan: Plan; readonly iso: (at: Instant) => string }

function personOf({ agenda }: Told, person: PersonId, role: SpeakerRole): ReadSpeaker | null {
  const found = agenda.people.find(({ id }) => id === person)
  if (found === undefined) return null
  const { name, address, title, affiliation } = found
  return { name, ...(address ? { address } : {}), title, affiliation, role }
}

function speakersOf(told: Told, item: Item): ParsedItem['speakers'] {
  return item.speakers.flatMap(({ person, role }) => personOf(told, person, role) ?? [])
}

function itemOf(told: Told, item: Item): ParsedItem {
  const span = told.plan.items.get(item.id)
  const floor = item.language === null ? [] : [item.language, ...(item.alsoLanguages ?? [])]
  return {
    title: item.title,
    kind: item.kind,
    planned: item.planned,
    start: span === undefined ? null : told.iso(span.start),
    inferred: [],
    speakers: speakersOf(told, item),
    lines: [],
    talkingPoints: item.talkingPoints,
    ...(floor.length === 0 ? {} : { languages: floor }),
  }
}

/** What a segment is: what all of its items are, else anything. */
function kindOf({ items }: Segment): Kind {
  const [first] = items
  return first !== undefined && items.every(({ kind }) => kind === first.kind)
    ? first.kind
    : 'other'
}

function segmentOf(told: Told, segment: Segment): ReadSegment {
  const span = told.plan.segments.get(segment.id)
  const { chair } = segment
  const chairing = chair === undefined ? null : personOf(told, chair, 'moderator')
  return {
    title: segment.title,
    kind: kindOf(segment),
    budget: segment.budget,
    start: span === undefined ? null : told.iso(span.start),
    ...(chairing === null ? {} : { chair: chairing }),
    items: segment.items.map((item) => itemOf(told, item)),
  }
}

/** What it says of itself for everybody. */
function aboutOf(agenda: Agenda): Pick<ParsedAgenda, 'about'> {
  const parts = ABOUT.flatMap((part) => (agenda[part] ? [[part, agenda[part]] as const] : []))
  return parts.length === 0 ? {} : { about: Object.fromEntries(parts) }
}

function agendaOf(told: Told): ParsedAgenda {
  const { agenda, iso } = told
  const segments = agenda.segments.map((segment) => segmentOf(told, segment))
  const home = homeZone(agenda)
  const [first] = [...told.plan.segments.values()]
  return {
    title: agenda.title,
    room: null,
    zones: agenda.zones,
    meeting: agenda.meeting,
    date: first === undefined ? null : dateIn(first.start, home),
    startsAt: segments[0]?.start ?? null,
    hardStop: agenda.hardStop && iso(agenda.hardStop.at),
    segments,
    notes: agenda.notes ?? [],
    ...aboutOf(agenda),
  }
}

/** What an exported agenda says, as if it had been read from a text, but with nothing guessed and no lines; null where the text is no such file. */
export function agendaFile(text: string): SourceReading | null {
  const made = parseAgendaFile(text)
  if (made === null) return null
  if (!made.ok) {
    const [fault] = made.faults
    throw new Unreadable('agenda-file', `${fault?.path}: ${fault?.problem}`)
  }
  const { agenda } = made
  const home = homeZone(agenda)
  const told = { agenda, plan: planOf(agenda), iso: (at: Instant) => isoOf(at, home) }
  return { source: [], agendas: [agendaOf(told)], findings: [] }
}
