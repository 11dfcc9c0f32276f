import type { Line } from '../page.ts'
import {
  CITIES,
  CLOCKS,
  DIGITS,
  type Reader,
  readsPhase,
  type Saying,
  timeWithCity,
} from '../reader.ts'

/** What a large time is of: a break's end, or else the start of what is next. */
function largeTime(reader: Reader): string {
  const { live, next } = reader.sight
  return live ? 'until' : `told start of ${next}`
}

function readsLarge(text: string, reader: Reader, line: Line): boolean {
  const found = timeWithCity(line)
  const fact = reader.sight.look === 'clock' ? 'clock' : largeTime(reader)
  return found !== null && reader.tells(fact, found.time, text, found.zone)
}

function form(words: object, key: string): string | undefined {
  const found: unknown = Reflect.get(words, key)
  return typeof found === 'string' ? found : undefined
}

/** The minutes that are left, over or spent. */
function readsLeft(text: string, reader: Reader): boolean {
  const { live, break: back } = reader.words.audience
  if (text === live.first.left || text === back.last)
    return reader.says('told left', '0 left', text)
  if (text === live.first.over) return reader.says('told left', '0 over', text)
  if (text === live.first.spent) return reader.says('told left', '0 spent', text)
  for (const kind of ['left', 'over', 'spent'] as const) {
    const count = reader.counted(text, form(live, `${kind}_one`), live[`${kind}_other`])
    if (count !== null) return reader.says('told left', `${count} ${kind}`, text)
  }
  const count = reader.counted(text, form(back, 'in_one'), back.in_other)
  return count !== null && reader.says('told left', `${count} left`, text)
}

function readsStanding(text: string, reader: Reader): boolean {
  const { standing } = reader.words.audience
  const { onTime, nearly, soFar, stands, later, sooner, ...ends } = standing
  const pace = reader.by(text, { onTime, nearly, soFar, stands, later, sooner })
  if (pace !== null) {
    const { count } = pace.in
    return reader.says('pace', count === undefined ? pace.is : `${count} ${pace.is}`, text)
  }
  const { planned, kept, about, aboutLater, aboutSooner } = ends
  const told = reader.by(text, { planned, kept, aboutLater, aboutSooner, about })
  if (told === null) return false
  const { count, end = '' } = told.in
  if (count !== undefined)
    reader.says('end shift', told.is === 'aboutSooner' ? `-${count}` : count, text)
  reader.says('end as', told.is.startsWith('about') ? 'about' : 'planned', text)
  return reader.tells('end', end, text, reader.seat.zone)
}

const STATES = {
  past: 'done',
  on: 'on',
  paused: 'on',
  next: 'waiting',
  coming: 'waiting',
  dropped: 'dropped',
  passed: 'waiting',
  missed: 'waiting',
} as const

/** A line of the agenda: when, about or not, what, and how it stands. */
function readsLine(reader: Reader, { item, cells }: Line): boolean {
  const { as, about, soon } = reader.words.audience
  const words = cells.map(({ text }) => text).join(' | ')
  const texts = cells.map(({ text }) => text)
  const time = texts.find((text) => /^\d\d:\d\d$/.test(text))
  const state = texts.flatMap((text) => reader.by(text, as) ?? [])[0]
  if (state) reader.says(`state of ${item}`, STATES[state.is], words)
  if (state?.is === 'next') reader.says('next', item ?? '', words)
  if (time === undefined) return texts.includes(soon) || state !== undefined
  const isPast = state !== undefined && ['past', 'on', 'paused'].includes(state.is)
  const told = isPast ? 'start' : 'told start'
  reader.tells(`${told} of ${item}`, time, words, reader.seat.zone)
  if (!isPast) reader.says(`about ${item}`, texts.includes(about) ? 'about' : 'set', words)
  return true
}

function readsCount(text: string, reader: Reader, item: string | undefined): boolean {
  const { place, comma } = reader.words.audience
  const found = reader.by(text, { place, both: `{{block}}${comma}${place}` })
  const { index, of } = found?.in ?? {}
  return index !== undefined && reader.says(`count of ${item}`, `${index} of ${of}`, text)
}

