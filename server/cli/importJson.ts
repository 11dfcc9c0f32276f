import type {
  ReadAgenda,
  ReadFinding,
  ReadItem,
  ReadSegment,
  ReadSpeaker,
  SourceReading,
} from '../../shared/agenda/reading/reading.ts'
import { terminalJson } from './terminal.ts'

function speakerJson({ name, address, title, affiliation, role }: ReadSpeaker) {
  return { name, ...(address === undefined ? {} : { address }), title, affiliation, role }
}

function itemJson(item: ReadItem) {
  const { title, kind, start, planned, inferred, talkingPoints, languages, lines } = item
  const speakers = item.speakers.map(speakerJson)
  const floor = languages === undefined ? {} : { languages }
  return { title, kind, start, planned, inferred, speakers, talkingPoints, ...floor, lines }
}

function segmentJson({ title, kind, budget, start, chair, items }: ReadSegment) {
  const chairing = chair === undefined ? {} : { chair: speakerJson(chair) }
  return { title, kind, budget, start, ...chairing, items: items.map(itemJson) }
}

function agendaJson(agenda: ReadAgenda) {
  const { title, date, room, zones, startsAt, hardStop, meeting, segments, notes } = agenda
  const read = segments.map(segmentJson)
  const about = agenda.about === undefined ? {} : { about: agenda.about }
  return { title, date, room, zones, startsAt, hardStop, meeting, segments: read, notes, ...about }
}

function findingJson({ level, line, text, assumed }: ReadFinding) {
  return { level, line, text, ...(assumed === undefined ? {} : { assumed }) }
}

/** What `--json` prints of a reading. */
export function importJson({ agendas, findings, ledger = [] }: SourceReading): string {
  const json = {
    agendas: agendas.map(agendaJson),
    findings: findings.map(findingJson),
    lines: ledger,
  }
  return `${terminalJson(JSON.stringify(json, null, 2))}\n`
}
