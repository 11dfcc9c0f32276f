import { ABOUT, type AboutPart } from '../../shared/agenda/about.ts'
import { addressedIn } from '../../shared/agenda/addressed.ts'
import type { ReadAgenda, ReadItem, ReadSegment } from '../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { cityOf, clockText } from '../../shared/time/format.ts'
import { instant, MINUTE } from '../../shared/time/instant.ts'
import { oneLine } from './terminal.ts'
import { columnsOf, padded, shortened, wrapped } from './wrapped.ts'

const ABOUT_HEADS: Readonly<Record<AboutPart, string>> = {
  background: 'Background',
  focusAreas: 'Focus areas',
  organisers: 'Organisers',
  partners: 'Partners',
  participants: 'Participants',
}

/** Stands behind what was not written. */
const MARK = '*'

/** A row of the table: its clock times, a zone each, its length, and lines of text. */
type Row = {
  readonly times: readonly string[]
  readonly length: string
  readonly text: readonly string[]
}

type When = ReadItem['start']

/** A text in all its languages, the same one only once. */
function inAllLanguages(texts: Texts | null): string {
  return [...new Set(Object.values(texts ?? {}))].join(' / ')
}

/** The clock time in the home zone, whose offset an ISO time carries. */
function homeClock(when: string): string {
  return when.length > 5 ? when.slice(11, 16) : when
}

/** What the clocks of each zone show; beyond the home zone that is known only of an ISO time. */
function timesOf(when: When, zones: readonly string[], mark: string): readonly string[] {
  if (when === null) return zones.map(() => '')
  const [, ...others] = zones
  const away = (zone: string) =>
    when.length > 5 ? clockText(instant(Date.parse(when)), zone) + mark : ''
  return [homeClock(when) + mark, ...others.map(away)]
}

function lengthOf(ms: number | null, mark: string): string {
  return ms === null ? '' : `${Math.round((ms / MINUTE) * 10) / 10} min${mark}`
}

function speakerLine(speaker: ReadItem['speakers'][number]): string {
  const { title, affiliation, role } = speaker
  const part = role === 'speaker' ? '' : ` (${role})`
  const more = [title, affiliation].map(inAllLanguages).filter((text) => text !== '')
  const names = Object.keys(speaker.name).map((tag) => addressedIn(speaker, tag).text)
  return [[...new Set(names)].join(' / ') + part, ...more].join(', ')
}

/** The talking points of an item, unless they are those of the item before it. */
function pointLines({ talkingPoints }: ReadItem, before: ReadItem | undefined): readonly string[] {
  const texts = talkingPoints.map(inAllLanguages)
  const isSame =
    texts.length > 1 && String(before?.talkingPoints.map(inAllLanguages)) === String(texts)
  return isSame ? [`- the same ${texts.length} talking points`] : texts.map((text) => `- ${text}`)
}

function itemRow(
  item: ReadItem,
  before: ReadItem | undefined,
  zones: readonly string[],
  indent: string,
): Row {
  const mark = (field: ReadItem['inferred'][number]) => (item.inferred.includes(field) ? MARK : '')
  const speakers = item.speakers.map((each) => `${indent}  ${speakerLine(each)}${mark('speakers')}`)
  const points = pointLines(item, before).map((line) => `${indent}  ${line}`)
  const floor = item.languages === undefined ? '' : `, ${item.languages.join(' and ')}`
  const title = `${indent}${inAllLanguages(item.title)}${mark('title')} [${item.kind}${mark('kind')}${floor}]`
  return {
    times: timesOf(item.start, zones, mark('start')),
    length: lengthOf(item.planned, mark('planned')),
    text: [title, ...speakers, ...points],
  }
}

function segmentRows(segment: ReadSegment, zones: readonly string[]): readonly Row[] {
  const { title, kind, budget, start, chair, items } = segment
  const [only] = items
  const alone = only !== undefined && items.length === 1
  if (alone && inAllLanguages(only.title) === inAllLanguages(title))
    return [itemRow(only, undefined, zones, '')]
  const head = {
    times: timesOf(start, zones, ''),
    length: lengthOf(budget, ''),
    text: [`${inAllLanguages(title)} [${kind}]`, ...(chair ? [`  ${speakerLine(chair)}`] : [])],
  }
  return [head, ...items.map((item, at) => itemRow(item, items[at - 1], zones, '  '))]
}

function rowLines(row: Row, widths: readonly number[], width: number): readonly string[] {
  const before = [...row.times, row.length]
    .map((cell, at) => padded(cell, widths[at] ?? 0))
    .join('  ')
  const room = width - columnsOf(before) - 2
  const text = row.text.flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? ''
    return wrapped(line.trimStart(), room - indent.length).map((part) => indent + part)
  })
  return text.map((line, at) => {
    return `${at === 0 ? before : ' '.repeat(columnsOf(before))}  ${line}`.trimEnd()
  })
}

function headLines(agenda: ReadAgenda, name: string): readonly string[] {
  const { title, date, room, zones, startsAt, hardStop, meeting } = agenda
  const day = [name, date, room, zones.join(', ')].filter((part) => part)
  const from = startsAt === null ? '' : `from ${homeClock(startsAt)}`
  const until = hardStop === null ? '' : `until ${homeClock(hardStop)}`
  const secrets = [
    meeting?.id && `ID ${meeting.id}`,
    meeting?.passcode && `passcode ${meeting.passcode}`,
  ]
  return [
    inAllLanguages(title),
    [...day, [from, until].filter((part) => part).join(' ')].filter((part) => part).join(' · '),
    [meeting?.link, ...secrets].filter((part) => part).join(', '),
  ]
    .map(oneLine)
    .filter((line) => line !== '')
}

/** An agenda as a table of at most so many columns; `name` says which of several it is. */
export function importTable(agenda: ReadAgenda, name: string, width: number): string {
  const zones = agenda.zones.length === 0 ? [''] : agenda.zones
  const shown = /^\d{4}/.test(agenda.startsAt ?? '') ? zones : zones.slice(0, 1)
  const rows = agenda.segments.flatMap((segment) => segmentRows(segment, shown))
  const heads = shown.map((zone) => (zone === '' ? 'Time' : cityOf(zone)))
  const head: Row = { times: heads, length: 'Length', text: ['What and who'] }
  const columns = [head, ...rows].map(({ times, length }) => [...times, length])
  const widths = [...heads, ''].map((_, at) =>
    Math.max(...columns.map((row) => columnsOf(row[at] ?? ''))),
  )
  const table = [head, ...rows].flatMap((row) => rowLines(row, widths, width))
  const notes = agenda.notes.map(
    (note) => `  ${shortened(note.replaceAll(/\s+/g, ' '), width - 2)}`,
  )
  const about = ABOUT.flatMap((part) => {
    const texts = agenda.about?.[part]
    if (texts === undefined) return []
    const lines = Object.values(texts)
      .flatMap((text) => text.split('\n'))
      .map((text) => `  ${shortened(text, width - 2)}`)
    return ['', ABOUT_HEADS[part], ...lines]
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