function readsNextWhen(text: string, reader: Reader): boolean {
  const { when } = reader.words.audience
  const item = reader.sight.next ?? ''
  const at = /^\d\d:\d\d$/.test(text) ? text : reader.by(text, { about: when.about })?.in['at']
  if (at === undefined) return false
  reader.says(`about ${item}`, at === text ? 'set' : 'about', text)
  return reader.tells(`told start of ${item}`, at, text, reader.seat.zone)
}

/** What the audience's page says. */
export const AUDIENCE: readonly Saying[] = [
  DIGITS,
  { at: /zone-time/, reads: readsLarge },
  {
    at: /audience-head|zone/,
    reads: (text, reader, line) =>
      CLOCKS.reads(text, reader, line) || reader.seat.role !== 'audience',
  },
  { at: /standing/, reads: readsStanding },
  { at: /agenda-line/, reads: (_, reader, line) => readsLine(reader, line) },
  {
    at: /live-item.*turn-label/,
    reads: (text, reader) => readsCount(text, reader, reader.sight.live),
  },
  { at: /next-item.*turn-label/, reads: readsNextWhen },
  {
    at: /time-left|back-at/,
    reads: (text, reader) => {
      const until = reader.by(text, { until: reader.words.audience.live.until })?.in['at']
      if (until !== undefined) return reader.tells('until', until, text, reader.seat.zone)
      return readsLeft(text, reader)
    },
  },
  {
    at: /live-item.*who/,
    reads: (text, reader) => {
      const { planned, ended } = reader.words.audience
      const at = reader.by(text, { ended: ended.text })?.in['at']
      if (at !== undefined) return reader.tells('end', at, text, reader.seat.zone)
      const [first = ''] = text.split(planned.keep)
      const count = reader.counted(first.trim(), form(planned, 'in_one'), planned.in_other)
      return count !== null && reader.says(`minutes to ${reader.sight.next}`, count, text)
    },
  },
  { at: /live-item/, reads: (text, reader) => reader.named(`name of ${reader.sight.live}`, text) },
  {
    at: /next-item.*who/,
    reads: (text, reader) => reader.namedWithin(`name of ${reader.sight.next}`, text),
  },
]

/** A part of the programme to come: when it begins on each clock, about or not. */
function readsPart(reader: Reader, { item, cells }: Line): boolean {
  const { about, soon } = reader.words.stage
  const texts = cells.map(({ text }) => text)
  const words = texts.join(' | ')
  if (texts.includes(soon)) return true
  const times = texts.filter((text) => /^\d\d:\d\d/.test(text))
  reader.says(`about ${item}`, texts.includes(about) ? 'about' : 'set', words)
  for (const text of times) {
    const cityOf = text === text.slice(0, 5) ? texts[texts.indexOf(text) + 1] : text.slice(6)
    const zone = CITIES.get(cityOf ?? '')
    if (zone === undefined) return false
    reader.tells(`told start of ${item}`, text.slice(0, 5), words, zone)
  }
  return times.length > 0
}

/** What the screen on stage says. */
export const STAGE: readonly Saying[] = [
  { at: /stageTimes-zone/, reads: readsLarge },
  {
    at: /stageUpcoming-parts/,
    // How many more parts there are stands alone.
    reads: (text, reader, line) => /^\+ \d+$/.test(text) || readsPart(reader, line),
  },
  CLOCKS,
  DIGITS,
  { at: /stage-phase/, reads: readsPhase },
  {
    // Below a message: until when goes on what does.
    at: /live-item.*stageGround-text/,
    reads: (text, reader) => reader.tellsAll('until', text, text),
  },
  {
    at: /stageProgramme-block/,
    reads: (text, reader) => readsCount(text, reader, reader.sight.live ?? reader.sight.next),
  },
  {
    at: /live-item.*stageProgramme-person/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.live}`, text),
  },
  {
    at: /next-item.*(stageGround-name|stageProgramme-person)/,
    reads: (text, reader) => reader.named(`name of ${reader.sight.next}`, text),
  },
]
