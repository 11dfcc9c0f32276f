import { ABOUT } from '../../../shared/agenda/about.ts'
import { parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item, Segment, SpeakerRole } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
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

/** Converts an agenda to what a reading of it contains. */
function parsedAgenda(agenda: Agenda): ParsedAgenda {
  const plan = planOf(agenda)
  const home = homeZone(agenda)
  const iso = (at: Instant) => isoOf(at, home)
  const startOf = (span: { readonly start: Instant } | undefined) =>
    span === undefined ? null : iso(span.start)
  const personOf = (person: PersonId, role: SpeakerRole): ReadSpeaker | null => {
    const found = agenda.people.find(({ id }) => id === person)
    if (found === undefined) return null
    const { name, address, title, affiliation } = found
    return { name, ...(address ? { address } : {}), title, affiliation, role }
  }
  const itemOf = (item: Item): ParsedItem => {
    const floor = item.language === null ? [] : [item.language, ...(item.alsoLanguages ?? [])]
    return {
      ...{ title: item.title, kind: item.kind, planned: item.planned },
      ...{ start: startOf(plan.items.get(item.id)), inferred: [], lines: [] },
      speakers: item.speakers.flatMap(({ person, role }) => personOf(person, role) ?? []),
      talkingPoints: item.talkingPoints,
      ...(floor.length === 0 ? {} : { languages: floor }),
    }
  }
  const segmentOf = ({ id, title, budget, chair, items }: Segment): ReadSegment => {
    const [first] = items
    const isOneKind = items.every(({ kind }) => kind === first?.kind)
    const chairing = chair === undefined ? null : personOf(chair, 'moderator')
    return {
      ...{ title, budget, kind: first !== undefined && isOneKind ? first.kind : 'other' },
      start: startOf(plan.segments.get(id)),
      ...(chairing === null ? {} : { chair: chairing }),
      items: items.map(itemOf),
    }
  }
  const { title, zones, meeting, hardStop, notes = [] } = agenda
  const segments = agenda.segments.map(segmentOf)
  const [first] = plan.segments.values()
  const about = ABOUT.flatMap((part) => (agenda[part] ? [[part, agenda[part]] as const] : []))
  return {
    ...{ title, room: null, zones, meeting, segments, notes },
    date: first === undefined ? null : dateIn(first.start, home),
    startsAt: segments[0]?.start ?? null,
    hardStop: hardStop && iso(hardStop.at),
    ...(about.length === 0 ? {} : { about: Object.fromEntries(about) }),
  }
}

/** Reads an exported agenda, with nothing guessed and no lines; null if the text is no such file. Throws `Unreadable` if it has a fault. */
export function agendaFile(text: string): SourceReading | null {
  const parsed = parseAgendaFile(text)
  if (parsed === null) return null
  if (parsed.ok) return { source: [], agendas: [parsedAgenda(parsed.agenda)], findings: [] }
  const [fault] = parsed.faults
  throw new Unreadable('agenda-file', `${fault?.path}: ${fault?.problem}`)
}
