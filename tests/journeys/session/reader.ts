import { en } from '../../../client/i18n/en/dictionary.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'
import { addressedIn } from '../../../shared/agenda/addressed.ts'
import type { Agenda, Item, Segment } from '../../../shared/agenda/model.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { inMinutes } from './clockWords.ts'
import { type Filled, filled, wordsOf } from './dictionary.ts'
import type { Line, Seat, Sight } from './page.ts'

/** What a page says of one fact, in a form that all pages share; a time is told on the clock of a zone. */
export type Claim = {
  readonly page: string
  readonly fact: string
  readonly says: string
  readonly zone: string | null
  /** The words on the page. */
  readonly words: string
}

/** How some lines of a page are read: false where the words are none that it knows. */
export type Saying = {
  readonly at: RegExp
  readonly reads: (text: string, reader: Reader, line: Line) => boolean
}

/** The names of an agenda in any language, as English. */
export type Names = {
  readonly agenda: Agenda
  /** The English of a name or title; null where nothing is called so. */
  canon(text: string): string | null
  /** The first turn of a person that waits, and the last that is over. */
  waitingOf(person: string | null): string | null
  doneOf(person: string | null): string | null
  /** The first item to come that is asked for, with its segment. */
  firstToCome(is: (item: Item, segment: Segment) => boolean): string | null
  /** Whether an item may be called so, in any language: by its people, its title, or that of its segment as far as its colon. */
  mayBeCalled(item: Item, segment: Segment, name: string): boolean
}

/** The names of an agenda; `stateOf` says which turns are still to come, and which are over. */
export function namesIn(agenda: Agenda, stateOf: (item: string) => 'waits' | 'done' | null): Names {
  const texts: (Texts | null)[] = [
    ...agenda.people.map(({ name }) => name),
    ...agenda.segments.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  ]
  const known = new Map(
    texts.flatMap((one) => {
      const [first = ''] = Object.values(one ?? {})
      return Object.values(one ?? {}).map((text) => [text, one?.['en'] ?? first] as const)
    }),
  )
  for (const person of agenda.people) {
    const name = person.name['en'] ?? Object.values(person.name)[0] ?? ''
    for (const tag of agenda.languages) known.set(addressedIn(person, tag).text, name)
  }
  const items = agenda.segments.flatMap((segment) => segment.items)
  const turnsOf = (person: string | null, state: 'waits' | 'done') =>
    items
      .filter(
        ({ id, speakers }) =>
          stateOf(id) === state && speakers.some((one) => one.person === person),
      )
      .map(({ id }) => id)
  const english = (one: Texts | null) => known.get(Object.values(one ?? {})[0] ?? '') ?? ''
  const firstToCome: Names['firstToCome'] = (is) =>
    agenda.segments
      .flatMap((segment) => segment.items.map((item) => ({ item, segment })))
      .find(({ item, segment }) => stateOf(item.id) === 'waits' && is(item, segment))?.item.id ??
    null
  return {
    agenda,
    firstToCome,
    mayBeCalled(item, segment, name) {
      const people = item.speakers
        .map(({ person }) => agenda.people.find(({ id }) => id === person)?.name ?? null)
        .map(english)
      const called = [item.title, segment.title].flatMap((title) => Object.values(title))
      const short = called.map((title) => title.split(/[:：]/)[0]?.trim())
      return (
        [...people, ...called, ...short].includes(known.get(name) ?? name) || short.includes(name)
      )
    },
    canon: (text) => known.get(text) ?? null,
    waitingOf: (person) => turnsOf(person, 'waits')[0] ?? null,
    doneOf: (person) => turnsOf(person, 'done').at(-1) ?? null,
  }
}

/** What an item is known by where people are told who is on: its people, else its title. */
export function whoOf({ agenda }: Names, id: string): string {
  const item = agenda.segments.flatMap(({ items }) => items).find((one) => one.id === id)
  const english = (texts: Texts | undefined) => texts?.['en'] ?? Object.values(texts ?? {})[0] ?? id
  const people = (item?.speakers ?? []).map(({ person }) =>
    english(agenda.people.find((one) => one.id === person)?.name),
  )
  return people.length > 0 ? people.join(', ') : english(item?.title)
}

