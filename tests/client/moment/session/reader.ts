import { en } from '../../../../client/i18n/en/dictionary.ts'
import { zh } from '../../../../client/i18n/zh/dictionary.ts'
import type { Agenda, Item, Segment } from '../../../../shared/agenda/model.ts'
import { nameWithAddress } from '../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { inMinutes } from './clockWords.ts'
import { type Filled, filledBy, formsOf, type Words, wordsOf } from './dictionary.ts'
import type { Line, Seat, Sight } from './page.ts'

/** What a page states of one fact, in a form that all pages share; a time is on the clock of a zone. */
export type Claim = {
  readonly page: string
  readonly fact: string
  readonly says: string
  readonly zone: string | null
  /** The words on the page. */
  readonly words: string
}

/** Reads one line of a page; false where its words are none that it knows. */
export type Read = (text: string, reader: Reader, line: Line) => boolean

/** What a text states, by the fact: gaps of its form as `{count}`, the whole of it as an empty text. */
type Stated = Readonly<Record<string, string>>

/** How lines in some places are read: by code, or by the forms that they are written by, as paths of the dictionary, and what these state. */
export type Saying = readonly [at: RegExp, read: Read | string, stated?: Stated]

/** The names of an agenda, and what has become of its turns. */
export type Names = {
  readonly agenda: Agenda
  /** Returns the English of a name or title in any language; null where nothing has that name. */
  canon(text: string): string | null
  /** Returns the first turn of a person that waits, or the last that is over. */
  waitingOf(person: string | null): string | null
  doneOf(person: string | null): string | null
  /** Returns the first waiting item that fits. */
  firstToCome(fits: (item: Item, segment: Segment) => boolean): string | null
}

const englishOf = (texts: Texts | null | undefined): string =>
  texts?.['en'] ?? Object.values(texts ?? {})[0] ?? ''

/** Returns the names of an agenda; `stateOf` says which turns are still to come, and which are over. */
export function namesIn(agenda: Agenda, stateOf: (item: string) => 'waits' | 'done' | null): Names {
  const { people, segments, languages } = agenda
  const titles = segments.flatMap(({ title, items }) => [title, ...items.map((one) => one.title)])
  const known = new Map(
    [...people.map(({ name }) => name), ...titles].flatMap((texts) =>
      Object.values(texts).map((text) => [text, texts['en'] ?? Object.values(texts)[0] ?? text]),
    ),
  )
  for (const person of people)
    for (const tag of languages)
      known.set(nameWithAddress(person, tag).text, englishOf(person.name))
  const all = segments.flatMap((segment) => segment.items.map((item) => ({ item, segment })))
  const turnsOf = (person: string | null, state: 'waits' | 'done') =>
    all.flatMap(({ item: { id, speakers } }) =>
      stateOf(id) === state && speakers.some((one) => one.person === person) ? [id] : [],
    )
  return {
    agenda,
    canon: (text) => known.get(text) ?? null,
    waitingOf: (person) => turnsOf(person, 'waits')[0] ?? null,
    doneOf: (person) => turnsOf(person, 'done').at(-1) ?? null,
    firstToCome: (fits) =>
      all.find(({ item, segment }) => stateOf(item.id) === 'waits' && fits(item, segment))?.item
        .id ?? null,
  }
}

/** Returns what an item is known by where people are told who is on: its people, else its title. */
export function whoOf({ agenda: { segments, people } }: Names, id: string): string {
  const item = segments.flatMap(({ items }) => items).find((one) => one.id === id)
  const names = (item?.speakers ?? []).map(({ person }) =>
    englishOf(people.find((one) => one.id === person)?.name),
  )
  return names.length > 0 ? names.join(', ') : englishOf(item?.title) || id
}

/** How long what is on lasts: what it is allotted, and of a break that is held to a clock time all of it (T1c). */
export const LENGTH = 'length of what is on'

/** The zone that each city of these screens stands for, in either language. */
export const CITIES = new Map(
  [en, zh].flatMap(({ common }) =>
    Object.entries(common.city).map(([zone, name]) => [name as string, zone] as const),
  ),
)

/** Facts that are clock times, lengths and names; of any other the words are taken as they are. */
const TIMES =
  /^(end|until|began|clock|hard stop|paused since|plan begins|.*\b(start|starts) of .*)$/
const LENGTHS = new RegExp(`^(${LENGTH}|length of .*)$`)
const NAMES = /^name of /

/** Takes down what one page claims. */
export class Reader {
  readonly sight: Sight
  readonly seat: Seat
  readonly names: Names
  readonly words: Words
  readonly claims: Claim[] = []

  constructor(sight: Sight, names: Names) {
    this.sight = sight
    this.seat = sight.seat
    this.names = names
    this.words = wordsOf(sight.seat)
  }

