import { digitsOf } from '../clockWords.ts'
import { LENGTH, lengthIn, type Read, type Reader, type Saying } from '../reader.ts'
import { CLOCKS, cityTime, PHASE, within } from './shared.ts'

/** What comes before the sentence about an earlier turn of the same person, and that. */
const beforeEarlier = (text: string, { words }: Reader) =>
  text.split(words.speaker.before.earlier.split('{{planned}}')[0] ?? '\n')

const SHIFTS = { asPlanned: '', later: '', sooner: '-' } as const

/** Reads in how many minutes, how that is against the plan, and how long it is. */
const untilOwnTurn: Read = (text, reader) => {
  const { before } = reader.words.speaker
  const [first = '', rest = ''] = beforeEarlier(text, reader)
  const own = first.includes(before.noLength) ? 'noLength' : 'have'
  for (const [is, sign] of Object.entries(SHIFTS)) {
    const form = `speaker.before.${is} + speaker.separator + speaker.before.${own}`
    const found = reader.filled(form, first.trim())
    if (found === null) continue
    const { in: when = '', count = '0', length = '' } = found
    reader.claim('shift of <own>', `${sign}${count}`, text)
    reader.claim('length of <own>', length, text)
    const ahead = when === before.soon ? '0' : reader.filled('speaker.before.in', when)?.['count']
    if (ahead !== undefined) reader.claim('minutes to <own>', ahead, text)
    return rest === '' || /\d/.test(rest)
  }
  return false
}

/** Reads that who is waited for is over time: by how much, and when one's own turn was planned. */
const waiting: Read = (text, reader) => {
  const behind = 'speaker.separator + {{rest}}'
  const over = reader.filled(
    `speaker.before.overBy + ${behind} | speaker.before.over + ${behind}`,
    text,
  )
  if (over !== null) reader.says('told left', `${over['count'] ?? 0} over`, text)
  else if (reader.filled(`speaker.before.openEnd + ${behind}`, text) === null) return false
  reader.claim('planned start of <own>', beforeEarlier(text, reader)[0] ?? '', text)
  return true
}

/** Returns which item a line of the queue is of; null where its place does not tell. */
function queued(place: string, { words, sight, own }: Reader): string | null {
  const { now, next, you } = words.speaker.queue
  if (place === now) return sight.live ?? null
  if (place === next) return sight.next ?? null
  return place === you ? own : null
}

/** Reads a line of the queue: which place, who, when or how long still. */
const queue: Read = (_, reader, { cells }) => {
  const cell = (mark: string) => cells.filter(({ as }) => as.includes(mark)).map(({ text }) => text)
  const item = queued(cell('queueList-place')[0] ?? '', reader)
  if (item)
    reader.claim(`name of ${item}`, cell('queueList-who')[0] ?? '', cell('queueList-who')[0] ?? '')
  const figures = 'speaker.figure.left | speaker.figure.over | speaker.figure.spent'
  for (const text of cell('queueList-time')) {
    const left = reader.filled(figures, text)?.['time']
    const until = reader.filled('speaker.queue.until', text)?.['at']
    if (left !== undefined) reader.says('digits', left, text)
    else if (until !== undefined) reader.claim('until', until, text)
    else if (item && /^\d\d:\d\d$/.test(text)) reader.claim(`start of ${item}`, text, text)
  }
  return true
}

/** Reads who is on or next, in a line under one's own words, and what is left. */
const nowLine: Read = (text, reader, line) => {
  const isLive = line.place.includes('live-item')
  const [left] = /\+?\d+:\d\d(?=\D*$)/.exec(text) ?? []
  if (left !== undefined && isLive) reader.says('digits', left, text)
  return within(`name of ${isLive ? '<live>' : '<next>'}`)(text, reader, line)
}

/** Reads which place one's turn has. */
const lead: Read = (text, reader) => {
  const { place } = reader.words.speaker
  const stated = reader.filled('speaker.before.lead', text)?.['place']
  if (stated === undefined) return false
  if (stated === place.next) return reader.says('next', reader.own, text)
  const later = reader.filled('speaker.place.later', stated)?.['place']
  const at = later ?? String(Object.values(place).indexOf(stated) + 1)
  return reader.claim('place of <own>', at, text)
}

/** Reads what one's turn was to take, and what it took. */
const after: Read = (text, reader) => {
  const { planned, used = '' } = reader.filled('speaker.after.text', text) ?? {}
  if (planned === undefined) return false
  reader.claim('planned length of <done>', digitsOf(lengthIn(planned, reader) ?? 0), text)
  return reader.claim('used of <done>', used, text)
}

/** Reads how long one's turn is now, and until when. */
const changed: Read = (text, reader) => {
  const { until, untilThen } = reader.words.speaker.on
  const now = reader.filled('speaker.on.nowLength + {{rest}}', text)?.['length']
  if (now !== undefined) reader.claim(LENGTH, now, text)
  const isUntil = text.includes(until) || text.includes(untilThen)
  return isUntil && reader.claim('until', text, text)
}

const OWN = /fieldScreen-(words|sentence)/

/** What a speaker's page states. */
export const SPEAKER: readonly Saying[] = [
  [/zone-time/, cityTime(() => 'start of <own>')],
  ...CLOCKS,
  [/waitingScreen-lead/, lead],
  [/waitingScreen-facts/, untilOwnTurn],
  [/waitingScreen-facts/, waiting],
  [/queueList-queue/, queue],
  [/nowLine-now/, nowLine],
  [/fieldScreen-words/, after],
  [OWN, 'speaker.on.after | speaker.on.waits | speaker.on.comes', { 'name of <next>': '{name}' }],
  [OWN, PHASE],
  [OWN, 'speaker.on.more | speaker.on.less'],
  [OWN, (text) => !/\d/.test(text)],
  [OWN, 'speaker.standby.text', { 'length of <next>': '{length}' }],
  [OWN, 'speaker.on.given | speaker.on.taken | speaker.on.plain', { [LENGTH]: '{length}' }],
  [OWN, changed],
]
