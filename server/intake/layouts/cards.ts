import { entryWords } from '../lexicons/entryWords.ts'
import { anyOf } from '../lexicons/lexicon.ts'
import { groupNeighbours, mergeNeighbours } from '../neighbours.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { kindOf } from '../read/kinds.ts'
import { parsedLineOf } from '../read/lines/parseLine.ts'
import { isPlace } from '../read/lines/room.ts'
import { isOrganisation, isPost } from '../read/people/posts.ts'
import { isKindOnly } from '../read/plan/kindOnlyTitle.ts'
import { isProse } from '../read/plan/region.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { leadingTimes } from '../read/times/timing.ts'
import { type ArrangedLine, joinLines, type Layout, type Lines } from './arrangedLine.ts'
import { leaveOut } from './mail.ts'

/** A text has at least this many cards. */
const FEWEST = 3
/** The longest line that is a time, and the longest that is a button or a tag. */
const LONGEST_TIME = 80
const LONGEST_LABEL = 40
const BUTTON = new RegExp(`^${anyOf(entryWords('buttons'))}$`, 'iu')
/** The name of somebody. */
const SAMPLE = 'Anna Klein'
/** A place of one word, which may have a number or a letter behind it. */
const PLACE = /^\p{Lu}[\p{L}’']*(?:\s(?:\d{1,3}|\p{Lu}))?$/u
/** Words that all have capitals: a name, or a place of several words. */
const CAPITALS = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)+$/u

/** What a line of a card is. */
type Role = 'time' | 'button' | 'place' | 'people' | 'post' | 'label' | 'text' | 'other'
/** A time in a line of its own, with the words behind it. */
type TimeLine = { readonly time: string; readonly rest: string }
type CardLine = {
  readonly line: ArrangedLine
  readonly role: Role
  readonly text: string
  readonly time: TimeLine | null
}

function timeLineOf({ text }: ArrangedLine): TimeLine | null {
  const own = text.replace(/^[^\p{L}\p{N}([]+/u, '').trim()
  if (own === '' || own.length > LONGEST_TIME || text.includes('\t')) return null
  const { timeRanges, end } = leadingTimes(normalizeSigns(own), 'line')
  if (timeRanges.length === 0) return null
  return {
    time: own.slice(0, end).replace(/[\s|·•,–-]+$/u, ''),
    rest: own.slice(end).replace(/^[\s|·•,–-]+/u, ''),
  }
}

/** Returns whether words only name a kind of entry, as the tags on cards do. */
const isTag = (text: string) =>
  isKindOnly(text) || (text.split(' ').length < 3 && kindOf(text) !== null)

/** Returns whether words are a label of people, which is alone on its line. */
function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || isTag(text) || /[:：,.]/.test(text)) return false
  return arePeople(`${text}: ${SAMPLE}`)
}

/** Returns whether a line names people, and states nothing else. */
function arePeople(text: string): boolean {
  const { people, title } = parsedLineOf({ n: 1, text })
  return people.length > 0 && title === ''
}

/** The roles that the words of a line give it, in this order. */
const ROLES: readonly (readonly [Role, (text: string) => boolean])[] = [
  ['button', (text) => BUTTON.test(text)],
  ['place', isPlace],
  ['people', arePeople],
  ['label', isLabel],
  ['post', (text) => isPost(text) || isOrganisation(text)],
  ['text', isProse],
]

function roleOf(text: string, isRepeated: boolean): Role {
  const found = ROLES.find(([, test]) => test(text))
  if (found !== undefined) return found[0]
  const isLong = text.length > LONGEST_LABEL
  if (!isRepeated || isLong || isTag(text) || CAPITALS.test(text)) return 'other'
  return PLACE.test(text) ? 'place' : 'button'
}

/** Reads the roles of the lines of a text; none where it has too few times. What repeats is a place or a button. */
function cardLinesOf(lines: Lines): readonly CardLine[] {
  const times = lines.map(timeLineOf)
  const behind = times.flatMap((time) => time?.rest || [])
  const texts = lines.map(({ text }) => text.trim())
  const [single, repeated] = [new Set<string>(), new Set<string>()]
  for (const text of [...texts, ...behind]) (single.has(text) ? repeated : single).add(text)
  const places = behind.filter((rest) => isPlace(rest) || (repeated.has(rest) && !isTag(rest)))
  const isOwn = ({ rest }: TimeLine) => rest === '' || places.length * 2 >= behind.length
  if (times.filter((time) => time !== null && isOwn(time)).length < FEWEST) return []
  return lines.map((line, at) => {
    const [text = '', time = null] = [texts[at], times[at]]
    if (time === null) return { line, text, time, role: roleOf(text, repeated.has(text)) }
    // An item with its own time, in a card, is another line.
    return { line, text, time, role: isOwn(time) ? 'time' : 'other' }
  })
}

/** One card: its lines, first line first. */
type Card = readonly CardLine[]

/** Where a card begins: so many lines above its time, or right below the time of the card before. */
type Shape = number | 'below'
const SHAPES: readonly Shape[] = [0, 'below', 1, 2]

