import { LENGTH, type Read, type Reader, type Saying } from '../reader.ts'
import { alone, CLOCKS, DEADLINES, driftAt, landingAt, PHASE } from './shared.ts'

/** The states of a row, as the course knows them. */
const STATES = {
  waiting: 'waiting',
  live: 'on',
  paused: 'on',
  done: 'done',
  dropped: 'dropped',
  passed: 'waiting',
} as const

/** The mark of the report in short that a console has after the end. */
const REPORT = /ended-report/

/** Claims the length of a row, after the end that of the plan; of a dash whether it was not planned, or has no length. */
function readMinutes(reader: Reader, item: string, text: string, words: string): void {
  const isEnded = reader.sight.lines.some(({ place }) => REPORT.test(place))
  const isUnplanned = words.includes(reader.words.moderator.ended.parts.unplanned)
  const figure = text !== '–' ? text : isUnplanned ? 'none' : '0'
  reader.says(`length ${isEnded ? 'in the plan ' : ''}of ${item}`, figure, words)
}

/** Claims how late a row is, or by when it must begin. */
function readNote(reader: Reader, item: string, text: string, words: string): void {
  const over = reader.filled('moderator.table.over', text)
  const by = reader.filled('moderator.list.by', text)
  if (over !== null) reader.says(`minutes over of ${item}`, over['count'] ?? '', words)
  else if (by !== null) reader.claim(`latest start of ${item}`, by['at'] ?? '', words)
}

/** The facts of the cells of a row, by their marks. */
const CELLS = {
  planned: 'planned start of ',
  expected: 'start of ',
  against: 'against the plan of ',
  'row-name': 'name of ',
} as const

const row: Read = (_, reader, { item, cells }) => {
  if (item === null) return false
  const words = cells.map(({ text }) => text).join(' | ')
  const cellOf = (mark: string) => cells.find(({ as }) => as.includes(mark))?.text
  for (const [status, state] of Object.entries(STATES))
    if (cells.some(({ text }) => reader.filled(`common.status.${status}`, text)))
      reader.says(`state of ${item}`, state, words)
  for (const [mark, fact] of Object.entries(CELLS))
    reader.claim(fact + item, cellOf(mark) ?? '', words)
  const [away, minutes, note] = ['away', 'minutes', 'row-note'].map(cellOf)
  if (away) reader.says(`start of ${item}`, away, words, reader.names.agenda.zones[1] ?? null)
  if (minutes) readMinutes(reader, item, minutes, words)
  if (note) readNote(reader, item, note, words)
  return true
}

/** Reads the slack of a segment: in a sentence that names it, or in a row whose first cell does. */
const slack =
  (under: 'headline' | 'table', title?: string): Read =>
  (text, reader) => {
    const forms = ['slack', 'slackWhole', 'slackNone'].map((form) => `moderator.${under}.${form}`)
    const found = reader.filled(forms.join(' | '), text)
    const segment = reader.names.canon(title ?? found?.['segment'] ?? '')
    if (found === null || segment === null) return found !== null
    return reader.says(`slack of ${segment}`, found['left'] ?? found['whole'] ?? '0', text)
  }

const segmentRow: Read = (_, reader, line) => {
  const [title = '', ...more] = line.cells.map((cell) => cell.text)
  for (const text of more) slack('table', title)(text, reader, line)
  return true
}

/** A difference as m:ss with its sign, in seconds; null where a text is none. */
function differenceIn(text: string | undefined): number | null {
  const [, sign, minutes, seconds] = /^([+−]?)(\d+):(\d\d)$/.exec(text ?? '') ?? []
  if (minutes === undefined) return null
  return (sign === '−' ? -1 : 1) * (Number(minutes) * 60 + Number(seconds))
}

/** What all causes on the page come to, in seconds, without the last line, which is their sum. */
function causesInAll({ sight }: Reader): number {
  const lines = sight.lines.filter(({ place, cells }) => REPORT.test(place) && cells.length > 1)
  const by = lines.map(({ cells }) => differenceIn(cells.at(-1)?.text) ?? 0)
  return by.slice(0, -1).reduce((sum, one) => sum + one, 0)
}

/** Reads one cause of the difference, or when it ended and by how much that differs. */
const cause: Read = (_, reader, { cells }) => {
  const words = cells.map(({ text }) => text).join(' | ')
  const [label = '', difference = ''] = [cells[0]?.text, cells.at(-1)?.text]
  const by = differenceIn(difference)
  if (by === null) return false
  const parts = Object.keys(reader.words.moderator.ended.parts)
  const part = parts.find((one) => reader.filled(`moderator.ended.parts.${one}`, label))
  if (part !== undefined) return reader.says(`minutes by ${part}`, difference, words)
  const at = reader.filled('moderator.ended.sum', label)?.['at']
  if (at === undefined) return false
  reader.says('minutes in all', String(by), words)
  reader.says('minutes in all', String(causesInAll(reader)), `the causes above ${words}`)
  return reader.claim('end', at, words)
}

