import type { Line } from '../page.ts'
import {
  CLOCKS,
  DIGITS,
  LENGTH,
  lengthIn,
  type Reader,
  readsDrift,
  readsLanding,
  readsPhase,
  type Saying,
} from '../reader.ts'
import { ENDED, isEnded } from './ended.ts'
import { POINTS } from './points.ts'

/** The states of a row, as the course knows them. */
const STATES = {
  waiting: 'waiting',
  live: 'on',
  paused: 'on',
  done: 'done',
  dropped: 'dropped',
  passed: 'waiting',
} as const

/** The note of a row: how late it is, or by when it must begin. */
function readsNote(reader: Reader, item: string, text: string, words: string): void {
  const { over } = reader.words.moderator.table
  const { by } = reader.words.moderator.list
  const found = reader.by(text, { over, by })
  if (found?.is === 'by') reader.tells(`latest start of ${item}`, found.in['at'] ?? '', words)
  if (found?.is === 'over') reader.says(`minutes over of ${item}`, found.in['count'] ?? '', words)
}

/** The figure of a length; of a dash whether the row says that the plan had none of it, or that it has none. */
function lengthTold({ words: { moderator } }: Reader, text: string, words: string): string {
  if (text !== '–') return text
  return words.includes(moderator.ended.parts.unplanned) ? 'none' : '0'
}

/** What the cells of a row claim, by their marks. */
const CELLS: ReadonlyArray<
  readonly [mark: string, (reader: Reader, item: string, text: string, words: string) => unknown]
> = [
  ['planned', (reader, item, text, words) => reader.tells(`planned start of ${item}`, text, words)],
  ['expected', (reader, item, text, words) => reader.tells(`start of ${item}`, text, words)],
  [
    'away',
    (reader, item, text, words) => reader.tells(`start of ${item}`, text, words, reader.away),
  ],
  [
    'minutes',
    // A dash and words where it has no length; after the end, what it had in the plan.
    (reader, item, text, words) =>
      reader.says(
        `length ${isEnded(reader) ? 'in the plan ' : ''}of ${item}`,
        lengthTold(reader, text, words),
        words,
      ),
  ],
  [
    'against',
    (reader, item, text, words) => reader.says(`against the plan of ${item}`, text, words),
  ],
  ['row-name', (reader, item, text) => reader.named(`name of ${item}`, text)],
  ['row-note', (reader, item, text, words) => readsNote(reader, item, text, words)],
]

function readsRow(reader: Reader, { item, cells }: Line): boolean {
  if (item === null) return false
  const words = cells.map(({ text }) => text).join(' | ')
  const { status } = reader.words.common
  for (const { text } of cells) {
    const state = reader.by(text, status)
    if (state !== null) reader.says(`state of ${item}`, STATES[state.is], words)
  }
  for (const [mark, claims] of CELLS) {
    const text = cells.find(({ as }) => as.includes(mark))?.text
    if (text) claims(reader, item, text, words)
  }
  return true
}

/** Who is on, what they have, and from when to when. */
function readsGround(text: string, reader: Reader): boolean {
  const { now } = reader.words.moderator
  const { fromBoth, wasEndBoth, has, hasUntil, more, less, countsUp, byItself } = now
  // The button that has it hold stands in the same line.
  const own = reader.by(text.replace(now.hold, '').trim(), byItself)
  if (own !== null) {
    reader.says('automatic', own.is, text)
    return reader.tells('until', own.in['at'] ?? '', text)
  }
  const { until } = reader.words.common.ends
  const lasts = reader.by(text, { until })?.in['at']
  if (lasts !== undefined) return reader.tells('until', lasts, text)
  const found = reader.by(text, { fromBoth, wasEndBoth, hasUntil, has, more, less, countsUp })
  const { start, end, away, now: length } = found?.in ?? {}
  if (start) reader.tells('began', start, text)
  if (end) reader.tells('until', end, text)
  if (away) reader.tells('until', away, text, reader.away)
  if (length) reader.saysLength(LENGTH, length, text)
  if (found !== null) return true
  const whole = lengthIn(text, reader)
  if (whole !== null) return reader.saysLength(LENGTH, text, text)
  return (
    text.split('. ').every((part) => readsPhase(part.trim(), reader)) || readsMarked(text, reader)
  )
}

/** A phase before what was just given. */
function readsMarked(text: string, reader: Reader): boolean {
  const { more, less } = reader.words.moderator.now
  const [, last = ''] = /^.*?[.。] ?(.+)$/.exec(text) ?? []
  return reader.by(last, { more, less }) !== null
}

function readsNext(text: string, reader: Reader): boolean {
  const { next } = reader.words.moderator
  const found = reader.by(text, { whenBoth: next.whenBoth })
  if (found === null) return false
  const { home = '', away = '', length = '' } = found.in
  const item = reader.sight.next ?? ''
  reader.tells(`start of ${item}`, home, text)
  reader.tells(`start of ${item}`, away, text, reader.away)
  if (length !== next.noLength) reader.saysLength(`length of ${item}`, length, text)
  return true
}

/** Once the show has ended: when, and how that lies against the stop. */
function readsEnded(text: string, reader: Reader): boolean {
  const { ended, endedOn, endedBefore, endedAfter } = reader.words.moderator.headline
  const found = reader.by(text, { ended, endedOn, endedBefore, endedAfter })
  const count = found?.in['count'] ?? '0'
  if (found === null) return false
  if (found.is === 'ended') return reader.tellsAll('end', text, text)
  return reader.says('landing', found.is === 'endedAfter' ? `-${count}` : count, text)
}

