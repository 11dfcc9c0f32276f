import { readCounts } from '../../shared/agenda/reading/counts.ts'
import type {
  FindingLevel,
  ReadFinding,
  SourceReading,
} from '../../shared/agenda/reading/reading.ts'
import { padded, shortened, wrapped } from './wrapped.ts'

/** From what must be looked at to what need not. */
const LEVELS: readonly FindingLevel[] = ['conflict', 'not-understood', 'doubtful', 'assumed']

const LEVEL_WIDTH = 'not-understood'.length

/** Whether a finding says that the source was not understood, or cannot be right. */
export function isSerious({ level }: ReadFinding): boolean {
  return level === 'conflict' || level === 'not-understood'
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** How many findings of each level there are, in one line. */
export function findingsSummary(findings: readonly ReadFinding[]): string {
  const levels = LEVELS.map((level) => {
    return { level, count: findings.filter((finding) => finding.level === level).length }
  }).filter(({ count }) => count > 0)
  if (levels.length === 0) return 'No findings.\n'
  const parts = levels.map(({ level, count }) => `${count} ${level}`)
  return `${counted(findings.length, 'finding')}: ${parts.join(', ')}\n`
}

/** How many agendas, segments and items were read, in one line, and what the other lines of the source became in the next. */
export function readSummary(reading: SourceReading): string {
  const { agendas, source } = reading
  const segments = agendas.flatMap((agenda) => agenda.segments)
  const items = segments.flatMap((segment) => segment.items)
  const many = agendas.length > 1 ? `${counted(agendas.length, 'agenda')}, ` : ''
  const read = `${many}${counted(segments.length, 'segment')}, ${counted(items.length, 'item')}\n`
  if (source.length === 0) return read
  const { notes, notUnderstood } = readCounts(reading)
  return `${read}${counted(notes, 'note')}, ${counted(notUnderstood, 'line')} not understood\n`
}

/** A finding in words, with what was taken for true where the words do not say it. */
function findingText({ text, assumed }: ReadFinding): string {
  return assumed === undefined || text.includes(assumed) ? text : `${text} (${assumed})`
}

/** The findings in the order of their lines, each with the line it is about. */
export function findingLines({ findings, source }: SourceReading, width: number): string {
  const ordered = findings.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  const places = ordered.map(({ line }) => (line === null ? '' : `line ${line}`))
  const placeWidth = Math.max(0, ...places.map((place) => place.length))
  const margin = placeWidth + LEVEL_WIDTH + 4
  const lines = ordered.flatMap((finding, at) => {
    const before = `${padded(places[at] ?? '', placeWidth)}  ${padded(finding.level, LEVEL_WIDTH)}  `
    const said = wrapped(findingText(finding), width - margin)
    const written = source[(finding.line ?? 0) - 1]?.replaceAll(/\s+/g, ' ').trim() ?? ''
    const quoted = written === '' ? [] : [`| ${shortened(written, width - margin - 2)}`]
    return [...said, ...quoted].map((line, row) => (row === 0 ? before : ' '.repeat(margin)) + line)
  })
  return lines.map((line) => `${line}\n`).join('')
}
