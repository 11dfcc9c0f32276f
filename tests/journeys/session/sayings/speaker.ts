import { digitsOf } from '../clockWords.ts'
import type { Line } from '../page.ts'
import {
  CLOCKS,
  DIGITS,
  LENGTH,
  lengthIn,
  type Reader,
  readsPhase,
  type Saying,
  timeWithCity,
} from '../reader.ts'

/** The turn that a waiting page is about: the first of its person's that waits. */
const own = (reader: Reader) => reader.ownTurn() ?? ''

/** In how many minutes, how that is against the plan, and how long it is. */
function readsIn(text: string, reader: Reader): boolean {
  const { before, joint } = reader.words.speaker
  const { asPlanned, later, sooner, have, noLength, earlier } = before
  const [first = '', rest = ''] = text.split(earlier.split('{{planned}}')[0] ?? '\n')
  const length = first.includes(noLength) ? noLength : have
  const templates = {
    asPlanned: `${asPlanned}${joint}${length}`,
    later: `${later}${joint}${length}`,
    sooner: `${sooner}${joint}${length}`,
  }
  const found = reader.by(first.trim(), templates)
  if (found === null) return readsWaiting(text, reader)
  const { in: when = '', count = '0', length: has } = found.in
  const mine = own(reader)
  reader.says(`shift of ${mine}`, found.is === 'sooner' ? `-${count}` : count, text)
  if (has !== undefined) reader.saysLength(`length of ${mine}`, has, text)
  const minutes =
    when === before.soon ? '0' : reader.counted(when, one(before, 'in_one'), before.in_other)
  if (minutes !== null) reader.says(`minutes to ${mine}`, minutes, text)
  return rest === '' || /\d/.test(rest)
}

/** Words that only a language with a form for one has. */
function one(words: object, key: string): string | undefined {
  const found: unknown = Reflect.get(words, key)
  return typeof found === 'string' ? found : undefined
}

/** Who is waited for is over time: by how much, and when it was planned. */
function readsWaiting(text: string, reader: Reader): boolean {
  const { before, joint } = reader.words.speaker
  const found = reader.by(text, {
    overBy: `${before.overBy_other}${joint}{{rest}}`,
    overByOne: `${one(before, 'overBy_one') ?? before.overBy_other}${joint}{{rest}}`,
    over: `${before.over}${joint}{{rest}}`,
    openEnd: `${before.openEnd}${joint}{{rest}}`,
  })
  if (found === null) return false
  if (found.is !== 'openEnd') reader.says('told left', `${found.in['count'] ?? 0} over`, text)
  const [times = ''] = text.split(before.earlier.split('{{planned}}')[0] ?? '\n')
  if (/\d\d:\d\d/.test(times)) reader.tellsAll(`planned start of ${own(reader)}`, times, text)
  return true
}

/** Which item a line of the queue is of; null where its place does not tell. */
function queued(place: string, reader: Reader): string | null {
  const { now, next, you } = reader.words.speaker.queue
  const { live, next: coming } = reader.sight
  if (place === now) return live ?? null
  if (place === next) return coming ?? null
  return place === you ? own(reader) : null
}

/** When a line of the queue is, or how long still. */
function readsQueueTime(text: string, item: string | null, reader: Reader): void {
  const { queue, figure } = reader.words.speaker
  const left = reader.by(text, { left: figure.left, over: figure.over, spent: figure.spent })
  const until = reader.by(text, { until: queue.until })?.in['at']
  if (left !== null) reader.says('digits', left.in['time'] ?? '', text)
  else if (until !== undefined) reader.tells('until', until, text)
  else if (item && /^\d\d:\d\d$/.test(text)) reader.tells(`start of ${item}`, text, text)
}

/** A line of the queue: which place, who, when. */
function readsQueue(reader: Reader, { cells }: Line): boolean {
  const cell = (mark: string) => cells.filter(({ as }) => as.includes(mark)).map(({ text }) => text)
  const [place = ''] = cell('queueList-place')
  const [who = ''] = cell('queueList-who')
  const item = queued(place, reader)
  if (item) reader.named(`name of ${item}`, who)
  for (const text of cell('queueList-time')) readsQueueTime(text, item, reader)
  return true
}

/** Who is on or next, in a line under one's own words, and what is left. */
function readsNow(text: string, reader: Reader, { place }: Line): boolean {
  const item = place.includes('live-item') ? reader.sight.live : reader.sight.next
  const [left] = /\+?\d+:\d\d(?=\D*$)/.exec(text) ?? []
  if (left !== undefined && place.includes('live-item')) reader.says('digits', left, text)
  return reader.namedWithin(`name of ${item}`, text)
}

/** What one's turn was to take, and what it took. */
function readsAfter(text: string, reader: Reader): boolean {
  const found = reader.by(text, { after: reader.words.speaker.after.text })
  const mine = reader.names.doneOf(reader.seat.person)
  const { planned = '', used = '' } = found?.in ?? {}
  if (found === null) return false
  const seconds = lengthIn(planned, reader) ?? 0
  reader.says(`planned length of ${mine}`, digitsOf(seconds), text)
  return reader.says(`used of ${mine}`, used, text)
}

/** How long one's turn is, in a sentence of its own or with what was given or taken. */
function readsOwnLength(text: string, reader: Reader): boolean {
  const { on, standby } = reader.words.speaker
  const { given, taken, plain } = on
  const { next } = reader.sight
  const waits = reader.by(text, { text: standby.text })?.in['length']
  if (waits !== undefined) return reader.saysLength(`length of ${next}`, waits, text)
  const now = reader.by(text, { now: `${on.nowLength}{{rest}}`, given, taken, plain })
  const isRead = reader.saysLength(LENGTH, now?.in['length'] ?? '', text)
  // Behind what it is now stands until when.
  return isRead && now?.is !== 'now'
}

function readsSaid(text: string, reader: Reader): boolean {
  const { after, waits, comes, more, less, until, untilThen } = reader.words.speaker.on
  const named = reader.by(text, { after, waits, comes })?.in['name']
  if (named !== undefined) return reader.named(`name of ${reader.sight.next}`, named)
  if (readsPhase(text, reader) || reader.by(text, { more, less }) !== null) return true
  if (!/\d/.test(text) || readsOwnLength(text, reader)) return true
  const isUntil = text.includes(until) || text.includes(untilThen)
  return isUntil && reader.tellsAll('until', text, text)
}

/** What a speaker's page says. */
export const SPEAKER: readonly Saying[] = [
  {
    at: /waitingScreen-zone/,
    reads: (text, reader, line) => {
      const found = timeWithCity(line)
      return found !== null && reader.tells(`start of ${own(reader)}`, found.time, text, found.zone)
    },
  },
  CLOCKS,
  DIGITS,
  {
    at: /waitingScreen-lead/,
    reads: (text, reader) => {
      const { before, place } = reader.words.speaker
      const lead = reader.by(text, { lead: before.lead })?.in
      const stated = lead?.['place']
      if (stated === undefined) return false
      if (stated === place.next) return reader.says('next', own(reader), text)
      const at = Object.values(place).indexOf(stated)
      const later = reader.by(stated, { later: place.later })?.in['place'] ?? String(at + 1)
      return reader.says(`place of ${own(reader)}`, later, text)
    },
  },
  { at: /waitingScreen-facts/, reads: readsIn },
  { at: /queueList-queue/, reads: (_, reader, line) => readsQueue(reader, line) },
  { at: /nowLine-now/, reads: readsNow },
  { at: /speaker-words/, reads: readsAfter },
  { at: /speaker-words|speaker-sentence|speaker-ground/, reads: readsSaid },
]