/** A template without its marks. */
const plain = (template: string) => template.replaceAll(/<\/?b>/g, '')

/** When the show ends, and how much past its stop. */
function readsEnds(text: string, reader: Reader): boolean {
  const { ends, over } = reader.words.moderator.head
  const found = reader.by(text, { over: plain(over), ends })
  if (found === null) return readsLanding(text, reader)
  const { end = '', count } = found.in
  if (count !== undefined) reader.says('landing', `-${count}`, text)
  return reader.tells('end', end, text)
}

/** How the end lies against the hard stop. */
function readsEndNote(text: string, reader: Reader): boolean {
  const { exact, spare, stop, stopBoth } = reader.words.moderator.head
  const found = reader.by(text, { exact, spare, stopBoth, stop })
  switch (found?.is) {
    case 'exact':
      return reader.says('landing', '0', text)
    case 'spare':
      reader.tells('hard stop', found.in['stop'] ?? '', text)
      return reader.says('landing', found.in['count'] ?? '', text)
    case 'stop':
    case 'stopBoth':
      return reader.tellsAll('hard stop', text, text)
    default:
      return readsEnded(text, reader)
  }
}

/** The slack of the live segment. */
function readsSlack(text: string, reader: Reader): boolean {
  const { missing } = reader.words.moderator.head
  if (reader.by(text, { missing }) !== null) return true
  const { slack, slackWhole, slackNone } = reader.words.moderator.headline
  const found = reader.by(text, { slack, slackWhole, slackNone })
  const left = found?.is === 'slackNone' ? '0' : (found?.in['left'] ?? found?.in['whole'])
  const segment = found?.in['segment'] ?? ''
  return found !== null && reader.says(`slack of ${reader.names.canon(segment)}`, left ?? '', text)
}

/** The next fixed time is some segment's, and it agrees with the rows: how much there is to spare is its own matter. */
function readsFixed(text: string, reader: Reader): boolean {
  const { toSpare, late } = reader.words.moderator.head
  const [at] = /\d\d:\d\d$/.exec(text) ?? []
  return at !== undefined || reader.by(text, { toSpare, late: plain(late) }) !== null
}

/** How many people are here. */
function readsHere(text: string, reader: Reader): boolean {
  const { here, all } = reader.by(text, { here: reader.words.moderator.here })?.in ?? {}
  return here !== undefined && reader.says('here', `${here} of ${all}`, text)
}

/** Before Start: when the show begins and ends by plan. What is on has an end in the same words. */
function readsPlannedSpan(text: string, reader: Reader): boolean {
  if (reader.sight.live) return false
  const { until } = reader.words.moderator.last
  const end = reader.by(text, { until })?.in['times']
  if (end !== undefined) return reader.tellsAll('end', end, text)
  return /^\d\d:\d\d \/ \d\d:\d\d$/.test(text) && reader.tellsAll('plan begins', text, text)
}

/** What a moderator's console says. */
export const CONSOLE: readonly Saying[] = [
  CLOCKS,
  DIGITS,
  { at: /headline.* drift$|room-button/, reads: readsHere },
  POINTS,
  {
    at: /headline.* recover$/,
    reads: (text, reader) => {
      const { waysBack_one: one, waysBack_other: other } = reader.words.moderator.head
      return reader.counted(text, one, other) !== null
    },
  },
  { at: /headline/, reads: readsEnded },
  { at: /headline.* drift$/, reads: readsDrift },
  { at: /headline.* landing$/, reads: readsEnds },
  { at: /headline.* landing-note$/, reads: readsEndNote },
  { at: /headline.* drift-note$/, reads: readsSlack },
  { at: /headline.* fixed-/, reads: readsFixed },
  {
    at: /headline.* gauge/,
    reads: (text, reader) => /^\d\d:\d\d$/.test(text) && reader.tells('hard stop', text, text),
  },
  // The end and the planned length, as a whole number of minutes each.
  { at: /headline/, reads: (text) => /^\d+ (?:min|分钟)$|^(?:planned|计划)/.test(text) },
  {
    at: /segment-row/,
    reads: (_, reader, line) => {
      const { slack, slackWhole, slackNone } = reader.words.moderator.table
      const [title = '', ...more] = line.cells.map((cell) => cell.text)
      for (const text of more) {
        const found = reader.by(text, { slack, slackWhole, slackNone })
        if (found === null) continue
        const left = found.is === 'slackNone' ? '0' : (found.in['left'] ?? found.in['whole'])
        const segment = reader.names.canon(title)
        if (segment !== null) reader.says(`slack of ${segment}`, left ?? '', text)
      }
      return true
    },
  },
  ENDED,
  { at: /fold-row/, reads: () => true },
  { at: /agenda-row/, reads: (_, reader, line) => readsRow(reader, line) },
  {
    at: /live-place/,
    reads: (text, reader) => {
      const found = reader.by(text, { nth: reader.words.moderator.now.nth })
      const { n, all } = found?.in ?? {}
      if (n === undefined) return reader.names.canon(text) !== null
      return reader.says(`count of ${reader.sight.live}`, `${n} of ${all}`, text)
    },
  },
  { at: /ground/, reads: readsPlannedSpan },
  { at: /ground|phase/, reads: readsGround },
  { at: /next-when/, reads: readsNext },
  {
    at: /next-name$/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.next}`, text),
  },
]
