import type { Line } from '../page.ts'
import {
  CLOCKS,
  DIGITS,
  LENGTH,
  type Reader,
  readsDrift,
  readsLanding,
  readsPhase,
  type Saying,
} from '../reader.ts'
import { POINTS } from './points.ts'

/** What came of a line: by how much it differs, of how long where it was held, or how long what is on lasts. */
function readsDifference(reader: Reader, item: string, difference: string, words: string): void {
  const { list } = reader.words.timekeeper
  const says = (by = '') => reader.says(`difference of ${item}`, by, words)
  if (/^[+−]?\d+:\d\d$/.test(difference)) says(difference)
  if (difference === list.dropped) reader.says(`state of ${item}`, 'dropped', words)
  const found = reader.by(difference, { heldTo: list.heldTo, of: list.of })
  const length = found?.in['length'] ?? ''
  if (found?.is === 'heldTo') {
    says(found.in['difference'])
    reader.says(`held length of ${item}`, length, words)
  }
  // It is said of what is on, which a break that is held lasts longer than its own time (T1c).
  if (found?.is === 'of') reader.saysLength(LENGTH, length, words)
}

/** One line of planned and actual: start, who, planned, used, difference. */
function readsActual(reader: Reader, { item, cells }: Line): boolean {
  if (item === null) return cells.every(({ text }) => !/\d/.test(text))
  const words = cells.map(({ text }) => text).join(' | ')
  const places = cells.findIndex(({ as }) => as.includes('planned'))
  const start = cells.find(({ as }) => as.includes('start'))?.text
  const planned = cells[places]?.text
  const used = cells[places + 1]
  const difference = cells.find(({ as }) => as.includes('difference'))?.text
  if (start) reader.tells(`start of ${item}`, start, words)
  if (planned && planned !== reader.words.timekeeper.list.inserted)
    reader.says(`planned length of ${item}`, planned, words)
  if (used && !/planned|start|difference/.test(used.as))
    reader.says(`used of ${item}`, used.text, words)
  if (difference) readsDifference(reader, item, difference, words)
  return true
}

function readsEnds(text: string, reader: Reader): boolean {
  const { until, allotted, allottedChanged, noLength, wasEnd } = reader.words.timekeeper
  const found = reader.by(text, { allotted, allottedChanged, noLength, wasEnd })
  const { length, spent } = found?.in ?? {}
  if (length !== undefined) reader.saysLength(LENGTH, length, text)
  if (spent !== undefined) return reader.says('spent', spent, text)
  if (text.startsWith(until) || found?.is === 'wasEnd') return reader.tellsAll('until', text, text)
  return readsPhase(text, reader)
}

function readsNextTimes(text: string, reader: Reader): boolean {
  const item = reader.sight.next ?? ''
  if (!/\d\d:\d\d/.test(text)) return reader.named(`name of ${item}`, text)
  const { comma } = reader.words.timekeeper
  const length = text.split(comma.trim()).at(-1)?.trim() ?? ''
  reader.tellsAll(`start of ${item}`, text, text)
  return /\d\d:\d\d/.test(length) || reader.saysLength(`length of ${item}`, length, text)
}

/** What the timekeeper's screen says. */
export const TIMEKEEPER: readonly Saying[] = [
  CLOCKS,
  DIGITS,
  { at: /drift$/, reads: (text, reader) => readsDrift(text, reader) || readsLanding(text, reader) },
  { at: /live-item$/, reads: (text, reader) => reader.named(`name of ${reader.sight.live}`, text) },
  { at: /ends/, reads: readsEnds },
  { at: /next-item/, reads: readsNextTimes },
  POINTS,
  { at: /> plan/, reads: (_, reader, line) => readsActual(reader, line) },
]

function readsBoothEnds(text: string, reader: Reader): boolean {
  const { time, status } = reader.words.interpreter
  const found = reader.by(text, { wasEnd: time.wasEnd, wasEndIn: time.wasEndIn })
  if (found !== null || text.startsWith(time.until)) return reader.tellsAll('until', text, text)
  if (readsPhase(text, reader) || Object.values(status).some((one) => one === text)) return true
  return text === time.noLength || reader.saysLength(LENGTH, text, text)
}

function readsBoothNext(text: string, reader: Reader): boolean {
  const { nextAt, nextAfter } = reader.words.interpreter
  if (!(text.startsWith(nextAt) || text.startsWith(nextAfter))) return !/\d/.test(text)
  const item = reader.sight.next ?? ''
  const length = /[,，] ?([\d.:]+ ?(?:min|分钟))/.exec(text)?.[1]
  if (length !== undefined) reader.saysLength(`length of ${item}`, length, text)
  return text.startsWith(nextAfter) || reader.tellsAll(`start of ${item}`, text, text)
}

/** Who speaks, in which block, as which of its turns. */
function readsBoothPlace(text: string, reader: Reader): boolean {
  const { breakUntil, comma, nth, speaking, wasSpeaking } = reader.words.interpreter
  const rest = reader.by(text, { breakUntil })?.in['at']
  if (rest !== undefined) return reader.tellsAll('until', rest, text)
  const head = text.startsWith(wasSpeaking) ? wasSpeaking : speaking
  const alone = `${head}${comma}${nth}`
  const found = reader.by(text, { both: `${head}${comma}{{block}}${comma}${nth}`, alone })
  const { index, of } = found?.in ?? {}
  if (index === undefined) return !/\d/.test(text)
  return reader.says(`count of ${reader.sight.live}`, `${index} of ${of}`, text)
}

/** How many terms there are in all: as many as the agenda has. */
function readsTerms(text: string, reader: Reader): boolean {
  const { bold, count_other } = reader.words.interpreter.glossary
  const { glossary = [] } = reader.names.agenda
  const told = reader.counted(text.replace(bold, '').trim(), undefined, count_other)
  return told === null ? !/\d/.test(text) : told === String(glossary.length)
}

/** What a booth's screen says. */
export const BOOTH: readonly Saying[] = [
  CLOCKS,
  DIGITS,
  // Who has the word inside what is on, and for how long still.
  { at: /floor-turn/, reads: () => true },
  { at: /booth-ends/, reads: readsBoothEnds },
  { at: /live-item.*item-label/, reads: readsBoothPlace },
  { at: /next-item > item-label/, reads: readsBoothNext },
  { at: /term-count/, reads: readsTerms },
  {
    at: /live-item.*person-name$/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.live}`, text),
  },
  {
    at: /next-item.*person-name$/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.next}`, text),
  },
]
