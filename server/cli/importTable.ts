import stringWidth from 'string-width'
import { ABOUT, type AboutPart } from '../../shared/agenda/about.ts'
import {
  type FindingLevel,
  type ParsedAgenda,
  type ParsedItem,
  type ReadFinding,
  type ReadSegment,
  readCounts,
  type SourceReading,
} from '../../shared/agenda/reading/reading.ts'
import { nameWithAddress } from '../../shared/agenda/textIn.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { cityOf, clockText } from '../../shared/time/format.ts'
import { instant, MINUTE } from '../../shared/time/instant.ts'
import { oneLine, padText, truncateText, wrapText } from './terminal.ts'

/** The most serious level first. */
const LEVELS: readonly FindingLevel[] = ['conflict', 'not-understood', 'doubtful', 'assumed']

const LEVEL_WIDTH = 'not-understood'.length

/** Returns whether a finding is a contradiction, or a part that Rostrum did not understand. */
export function isSerious({ level }: ReadFinding): boolean {
  return level === 'conflict' || level === 'not-understood'
}

const countText = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Counts the findings of each level, in one line. */
export function findingsSummary(findings: readonly ReadFinding[]): string {
  const levels = LEVELS.map((level) => {
    return { level, count: findings.filter((finding) => finding.level === level).length }
  }).filter(({ count }) => count > 0)
  if (levels.length === 0) return 'No findings.\n'
  const parts = levels.map(({ level, count }) => `${count} ${level}`)
  return `${countText(findings.length, 'finding')}: ${parts.join(', ')}\n`
}

/** Counts agendas, segments and items in one line, then notes and lines not understood. */
export function readSummary(reading: SourceReading): string {
  const { agendas, source } = reading
  const segments = agendas.flatMap((agenda) => agenda.segments)
  const items = segments.flatMap((segment) => segment.items)
  const agendaCount = agendas.length > 1 ? `${countText(agendas.length, 'agenda')}, ` : ''
  const read = `${agendaCount}${countText(segments.length, 'segment')}, ${countText(items.length, 'item')}\n`
  if (source.length === 0) return read
  const { notes, notUnderstood } = readCounts(reading)
  return `${read}${countText(notes, 'note')}, ${countText(notUnderstood, 'line')} not understood\n`
}

/** Returns the text of a finding, with the assumed value unless the text contains it. */
function findingText({ text, assumed }: ReadFinding): string {
  return assumed === undefined || text.includes(assumed) ? text : `${text} (${assumed})`
}

/** Formats the findings in line order, each with its source line. */
export function findingLines({ findings, source }: SourceReading, width: number): string {
  const ordered = findings.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  const places = ordered.map(({ line }) => (line === null ? '' : `line ${line}`))
  const placeWidth = Math.max(0, ...places.map((place) => place.length))
  const margin = placeWidth + LEVEL_WIDTH + 4
  const lines = ordered.flatMap((finding, index) => {
    const prefix = `${padText(places[index] ?? '', placeWidth)}  ${padText(finding.level, LEVEL_WIDTH)}  `
    const text = wrapText(findingText(finding), width - margin)
    const sourceLine = source[(finding.line ?? 0) - 1]?.replaceAll(/\s+/g, ' ').trim() ?? ''
    const quote = sourceLine === '' ? [] : [`| ${truncateText(sourceLine, width - margin - 2)}`]
    return [...text, ...quote].map((line, row) => (row === 0 ? prefix : ' '.repeat(margin)) + line)
  })
  return lines.map((line) => `${line}\n`).join('')
}

const ABOUT_HEADINGS: Readonly<Record<AboutPart, string>> = {
  background: 'Background',
  focusAreas: 'Focus areas',
  organisers: 'Organisers',
  partners: 'Partners',
  participants: 'Participants',
}

/** The mark of values that are not in the source. */
const INFERRED_MARK = '*'

/** A row of the table: one clock time for each zone, the length, and lines of text. */
type Row = {
  readonly times: readonly string[]
  readonly length: string
  readonly text: readonly string[]
}

type StartTime = ParsedItem['start']

/** Joins a text in all its languages, without repeats. */
function allLanguagesText(texts: Texts | null): string {
  return [...new Set(Object.values(texts ?? {}))].join(' / ')
}

/** Returns HH:MM in the home zone. `when` is HH:MM, or an ISO time with the home zone's offset. */
function homeTimeText(when: string): string {
  return when.length > 5 ? when.slice(11, 16) : when
}

/** Returns the clock time in each zone, home zone first. HH:MM without a date cannot be converted, so other zones stay empty. */
function timeTexts(when: StartTime, zones: readonly string[], mark: string): readonly string[] {
  if (when === null) return zones.map(() => '')
  const [, ...others] = zones
  const timeIn = (zone: string) =>
    when.length > 5 ? clockText(instant(Date.parse(when)), zone) + mark : ''
  return [homeTimeText(when) + mark, ...others.map(timeIn)]
}

function durationText(ms: number | null, mark: string): string {
  return ms === null ? '' : `${Math.round((ms / MINUTE) * 10) / 10} min${mark}`
}

function speakerLine(speaker: ParsedItem['speakers'][number]): string {
  const { title, affiliation, role } = speaker
  const roleSuffix = role === 'speaker' ? '' : ` (${role})`
  const details = [title, affiliation].map(allLanguagesText).filter((text) => text !== '')
  const names = Object.keys(speaker.name).map((tag) => nameWithAddress(speaker, tag).text)
  return [[...new Set(names)].join(' / ') + roleSuffix, ...details].join(', ')
}