/** How long what is on lasts: what it is allotted, and of a break that is held to a clock time all of it (T1c). */
export const LENGTH = 'length of what is on'

/** The zone that each city of these screens stands for, in either language. */
export const CITIES = new Map(
  [en, zh].flatMap(({ common }) =>
    Object.entries(common.city).map(([zone, name]) => [name as string, zone] as const),
  ),
)

/** Reads one page: takes down what it claims. */
export class Reader {
  readonly sight: Sight
  readonly seat: Seat
  readonly names: Names
  readonly words: ReturnType<typeof wordsOf>
  readonly claims: Claim[] = []

  constructor(sight: Sight, names: Names) {
    this.sight = sight
    this.seat = sight.seat
    this.names = names
    this.words = wordsOf(sight.seat)
  }

  /** The zone of the show's own clock, and the other one. */
  get home(): string {
    return this.names.agenda.zones[0] ?? 'UTC'
  }
  get away(): string {
    return this.names.agenda.zones[1] ?? this.home
  }

  says(fact: string, says: string, words: string): true {
    this.claims.push({ page: this.seat.name, fact, says, zone: null, words })
    return true
  }

  /** A clock time, HH:MM. */
  tells(fact: string, time: string, words: string, zone = this.home): true {
    this.claims.push({ page: this.seat.name, fact, says: time.trim(), zone, words })
    return true
  }

  /** Times with their cities, before or behind: `15:42 Beijing / 09:42 Berlin`, `Beijing 15:42Berlin 09:42`; the first without one is at home. */
  tellsAll(fact: string, times: string, words: string): boolean {
    const found = [...times.matchAll(/\d\d:\d\d/g)]
    const cities = [...CITIES.keys()].filter((city) => times.includes(city))
    const zones = cities
      .toSorted((a, b) => times.indexOf(a) - times.indexOf(b))
      .map((city) => CITIES.get(city))
    for (const [place, [time]] of found.entries())
      this.tells(fact, time, words, zones[place] ?? (place === 0 ? this.home : this.away))
    return found.length > 0
  }

  /** A length in words, in minutes. */
  saysLength(fact: string, length: string, words: string): boolean {
    const seconds = lengthIn(length, this)
    if (seconds === null) return false
    return this.says(fact, inMinutes(seconds), words)
  }

  /** The first turn of its person that waits, as the agenda and the page's own queue have it. */
  ownTurn(): string | null {
    return this.names.waitingOf(this.seat.person)
  }

  /** Whom a text names, among other words. */
  namedWithin(fact: string, text: string): boolean {
    const { people, segments } = this.names.agenda
    const titles = segments.flatMap(({ items }) => items.map(({ title }) => title))
    const found = [...people.map(({ name }) => name), ...titles]
      .flatMap((texts) => Object.values(texts))
      .find((name) => text.includes(name))
    return found !== undefined && this.named(fact, found)
  }

  /** Whom a text names, by the English of them. */
  named(fact: string, text: string): boolean {
    const parts = text.split(/, |、|，| and | & |和/)
    const known = parts.map((part) => this.names.canon(part.trim()))
    const whole = this.names.canon(text)
    if (whole !== null) return this.says(fact, whole, text)
    if (known.some((one) => one === null)) return false
    return this.says(fact, known.join(', '), text)
  }

  /** What fills the first of these templates that the text was written by, and its name. */
  by<Name extends string>(
    text: string,
    templates: Readonly<Record<Name, string | undefined>>,
  ): { readonly is: Name; readonly in: Filled } | null {
    for (const [is, template] of Object.entries(templates) as [Name, string | undefined][]) {
      const found = template === undefined ? null : filled(template, text)
      if (found !== null) return { is, in: found }
    }
    return null
  }

  /** A count in words that has a form for one and for others. */
  counted(text: string, one: string | undefined, other: string): string | null {
    return this.by(text, { other, one })?.in['count'] ?? null
  }
}

