import { LENGTH, type Read, type Reader, type Saying } from '../reader.ts'
import { alone, CLOCKS, DEADLINES, driftAt, landingAt, PHASE } from './shared.ts'

/** Claims what came of a line: by how much it differs, of how long where it was held, or how long what is on lasts. */
function readDifference(reader: Reader, item: string, difference: string, words: string): void {
  const held = reader.filled('timekeeper.list.heldTo', difference)
  const by = held?.['difference'] ?? (/^[+−]?\d+:\d\d$/.test(difference) ? difference : null)
  if (by !== null) reader.says(`difference of ${item}`, by, words)
  if (held !== null) reader.says(`held length of ${item}`, held['length'] ?? '', words)
  if (reader.filled('timekeeper.list.dropped', difference))
    reader.says(`state of ${item}`, 'dropped', words)
  const of = held === null ? reader.filled('timekeeper.list.of', difference) : null
  if (of !== null) reader.claim(LENGTH, of['length'] ?? '', words)
}

/** Reads one line of planned and actual: start, who, planned, used, difference. */
const actual: Read = (_, reader, { item, cells }) => {
  if (item === null) return cells.every(({ text }) => !/\d/.test(text))
  const words = cells.map(({ text }) => text).join(' | ')
  const cellOf = (mark: string) => cells.find(({ as }) => as.includes(mark))?.text
  const [start = '', planned, difference] = ['start', 'planned', 'difference'].map(cellOf)
  const used = cells[cells.findIndex(({ as }) => as.includes('planned')) + 1]
  reader.claim(`start of ${item}`, start, words)
  if (planned && planned !== reader.words.timekeeper.list.inserted)
    reader.says(`planned length of ${item}`, planned, words)
  if (used && !/planned|start|difference/.test(used.as))
    reader.says(`used of ${item}`, used.text, words)
  if (difference) readDifference(reader, item, difference, words)
  return true
}

/** Reads when what is next begins, and how long it is, in one line. */
const nextTimes: Read = (text, reader) => {
  if (!reader.claim('start of <next>', text, text)) return false
  const last = text.split(reader.words.timekeeper.comma.trim()).at(-1)?.trim() ?? ''
  return /\d\d:\d\d/.test(last) || reader.claim('length of <next>', last, text)
}

/** What the timekeeper's screen states. */
export const TIMEKEEPER: readonly Saying[] = [
  ...CLOCKS,
  ...driftAt(/drift$/),
  ...landingAt(/> drift >/),
  [/live-item$/, alone('name of <live>')],
  [
    /ends/,
    'timekeeper.allotted | timekeeper.allottedChanged | timekeeper.noLength',
    { [LENGTH]: '{length}', spent: '{spent}' },
  ],
  [/ends/, 'timekeeper.until + {{rest}} | timekeeper.wasEnd', { until: '' }],
  [/ends/, PHASE],
  [/next-item/, nextTimes],
  [/next-item/, alone('name of <next>')],
  ...DEADLINES,
  [/> plan/, actual],
]

/** Reads when what is next in a booth begins or after what, and how long it is. */
const boothNext: Read = (text, reader) => {
  const { nextAt, nextAfter } = reader.words.interpreter
  if (!(text.startsWith(nextAt) || text.startsWith(nextAfter))) return !/\d/.test(text)
  const [, minutes = ''] = /[,，] ?([\d.:]+ ?(?:min|分钟))/.exec(text) ?? []
  reader.claim('length of <next>', minutes, text)
  return text.startsWith(nextAfter) || reader.claim('start of <next>', text, text)
}

/** Reads how many terms there are in all: as many as the agenda has. */
const terms: Read = (text, reader) => {
  const bare = text.replace(reader.words.interpreter.glossary.bold, '').trim()
  const count = reader.filled('interpreter.glossary.count', bare)?.['count']
  const all = String((reader.names.agenda.glossary ?? []).length)
  return count === undefined ? !/\d/.test(text) : count === all
}

const SPEAKING = ['wasSpeaking', 'speaking'].map((word) => `interpreter.${word}`)
const NTH = 'interpreter.comma + interpreter.nth'

/** What a booth's screen states. */
export const BOOTH: readonly Saying[] = [
  ...CLOCKS,
  // Who has the word inside what is on, and for how long still.
  [/floor-turn/, () => true],
  [
    /booth-ends/,
    'interpreter.time.wasEnd | interpreter.time.wasEndIn | interpreter.time.until + {{rest}}',
    { until: '' },
  ],
  [/booth-ends/, PHASE],
  [
    /booth-ends/,
    'interpreter.status.planned | interpreter.status.standby | interpreter.status.ended | interpreter.time.noLength',
  ],
  [/booth-ends/, alone(LENGTH)],
  [/live-item.*item-label/, 'interpreter.breakUntil', { until: '{at}' }],
  [
    /live-item.*item-label/,
    SPEAKING.flatMap((head) => [
      `${head} + interpreter.comma + {{block}} + ${NTH}`,
      `${head} + ${NTH}`,
    ]).join(' | '),
    { 'count of <live>': '{index} of {total}' },
  ],
  [/live-item.*item-label/, (text) => !/\d/.test(text)],
  [/next-item > item-label/, boothNext],
  [/term-count/, terms],
  [/live-item.*person-name$/, alone('name of <live>')],
  [/next-item.*person-name$/, alone('name of <next>')],
]