  /** The turn that a waiting page is about: the first of its person's that waits. */
  get own(): string {
    return this.names.waitingOf(this.seat.person) ?? ''
  }

  /** Reads a line by the first saying that knows its words. */
  reads(sayings: readonly Saying[], line: Line): boolean {
    const text = line.cells.map((cell) => cell.text).join(' ')
    return sayings.some(([at, read, stated = {}]) => {
      if (!at.test(line.place)) return false
      if (typeof read !== 'string') return read(text, this, line)
      const found = this.filled(read, text)
      for (const [fact, pattern] of Object.entries(found === null ? {} : stated))
        this.#states(fact, pattern, { ...found, '': text }, text)
      return found !== null
    })
  }

  /** Returns what is in the gaps of the first of these forms that a text was written by. */
  filled(paths: string, text: string): Filled | null {
    return filledBy(formsOf(this.words, paths), text)
  }

  /** Claims a fact by what is in the gaps of its pattern, if anything is. */
  #states(fact: string, pattern: string, found: Filled, text: string): void {
    const gaps =
      pattern === '' ? [''] : [...pattern.matchAll(/\{(\w+)\}/g)].map(([, gap = '']) => gap)
    if (gaps.length > 0 && gaps.every((gap) => found[gap] === undefined)) return
    const value =
      pattern === '' ? text : pattern.replace(/\{(\w+)\}/g, (_, gap) => found[gap] ?? '')
    this.claim(fact, value, text)
  }

  /** Takes down a claim, in the form of its fact; false where it has none. `<live>` and the like in a fact are the items that the page marks so. */
  claim(fact: string, value: string, words: string): boolean {
    if (value === '') return false
    const { sight, own, names, seat } = this
    const items: Filled = {
      ...{ live: String(sight.live), next: sight.next ?? '', own },
      done: String(names.doneOf(seat.person)),
    }
    const of = fact.replace(/<(\w+)>/, (_, name) => items[name] ?? '')
    if (TIMES.test(of)) return this.#times(of, value, words)
    if (NAMES.test(of)) return this.#named(of, value, words)
    if (!LENGTHS.test(of)) return this.says(of, value, words)
    const seconds = lengthIn(value, this)
    return seconds !== null && this.says(of, inMinutes(seconds), words)
  }

  /** Takes down a claim as it is written. */
  says(fact: string, says: string, words: string, zone: string | null = null): true {
    this.claims.push({ page: this.seat.name, fact, says: says.trim(), zone, words })
    return true
  }

  /** Times with their cities, before or behind: `15:42 Beijing / 09:42 Berlin`; of two without, the first is the reader's own. */
  #times(fact: string, times: string, words: string): boolean {
    const found = [...times.matchAll(/\d\d:\d\d/g)]
    const cities = [...CITIES.keys()].filter((city) => times.includes(city))
    const zones = cities
      .toSorted((a, b) => times.indexOf(a) - times.indexOf(b))
      .map((city) => CITIES.get(city))
    const [home = 'UTC', away = home] = this.names.agenda.zones
    const here = this.seat.role === 'audience' ? this.seat.zone : home
    for (const [place, [time]] of found.entries())
      this.says(fact, time, words, zones[place] ?? (place === 0 ? here : away))
    return found.length > 0
  }

  /** Names in any language, by the English of them. */
  #named(fact: string, value: string, words: string): boolean {
    const whole = this.names.canon(value)
    const parts = value.split(/, |、|，| and | & |和/).map((part) => this.names.canon(part.trim()))
    const name = whole ?? (parts.includes(null) ? null : parts.join(', '))
    return name !== null && this.says(fact, name, words)
  }

  /** Returns the first name or title of the agenda among other words. */
  nameWithin(text: string): string {
    const { people, segments } = this.names.agenda
    const titles = segments.flatMap(({ items }) => items.map(({ title }) => title))
    const all = [...people.map(({ name }) => name), ...titles].flatMap((one) => Object.values(one))
    return all.find((name) => text.includes(name)) ?? ''
  }

  /** Whether the page shows this word somewhere. */
  shows(word: string): boolean {
    return this.sight.lines.some(({ cells }) => cells.some((cell) => cell.text === word))
  }
}

/** Returns a length in words, in seconds; null where it is none. */
export function lengthIn(text: string, reader: Reader): number | null {
  const [, whole, seconds] = /^(\d+):(\d\d)$/.exec(text) ?? []
  if (whole !== undefined) return Number(whole) * 60 + Number(seconds)
  const found = reader.filled('common.minutes | common.minutesLong', text)
  const [, minutes = '', half] = /^(\d*)(½?)$/.exec(found?.['count'] ?? '') ?? []
  if (minutes === '' && !half) return null
  return Number(minutes) * 60 + (half ? 30 : 0)
}