/** `Beijing 15:42` or `Beijing 15:42:10`: the clock of a city. */
export const CLOCKS: Saying = {
  at: /clocks|citytimes|zone/i,
  reads(text, reader) {
    const [, city, time, , seconds] = /^(.+?) (\d\d:\d\d)(:(\d\d))?$/.exec(text) ?? []
    const zone = CITIES.get(city ?? '')
    if (zone === undefined || time === undefined) return false
    if (seconds !== undefined) reader.says('seconds of the clock', seconds, text)
    return reader.tells('clock', time, text, zone)
  },
}

/** The large digits: of what is on or stands ready, or until the start; of a floor turn on the page of whoever has it. */
export const DIGITS: Saying = {
  at: /digits$/,
  reads(text, reader, { place }) {
    const { startsIn } = reader.words.moderator.now
    const says = (word: string) =>
      reader.sight.lines.some(({ cells }) => cells.some((cell) => cell.text === word))
    const isOver = reader.seat.role === 'speaker' && says(reader.words.speaker.after.title)
    const used = `used of ${reader.names.doneOf(reader.seat.person)}`
    const still = isOver ? used : says(startsIn) ? 'starts in' : 'digits'
    const fact = / floor > /.test(place) ? 'floor turn' : still
    return /^\+?[\d:]+$/.test(text) && reader.says(fact, text, text)
  },
}

/** A row of one time and its city. */
export function timeWithCity(line: Line): { readonly time: string; readonly zone: string } | null {
  const text = line.cells.map((cell) => cell.text).join(' ')
  const [time] = /\d\d:\d\d/.exec(text) ?? []
  const city = [...CITIES.keys()].find((name) => text.includes(name))
  const zone = city === undefined ? undefined : CITIES.get(city)
  return time === undefined || zone === undefined ? null : { time, zone }
}

/** How far behind or ahead, as all desks say it. */
export function readsDrift(text: string, reader: Reader): boolean {
  const { drift } = reader.words.common
  const found = reader.by(text, drift)
  switch (found?.is) {
    case 'behind':
    case 'ahead':
      return reader.says('drift', `${found.in['count']} ${found.is}`, text)
    case 'aheadSoFar':
      return reader.says('drift', `${found.in['count']} ahead so far`, text)
    case 'onTime':
      return reader.says('drift', 'on time', text)
    case 'soFar':
      return reader.says('drift', 'on time so far', text)
    case 'under':
      return reader.says('drift', 'under 1 behind', text)
    case 'notStarted':
      return reader.says('drift', 'not started', text)
    default:
      return false
  }
}

/** When it ends and how that lies against the stop, as all desks say it. */
export function readsLanding(text: string, reader: Reader): boolean {
  const { over, spare, onStop, ended, noStop } = reader.words.common.landing
  const found = reader.by(text, { onStop, over, spare, ended, noStop })
  if (found === null) return false
  reader.tells('end', found.in['end'] ?? '', text)
  if (found.is === 'onStop') reader.says('landing', '0', text)
  if (found.is === 'over')
    reader.says('landing', `-${Number.parseInt(found.in['count'] ?? '', 10)}`, text)
  if (found.is === 'spare')
    reader.says('landing', String(Number.parseInt(found.in['count'] ?? '', 10)), text)
  return true
}

/** The phase of what is on, in words: told of by the digits' colour, and no figure of its own. */
export function readsPhase(text: string, { words }: Reader): boolean {
  const { calm, amber, red, lastMinute, over } = words.common.phase
  return [calm, amber, red, lastMinute, over].some((template) => filled(template, text) !== null)
}

/** A length in words, in seconds; null where it is none. */
export function lengthIn(text: string, { words: { common } }: Reader): number | null {
  const digits = /^(\d+):(\d\d)$/.exec(text)
  if (digits) return Number(digits[1]) * 60 + Number(digits[2])
  const templates = [common.minutes, common.minutesLong_one, common.minutesLong_other]
  for (const template of templates) {
    const count = template === undefined ? undefined : filled(template, text)?.['count']
    if (count !== undefined && /^(\d+½?|½)$/.test(count))
      return Number(count.replace('½', '') || 0) * 60 + (count.endsWith('½') ? 30 : 0)
  }
  return null
}