/** Lists the talking points of an item, or refers to those of the previous item. */
function pointLines(
  { talkingPoints }: ParsedItem,
  previous: ParsedItem | undefined,
): readonly string[] {
  const texts = talkingPoints.map(allLanguagesText)
  const isSame =
    texts.length > 1 && String(previous?.talkingPoints.map(allLanguagesText)) === String(texts)
  return isSame ? [`- the same ${texts.length} talking points`] : texts.map((text) => `- ${text}`)
}

function itemRow(
  item: ParsedItem,
  previous: ParsedItem | undefined,
  zones: readonly string[],
  indent: string,
): Row {
  const mark = (field: ParsedItem['inferred'][number]) =>
    item.inferred.includes(field) ? INFERRED_MARK : ''
  const speakers = item.speakers.map((each) => `${indent}  ${speakerLine(each)}${mark('speakers')}`)
  const points = pointLines(item, previous).map((line) => `${indent}  ${line}`)
  const languages = item.languages === undefined ? '' : `, ${item.languages.join(' and ')}`
  const title = `${indent}${allLanguagesText(item.title)}${mark('title')} [${item.kind}${mark('kind')}${languages}]`
  return {
    times: timeTexts(item.start, zones, mark('start')),
    length: durationText(item.planned, mark('planned')),
    text: [title, ...speakers, ...points],
  }
}

function segmentRows(segment: ReadSegment, zones: readonly string[]): readonly Row[] {
  const { title, kind, budget, start, chair, items } = segment
  const [only, other] = items
  const isHeadEmpty = !chair && (budget === null || budget === only?.planned)
  if (only && !other && isHeadEmpty && allLanguagesText(only.title) === allLanguagesText(title))
    return [itemRow(only, undefined, zones, '')]
  const head = {
    times: timeTexts(start, zones, ''),
    length: durationText(budget, ''),
    text: [`${allLanguagesText(title)} [${kind}]`, ...(chair ? [`  ${speakerLine(chair)}`] : [])],
  }
  return [head, ...items.map((item, index) => itemRow(item, items[index - 1], zones, '  '))]
}

function rowLines(row: Row, widths: readonly number[], width: number): readonly string[] {
  const cells = [...row.times, row.length]
    .map((cell, column) => padText(cell, widths[column] ?? 0))
    .join('  ')
  const textWidth = width - stringWidth(cells) - 2
  const text = row.text.flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? ''
    return wrapText(line.trimStart(), textWidth - indent.length).map((part) => indent + part)
  })
  return text.map((line, index) => {
    return `${index === 0 ? cells : ' '.repeat(stringWidth(cells))}  ${line}`.trimEnd()
  })
}

function headLines(agenda: ParsedAgenda, name: string): readonly string[] {
  const { title, date, room, zones, startsAt, hardStop, meeting } = agenda
  const facts = [name, date, room, zones.join(', ')].filter((part) => part)
  const from = startsAt === null ? '' : `from ${homeTimeText(startsAt)}`
  const until = hardStop === null ? '' : `until ${homeTimeText(hardStop)}`
  const access = [
    meeting?.id && `ID ${meeting.id}`,
    meeting?.passcode && `passcode ${meeting.passcode}`,
  ]
  return [
    allLanguagesText(title),
    [...facts, [from, until].filter((part) => part).join(' ')].filter((part) => part).join(' · '),
    [meeting?.link, ...access].filter((part) => part).join(', '),
  ]
    .map(oneLine)
    .filter((line) => line !== '')
}

/** Formats an agenda as a table of at most `width` columns; `name` distinguishes it from others. */
export function importTable(agenda: ParsedAgenda, name: string, width: number): string {
  const zones = agenda.zones.length === 0 ? [''] : agenda.zones
  const shownZones = /^\d{4}/.test(agenda.startsAt ?? '') ? zones : zones.slice(0, 1)
  const rows = agenda.segments.flatMap((segment) => segmentRows(segment, shownZones))
  const headings = shownZones.map((zone) => (zone === '' ? 'Time' : cityOf(zone)))
  const headRow: Row = { times: headings, length: 'Length', text: ['What and who'] }
  const columns = [headRow, ...rows].map(({ times, length }) => [...times, length])
  const widths = [...headings, ''].map((_, column) =>
    Math.max(...columns.map((row) => stringWidth(row[column] ?? ''))),
  )
  const table = [headRow, ...rows].flatMap((row) => rowLines(row, widths, width))
  const notes = agenda.notes.map(
    (note) => `  ${truncateText(note.replaceAll(/\s+/g, ' '), width - 2)}`,
  )
  const about = ABOUT.flatMap((part) => {
    const texts = agenda.about?.[part]
    if (texts === undefined) return []
    const lines = Object.values(texts)
      .flatMap((text) => text.split('\n'))
      .map((text) => `  ${truncateText(text, width - 2)}`)
    return ['', ABOUT_HEADINGS[part], ...lines]
  })
  const parts = [
    headLines(agenda, name),
    [''],
    table,
    about,
    notes.length === 0 ? [] : ['', 'Notes', ...notes],
  ]
  return `${parts.flat().join('\n')}\n`
}
