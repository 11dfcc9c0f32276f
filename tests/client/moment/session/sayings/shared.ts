import type { Item, Segment } from '../../../../../shared/agenda/model.ts'
import type { Line } from '../page.ts'
import { CITIES, type Read, type Reader, type Saying } from '../reader.ts'

/** Since when it is paused, as all pages state it. */
export const PAUSED: readonly Saying[] = [
  [
    /./,
    'audience.live.paused | interpreter.time.paused | moderator.now.paused | timekeeper.pausedSince | stage.paused + {{gap}} + stage.pausedSince | speaker.on.since | speaker.on.since + {{rest}}',
    { 'paused since': '' },
  ],
]

/** Reads `Beijing 15:42` or `Beijing 15:42:10`: the clock of a city. */
export const cityClock: Read = (text, reader) => {
  const [, city, clock, , seconds] = /^(.+?) (\d\d:\d\d)(:(\d\d))?$/.exec(text) ?? []
  const zone = CITIES.get(city ?? '')
  if (zone === undefined || clock === undefined) return false
  if (seconds !== undefined) reader.says('seconds of the clock', seconds, text)
  return reader.says('clock', clock, text, zone)
}

/** Reads the large digits: of what is on or stands ready, or until the start; of a floor turn on the page of whoever has it. */
const digits: Read = (text, reader, { place }) => {
  if (!/^\+?[\d:]+$/.test(text)) return false
  const isSpeaker = reader.seat.role === 'speaker'
  if (isSpeaker && / floor > /.test(place)) return reader.says('floor turn', text, text)
  if (isSpeaker && reader.shows(reader.words.speaker.after.title))
    return reader.claim('used of <done>', text, text)
  const waits = reader.shows(reader.words.common.startsIn)
  return reader.says(waits ? 'starts in' : 'digits', text, text)
}

/** The clocks of cities, and the large digits. */
export const CLOCKS: readonly Saying[] = [
  [/clocks|citytimes|zone/i, cityClock],
  [/digits$/, digits],
]

/** Reads a time with its city, in a row of its own. */
export const cityTime =
  (factOf: (reader: Reader) => string): Read =>
  (text, reader, line: Line) => {
    const row = line.cells.map((cell) => cell.text).join(' ')
    const isWhole = /\d\d:\d\d/.test(row) && [...CITIES.keys()].some((city) => row.includes(city))
    return isWhole && reader.claim(factOf(reader), row, text)
  }

/** Reads a value that is a line of its own. */
export const alone =
  (fact: string): Read =>
  (text, reader) =>
    reader.claim(fact, text, text)

/** Reads the first name among other words. */
export const within =
  (fact: string): Read =>
  (text, reader) =>
    reader.claim(fact, reader.nameWithin(text), text)

/** How far behind or ahead it is, when it ends and how that lies against the stop, as all desks state it. */
export const driftAt = (at: RegExp): readonly Saying[] => [
  [at, 'common.drift.behind', { drift: '{count} behind' }],
  [at, 'common.drift.ahead', { drift: '{count} ahead' }],
  [at, 'common.drift.aheadSoFar', { drift: '{count} ahead so far' }],
  [at, 'common.drift.onTime', { drift: 'on time' }],
  [at, 'common.drift.soFar', { drift: 'on time so far' }],
  [at, 'common.drift.under', { drift: 'under 1 behind' }],
  [at, 'common.drift.notStarted', { drift: 'not started' }],
]
export const landingAt = (at: RegExp): readonly Saying[] => [
  [at, 'common.landing.onStop', { end: '{end}', landing: '0' }],
  [at, 'common.landing.over', { end: '{end}', landing: '-{count}' }],
  [at, 'common.landing.spare', { end: '{end}', landing: '{count}' }],
  [at, 'common.landing.ended | common.landing.noStop', { end: '{end}' }],
]

/** The phase of what is on, in words, which is no figure of its own. */
export const PHASE = ['calm', 'amber', 'red', 'lastMinute', 'over']
  .map((phase) => `common.phase.${phase}`)
  .join(' | ')

/** Whether an item may have this name, in any language: that of its people, its title, or that of its segment as far as its colon. */
function hasName(item: Item, segment: Segment, called: string, { names }: Reader): boolean {
  const titles = [item.title, segment.title].flatMap((title) => Object.values(title))
  const short = titles.map((title) => title.split(/[:：]/)[0]?.trim() ?? '')
  const people = item.speakers.map(({ person }) => {
    const { name = {} } = names.agenda.people.find(({ id }) => id === person) ?? {}
    return names.canon(Object.values(name)[0] ?? '')
  })
  const known = [...people, ...titles, ...short]
  return known.includes(names.canon(called) ?? called) || short.includes(called)
}

/** Returns the first item to come that a sentence names so: by its kind, its people, its title or that of its segment. */
function itemCalled(what: string, reader: Reader): string | null {
  const { title, ...kinds } = reader.words.noReturn.what
  const [kind] = Object.entries(kinds).find(([, called]) => called === what) ?? []
  if (kind === undefined) {
    const called = what.replaceAll(/[“”"]/g, '')
    return reader.names.firstToCome((item, segment) => hasName(item, segment, called, reader))
  }
  // A panel may be a segment of cases and what is said about them.
  const isCase = ({ items }: Segment) =>
    kind === 'panel' && items.some((one) => one.kind === 'case')
  return reader.names.firstToCome((item, segment) => item.kind === kind || isCase(segment))
}

/** Reads a decision deadline, ahead or missed: the time it names is one of the two latest starts of what it names. */
const deadline: Read = (text, reader) => {
  const missed = Object.keys(reader.words.noReturn.missed).map((one) => `noReturn.missed.${one}`)
  const found = reader.filled(['noReturn.ahead', ...missed].join(' | '), text)
  const item = itemCalled(found?.['what'] ?? '', reader)
  if (found === null || item === null) return false
  if (found['still'] !== undefined) reader.claim(`last start of ${item}`, found['still'], text)
  const latest = `latest start of ${item} | last start of ${item}`
  return reader.claim(latest, found['at'] ?? '', text)
}

export const DEADLINES: readonly Saying[] = [[/no-return/, deadline]]