function cardsIn(lines: readonly CardLine[], shape: Shape): readonly Card[] {
  const times = lines.flatMap(({ role }, at) => (role === 'time' ? [at] : []))
  const [first = 0] = times
  const head = lines.slice(0, first).findLastIndex(({ text }) => datesIn(text).length > 0)
  const begins = times.map((at, n) => {
    if (shape !== 'below') return Math.max(at - shape, (times[n - 1] ?? head) + 1)
    return (times[n - 1] ?? (head === -1 ? at - 2 : head)) + 1
  })
  return begins.map((begin, n) => lines.slice(begin, begins[n + 1]))
}

/** The place of the tag among the lines that may be a title, if most cards have one there; or else -1. */
function tagPlace(cards: readonly Card[]): number {
  const titles = cards.map(titlesOf).filter((lines) => lines.length > 1)
  const counts = [0, 1].map((at) => titles.filter((lines) => isTag(lines[at]?.text ?? '')).length)
  const most = Math.max(...counts)
  return most > 1 && most * 2 > cards.length ? counts.indexOf(most) : -1
}

const titlesOf = (card: Card) => card.filter(({ role }) => role === 'other')

/** Returns how well the first lines of the cards are titles. */
function titleValue(cards: readonly Card[]): number {
  const values = cards.map((card) => {
    const own = card.filter(({ role }) => role !== 'time' && role !== 'button' && role !== 'place')
    const [first] = own
    if (first === undefined) return -2
    if (first.role !== 'other') return -1
    return kindOf(first.text) === null ? 1 : 2
  })
  return values.reduce((sum, value) => sum + value, 0)
}

/** Writes a card as a line with its time and its title, and the other lines under it. */
function written(card: Card, tagAt: number): Lines {
  const titles = titlesOf(card)
  const tag = titles.length > 1 ? titles[tagAt] : undefined
  const title = titles.find((one) => one !== tag) ?? card.find(({ role }) => role === 'people')
  const own = card.find(({ role }) => role === 'time')
  if (title === undefined || own === undefined) return card.map(({ line }) => line)
  const { time = '', rest = '' } = own.time ?? {}
  const place = card.find(({ role }) => role === 'place')
  const room = place?.text ?? rest
  const words = tag === undefined ? title.text : `${tag.text.replace(/\s*:$/, '')}: ${title.text}`
  const joined = [own, title, tag, place].filter((one) => one !== undefined)
  const head = {
    text: `${time}  ${words}${room === '' ? '' : ` (@: ${room})`}`,
    from: joined.flatMap(({ line }) => line.from).sort((one, other) => one - other),
  }
  const others = card.filter((one) => !joined.includes(one))
  return [head, ...withPosts(others)]
}

/** The signs between lines that are joined, by their roles. */
const BETWEEN: ReadonlyMap<string, string> = new Map([
  ['label people', ': '],
  ['people post', ', '],
])

/** Joins labels and posts to the name below and above them, and leaves out the buttons. */
function withPosts(lines: readonly CardLine[]): Lines {
  const own = lines.map(({ line, role }) => (role === 'button' ? leaveOut(line) : line))
  return mergeNeighbours(own, (last, line, at) => {
    const separator = BETWEEN.get(`${lines[at - 1]?.role} ${lines[at]?.role}`)
    return separator === undefined ? null : joinLines([last, line], separator)
  })
}

/** The beginning of a range that goes on in the next line. */
const OPEN_RANGE = /^\d{1,2}[:.h]\d\d\s?[-–—]$/

/** Joins ranges on two lines (`09:00-` and `09:10`). */
function withRanges(lines: Lines): Lines {
  return mergeNeighbours(lines, (last, line) =>
    OPEN_RANGE.test(last.text.trim()) ? joinLines([last, line], '') : null,
  )
}

/** Writes the cards of a page (title, people, time and buttons on lines of their own) as entries that begin with their time and title. */
export const cards: Layout = (source) => {
  const lines = cardLinesOf(withRanges(source))
  if (lines.length === 0) return source
  const blocks: readonly Card[] = groupNeighbours(
    lines,
    ([{ text: first }], { text }) => first !== '' && text !== '',
  )
  const cardsOf = (block: Card, shape: Shape): readonly Card[] => {
    const times = block.filter(({ role }) => role === 'time').length
    if (times > 1) return cardsIn(block, shape)
    return times === 1 && block.length > 1 ? [block] : []
  }
  const shapeValue = (shape: Shape) => titleValue(blocks.flatMap((block) => cardsOf(block, shape)))
  const [shape = 0] = SHAPES.toSorted((one, other) => shapeValue(other) - shapeValue(one))
  const tagAt = tagPlace(blocks.flatMap((block) => cardsOf(block, shape)))
  return blocks.flatMap((block) => {
    const own = cardsOf(block, shape)
    const above = block.slice(0, block.length - own.flat().length)
    return [...above.map(({ line }) => line), ...own.flatMap((card) => written(card, tagAt))]
  })
}
