import type { ParsedItem, ReadSegment } from '../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { kindOf } from '../read/kinds.ts'
import { wordsIn } from '../read/ledger/content.ts'
import { isKnownName, nameEvidence } from '../read/people/latinNames.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { statedLengthAt } from '../read/times/statedLength.ts'
import { timeRangeAt } from '../read/times/timeRange.ts'
import { nameLeft } from './nameLeft.ts'

/** A sign that a part of a reading is wrong: how much it counts, and the text that it is about. */
export type Clue = {
  readonly code: 'unclear-part' | 'unclear-person' | 'unclear-title' | 'unclear-time'
  readonly weight: number
  readonly text: string
}

/** An item with its segment, and the lines of the source that it is from. */
export type ItemInText = {
  readonly item: ParsedItem
  readonly segment: ReadSegment
  readonly lines: readonly string[]
}

/** What a clue is compared with: all items of the text, and other readings of it. */
export type Compared = {
  readonly items: readonly ParsedItem[]
  readonly others: readonly (readonly ParsedItem[])[]
  /** Sentences around the items that correct something. */
  readonly corrections: readonly string[]
}

const MINUTE = 60_000
/** A longer text is prose. */
const PROSE = 200
/** The longest talking point that may be an item of its own. */
const SHORT = 60
const LONG_TITLE = 140
/** The code of a row: `A1`, `9QTX3L`. */
const CODE = /^[\p{Lu}\d-]{1,8}$/u
const LONG_ITEM = 150 * MINUTE
/** A word of a title that is longer than this is about one item. */
const LONG_WORD = 4
const MORNING = '07:00'
const DAY = '08:00'
const HAN = /\p{Script=Han}/u
/** Signs in a title that belong to a time, a column or a markup, or that end no title. */
const UNTIDY =
  /[\t|;{}<>=]|\s--\s|\. \. |\.{3}|\[\[|'''|\*\*\*|\d[:.]\d\d\b|^[\s,.:–([（-]|[,:(–-]$|^—$/u
const OPENED = /[([（《«“]/gu
const CLOSED = /[)\]）》»”]/gu
/** A last word that only begins a surname, or a text that no name is. */
const UNFINISHED = /(?:^|\s)(?:\p{Lu}{2,3}|van|de|De|Van)$|\.|^\p{Ll}/u

const clue = (code: Clue['code'], weight: number, text: string | null | undefined): Clue[] =>
  text == null ? [] : [{ code, weight, text }]
const textsOf = (texts: Texts | null | undefined) => Object.values(texts ?? {})
const clockOf = ({ start }: ParsedItem) => start?.replace(/^.*T/, '').slice(0, 5) ?? null
const wordSetOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => wordsIn(text).map(({ word }) => word)))
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Returns the time or the length in a text, or null. */
function timeIn(text: string): string | null {
  const normalized = normalizeSigns(text)
  for (const { index } of normalized.matchAll(/(?<![\d.:/\p{Lu}\p{Ll}-])\d/gu)) {
    const isClock = /^\d{1,2}[:h]\d\d(?!\d)/.test(normalized.slice(index))
    const clock = isClock ? timeRangeAt(normalized, index, 'inside')?.end : undefined
    const end = statedLengthAt(normalized, index)?.end ?? clock
    if (end !== undefined) return text.slice(index, end).trim()
  }
  return null
}

/** Returns whether a talking point is a break, which is an item of its own. */
const isBreak = (point: string) => point.length < SHORT && kindOf(point) === 'break'

function isOddTitle(title: string): boolean {
  const letters = countOf(title, /\p{L}/gu)
  const isShort = letters < (HAN.test(title) ? 2 : 3) && kindOf(title) === null
  const isOpen = countOf(title, OPENED) !== countOf(title, CLOSED)
  return isShort || isOpen || title.length > LONG_TITLE || UNTIDY.test(title)
}

/** Returns whether a name begins with a word that is none, or is not a whole name. */
function isOddName(name: string): boolean {
  const [first = '', second = '', ...more] = name.split(' ')
  const isLed = more.length > 0 && !isKnownName(first) && isKnownName(second)
  return UNFINISHED.test(name) || (isLed && !HAN.test(name) && !first.endsWith('.'))
}

/** Returns whether only its shape or its place shows that a text is a name. */
const isUnknownName = (name: string) =>
  !HAN.test(name) && (name.includes(' ') ? nameEvidence(name.split(' ')) < 2 : !isKnownName(name))

/** Clues in the people of an item: a name that none of its lines has, except that of the chair, and a name that is none. */
function peopleClues({ item, segment, lines }: ItemInText, { items }: Compared): Clue[] {
  const own = wordSetOf([...lines, ...textsOf(segment.chair?.name)])
  const namesOf = (one: ParsedItem) => one.speakers.flatMap(({ name }) => textsOf(name).slice(0, 1))
  const [names, all] = [namesOf(item), items.flatMap(namesOf)]
  const elsewhere = names.find((name) => !wordsIn(name).some(({ word }) => own.has(word)))
  // Where most names are unknown, one more is no sign.
  const isUsual = all.filter(isUnknownName).length * 2 > all.length
  return [
    ...clue('unclear-person', 2, elsewhere),
    ...clue('unclear-person', 1, names.find(isOddName)),
    ...clue('unclear-person', 3, isUsual ? null : names.find(isUnknownName)),
  ]
}

/** Clues in the words of an item: names and times in its texts, a title that is none, and talking points. */
function textClues({ item, segment }: ItemInText): Clue[] {
  const people = segment.chair === undefined ? item.speakers : [...item.speakers, segment.chair]
  const known = wordSetOf(
    people.flatMap(({ name, affiliation, title }) => [name, affiliation, title].flatMap(textsOf)),
  )
  const [title = ''] = textsOf(item.title)
  // Points that several items share are to choose from.
  const shared = new Set(
    segment.items.flatMap((one) => (one === item ? [] : one.talkingPoints.flatMap(textsOf))),
  )
  const points = item.talkingPoints.flatMap(textsOf).filter((point) => !shared.has(point))
  const isOpen = !item.planned || item.inferred.includes('planned')
  const short = [title, ...points].filter((text) => text.length <= PROSE)
  return [
    ...clue('unclear-part', 2, title.length <= PROSE ? nameLeft(title, known) : null),
    ...clue(
      'unclear-part',
      isOpen ? 2 : 1,
      short.map(timeIn).find((time) => time !== null),
    ),
    ...clue('unclear-title', 2, isOddTitle(title) ? title : null),
    ...clue('unclear-part', 3, item.kind === 'break' ? null : points.find(isBreak)),
    ...clue(
      'unclear-part',
      1,
      points.find((point) => !CODE.test(point)),
    ),
  ]
}

/** Returns whether another reading has another start or length on the lines of an item. */
function hasOtherTime(item: ParsedItem, others: Compared['others']): boolean {
  return others.some((items) => {
    const near = items.find(({ lines }) => lines.some((line) => item.lines.includes(line)))
    return near && (near.planned !== item.planned || clockOf(near) !== clockOf(item))
  })
}

/** Returns whether a correction names the start of an item, or a word of its title. */
function isCorrected(item: ParsedItem, corrections: readonly string[]): boolean {
  const [hour = '', minute = ''] = clockOf(item)?.split(':') ?? []
  const clock = new RegExp(`(?<!\\d)${Number(hour)}[:.h]${minute}(?!\\d)`)
  const words = [...wordSetOf(textsOf(item.title))].filter((word) => word.length > LONG_WORD)
  return corrections.some(
    (text) =>
      (hour !== '' && clock.test(text)) || words.some((word) => wordSetOf([text]).has(word)),
  )
}

function timeClues({ item }: ItemInText, { items, others, corrections }: Compared): Clue[] {
  const { planned, start } = item
  const clock = clockOf(item)
  const times = [clock, planned === null ? null : `${planned / MINUTE} min`]
  const text = times.filter((one) => one !== null).join(', ') || '–'
  const isAmongNights = items.some((one) => (clockOf(one) ?? '') >= DAY || clockOf(one) === '00:00')
  const isNight = clock !== null && clock < MORNING && isAmongNights
  const open = items.filter((one) => one.planned === null).length
  const isOpen = planned === null && (start === null || open * 2 < items.length)
  const weights = [
    isNight || (planned ?? 0) > LONG_ITEM ? 2 : 0,
    isOpen ? 1 : 0,
    isCorrected(item, corrections) ? 4 : 0,
    hasOtherTime(item, others) ? 1 : 0,
  ]
  return weights.filter(Boolean).flatMap((weight) => clue('unclear-time', weight, text))
}

/** Returns the clues that an item is misread. */
export function itemClues(item: ItemInText, compared: Compared): readonly Clue[] {
  return [...textClues(item), ...peopleClues(item, compared), ...timeClues(item, compared)]
}