/** Reads phases in words, and what was just given behind one. */
const phases: Read = (text, reader) => {
  const [, last = ''] = /^.*?[.。,，] ?(.+)$/.exec(text) ?? []
  return (
    text.split('. ').every((part) => reader.filled(PHASE, part.trim())) ||
    reader.filled('moderator.now.more | moderator.now.less', last) !== null
  )
}

/** Before Start: when the show begins and ends by plan. What is on has an end in the same words. */
const plannedSpan: Read = (text, reader) => {
  if (reader.sight.live) return false
  const end = reader.filled('moderator.last.until', text)?.['times']
  if (end !== undefined) return reader.claim('end', end, text)
  return /^\d\d:\d\d \/ \d\d:\d\d$/.test(text) && reader.claim('plan begins', text, text)
}

/** What a moderator's console states. */
export const CONSOLE: readonly Saying[] = [
  ...CLOCKS,
  [/headline.* drift$|room-button/, 'moderator.here', { here: '{here} of {all}' }],
  ...DEADLINES,
  [/headline.* recover$/, 'moderator.head.waysBack'],
  [/headline/, 'moderator.headline.ended', { end: '' }],
  [/headline/, 'moderator.headline.endedOn', { landing: '0' }],
  [/headline/, 'moderator.headline.endedBefore', { landing: '{count}' }],
  [/headline/, 'moderator.headline.endedAfter', { landing: '-{count}' }],
  ...driftAt(/headline.* drift$/),
  [/headline.* landing$/, 'moderator.head.over', { end: '{end}', landing: '-{count}' }],
  [/headline.* landing$/, 'moderator.head.ends', { end: '{end}' }],
  ...landingAt(/headline.* landing$/),
  // After the end, how long the show took.
  [/headline.* landing$/, 'moderator.head.took'],
  [/headline.* landing-note$/, 'moderator.head.exact', { landing: '0' }],
  [
    /headline.* landing-note$/,
    'moderator.head.spare',
    { 'hard stop': '{stop}', landing: '{count}' },
  ],
  [
    /headline.* landing-note$/,
    'moderator.head.stopBoth | moderator.head.stop',
    { 'hard stop': '' },
  ],
  [/headline.* drift-note$/, 'moderator.head.missing'],
  [/headline.* drift-note$/, slack('headline')],
  [/headline.* drift-note$/, 'moderator.headline.plannedAt', { 'planned start of <live>': '{at}' }],
  // The next fixed time is some segment's, and it agrees with the rows.
  [/headline.* fixed-/, (text) => /\d\d:\d\d$/.test(text)],
  [/headline.* fixed-/, 'moderator.head.toSpare | moderator.head.late'],
  [/headline.* gauge/, '{{start}}', { 'hard stop': '{start}' }],
  // The end and the planned length, as a whole number of minutes each.
  [/headline/, (text) => /^\d+ (?:min|分钟)$|^(?:planned|计划)/.test(text)],
  [/segment-row/, segmentRow],
  [REPORT, cause],
  [
    REPORT,
    'moderator.ended.spoke + {{gap}} + moderator.ended.notHere | moderator.ended.spoke',
    { 'not here': '{names}', spoke: '{count} of {all}' },
  ],
  [/fold-row/, () => true],
  [/agenda-row/, row],
  [/live-place/, 'moderator.now.nth', { 'count of <live>': '{n} of {all}' }],
  [/live-place/, (text, { names }) => names.canon(text) !== null],
  [/ground/, plannedSpan],
  // The button that has it hold is in the same line.
  ...(['goOn', 'standby'] as const).map(
    (is): Saying => [
      /ground|phase/,
      `moderator.now.byItself.${is} | moderator.now.byItself.${is} + {{gap}} + moderator.now.hold`,
      { automatic: is, until: '{at}' },
    ],
  ),
  [/ground|phase/, 'common.ends.until', { until: '{at}' }],
  [
    /ground|phase/,
    ['fromBoth', 'wasEndBoth', 'hasUntil', 'has', 'more', 'less', 'countsUp']
      .map((form) => `moderator.now.${form}`)
      .join(' | '),
    { began: '{start}', until: '{end} / {away}', [LENGTH]: '{now}' },
  ],
  [/ground|phase/, alone(LENGTH)],
  [/ground|phase/, phases],
  [
    /next-when/,
    'moderator.next.whenBoth',
    { 'start of <next>': '{home} / {away}', 'length of <next>': '{length}' },
  ],
  [/next-name$/, alone('name of <next>')],
  [/next-here$/, 'moderator.here', { 'here of <next>': '{here} of {all}' }],
]
