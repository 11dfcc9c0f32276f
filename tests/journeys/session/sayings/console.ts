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

/** The two latest starts of a row, or what stands at their place. */
function readsLatest(reader: Reader, item: string, texts: readonly string[], words: string): void {
  const { never, over } = reader.words.moderator.table
  for (const [place, fact] of ['latest start', 'last start'].entries()) {
    const text = texts[place] ?? ''
    if (isTime(text)) reader.tells(`${fact} of ${item}`, text, words)
    else if (text === never) reader.says(`${fact} of ${item}`, 'never', words)
    const by = reader.by(text, { over })?.in['count']
    if (by !== undefined) reader.says(`minutes over of ${item}`, by, words)
  }
}

const isTime = (text: string) => /^\d\d:\d\d$/.test(text)

/** What the cells of a row claim, by their marks. */
const CELLS: ReadonlyArray<
  readonly [mark: string, (reader: Reader, item: string, text: string, words: string) => unknown]
> = [
  [
    'mod-planned',
    (reader, item, text, words) => reader.tells(`planned start of ${item}`, text, words),
  ],
  ['mod-expected', (reader, item, text, words) => reader.tells(`start of ${item}`, text, words)],
  [
    'mod-away',
    (reader, item, text, words) => reader.tells(`start of ${item}`, text, words, reader.away),
  ],
  [
    'mod-minutes',
    // A dash and words where it has no length.
    (reader, item, text, words) =>
      reader.says(`length of ${item}`, text.startsWith('–') ? '0' : text, words),
  ],
  ['mod-row-name', (reader, item, text) => reader.named(`name of ${item}`, text)],
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
  const latest = cells.filter(({ as }) => as.includes('mod-latest'))
  readsLatest(
    reader,
    item,
    latest.map(({ text }) => text),
    words,
  )
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

/** What a moderator's console says. */
export const CONSOLE: readonly Saying[] = [
  CLOCKS,
  DIGITS,
  {
    at: /mod-here$/,
    reads: (text, reader) => {
      const { here, all } = reader.by(text, { here: reader.words.moderator.here })?.in ?? {}
      return here !== undefined && reader.says('here', `${here} of ${all}`, text)
    },
  },
  POINTS,
  {
    at: /headline.* recover$/,
    reads: (text, reader) => {
      const over = reader.by(text, { over: reader.words.recovery.over })?.in['count']
      return over !== undefined && reader.says('landing', `-${Number.parseInt(over, 10)}`, text)
    },
  },
  { at: /headline/, reads: readsEnded },
  { at: /headline.* drift$/, reads: readsDrift },
  { at: /headline.* landing$/, reads: readsLanding },
  {
    at: /headline.*mod-gauge/,
    reads: (text, reader) => /^\d\d:\d\d$/.test(text) && reader.tells('hard stop', text, text),
  },
  {
    at: /headline.*mod-sub/,
    reads: (text, reader) => {
      const { stopBoth, slack, slackWhole, slackNone, ended, plannedFor } =
        reader.words.moderator.headline
      const found = reader.by(text, { stopBoth, slack, slackWhole, slackNone, ended, plannedFor })
      if (found?.is === 'stopBoth') return reader.tellsAll('hard stop', text, text)
      if (found?.is === 'ended') return reader.tellsAll('end', text, text)
      if (found?.is === 'plannedFor') return reader.tellsAll('plan begins', text, text)
      const whole = found?.in['whole']
      const left = found?.is === 'slackNone' ? '0' : (found?.in['left'] ?? whole)
      const segment = found?.in['segment'] ?? ''
      return (
        found !== null && reader.says(`slack of ${reader.names.canon(segment)}`, left ?? '', text)
      )
    },
  },
  {
    at: /mod-segment/,
    reads: (_, reader, line) => {
      const { slack, slackWhole, slackNone } = reader.words.moderator.table
      const [title = '', ...more] = line.cells.map((cell) => cell.text)
      for (const text of more) {
        const found = reader.by(text, { slack, slackWhole, slackNone })
        if (found === null) continue
        const left = found.is === 'slackNone' ? '0' : (found.in['left'] ?? found.in['whole'])
        reader.says(`slack of ${reader.names.canon(title)}`, left ?? '', text)
      }
      return true
    },
  },
  { at: /mod-row/, reads: (_, reader, line) => readsRow(reader, line) },
  {
    at: /live-item.*mod-place/,
    reads: (text, reader) => {
      const found = reader.by(text, { nth: reader.words.moderator.now.nth })
      const { n, all } = found?.in ?? {}
      if (n === undefined) return reader.names.canon(text) !== null
      return reader.says(`count of ${reader.sight.live}`, `${n} of ${all}`, text)
    },
  },
  {
    at: /live-item.*mod-person$/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.live}`, text),
  },
  { at: /mod-ground-words|adjusted|phase/, reads: readsGround },
  { at: /next-item.*mod-label/, reads: readsNext },
  {
    at: /next-item.*mod-next-who$/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.next}`, text),
  },
]
