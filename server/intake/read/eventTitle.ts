import { aboutHead } from './about/heads.ts'
import { datesIn } from './dates/foundDate.ts'
import { calledIn } from './head/calling.ts'
import { nameLength } from './people/latinNames.ts'
import { isGeneric, isSession } from './plan/headings.ts'
import { isProse } from './plan/region.ts'
import { seriesParts } from './seriesTitle.ts'
import type { Piece } from './slips/pieces.ts'
import { isVenue } from './slips/room.ts'
import { isTimed, type Slip } from './slips/slip.ts'
import { fold } from './words/fold.ts'
import { hasHan } from './words/script.ts'

const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon)|liebe[rs]?|hallo|guten|sehr geehrte|bonjour|chère?s?|cher|estimad|hola|thanks?|many thanks|best|kind regards|viele grüße|mit freundlichen|cordialement|regards|cheers|please|bitte|anbei|attached|below|here is|as discussed|find)(?![\p{L}-])|^(?:各位|尊敬的|大家好|您好|你好)/iu
const LONGEST_TITLE = 160

/** Whether a line greets, thanks or asks, as those of a mail around an agenda do. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text)
}

/** The end of a list of people that began on the line before. */
function isPeopleList(text: string): boolean {
  const parts = fold(text)
    .replace(/\([^()]*\)/g, '')
    .split(',')
    .map((part) => part.trim().split(' '))
  return (
    parts.length > 2 &&
    parts
      .slice(1)
      .every((words) => words.length > 1 && words.length < 4 && nameLength(words) === words.length)
  )
}

function isTitle({ slip, fact }: Piece): boolean {
  if (fact?.type === 'title') return true
  const own = fact === null && slip.origin !== 'row' && slip.origin !== 'entry'
  return own && !isTimed(slip) && readsAsTitle(slip)
}

function readsAsTitle(slip: Slip): boolean {
  const text = slip.raw
  if (
    text.length > LONGEST_TITLE ||
    text.length < 3 ||
    isGreeting(text) ||
    isGeneric(text) ||
    isSession(text) ||
    aboutHead(text) !== null ||
    (slip.title === '' && slip.people.length > 0) ||
    /^[([].*[)\]]$|\|\s*$/.test(text) ||
    isPeopleList(text) ||
    calledIn(text, 'en').length > 0 ||
    (hasHan(text) && /。$/.test(text))
  )
    return false
  const [date] = datesIn(fold(text))
  if (
    date !== undefined &&
    (date.from < (hasHan(text) ? 3 : 10) || text.length - (date.end - date.from) < 8)
  )
    return false
  return (
    !isProse(text) &&
    !/[:,;：，；]$/.test(text) &&
    !(
      /[.!]$/.test(text) &&
      text.split(' ').length > 5 &&
      !/(?:\be\. ?V|Inc|Ltd|Co|\b\p{Lu})\.$/u.test(text)
    )
  )
}

/** Whether a line goes on with a sentence of a greeting that the line before it began. */
function goesOnGreeting(before: Piece | undefined, { slip }: Piece): boolean {
  if (before === undefined || !/^\p{Ll}/u.test(slip.raw)) return false
  const { raw, lines } = before.slip
  return isGreeting(raw) && !/[.!?:;,]$/.test(raw) && slip.lines[0] === (lines.at(-1) ?? 0) + 1
}

function titleText({ slip, fact }: Piece): string {
  return fact?.type === 'title' ? fact.text : slip.raw
}

/** The title right under a line that ends in which of a row of meetings it is: that line says who holds it, and no title. */
function belowSeries(before: readonly Piece[], first: Piece | undefined): Piece | null {
  if (first === undefined || seriesParts(first.slip.raw).length < 2) return null
  const next = before[before.indexOf(first) + 1]
  const isOne = next !== undefined && next.fact === null && isTitle(next) && near(first, next)
  return isOne ? next : null
}

/** `Run of show – AquaTalk 4`: behind what only says that an agenda follows stands whose it is. */
const WHAT_FOLLOWS =
  /^(?:(?:the |draft |final )?(?:agenda|programme?|schedule|run of show|running order|timetable)|programm|ablauf(?:plan)?|tagesordnung|zeitplan|议程|流程|日程)(?:\s+[-–—|]\s+|\s*[:：]\s*)(?<title>\p{L}.{3,})$/iu

/** Titles of an event and the pieces they stand in; `plain` where nothing names it but that its agenda follows, or nothing at all. */
type Titles = { titles: string[]; used: Set<Piece>; plain: boolean }

const BEFORE_WHEN = /^(?<title>[^（(]{4,}?)(?:\s*[（(][^（()）]*|\s+[–—-]\s+|\s+(?:am|on|vom)\s+)$/u
/** How a sentence begins that says when people meet, and no title. */
const SENTENCE =
  /^(?:we|our|i|you|it|this|that|there|please|join|the next|wir|ich|sie|es|bitte|unser\p{L}*|das|die|der nächste\p{L}*)\s/iu

/** `AquaTalk 4 (Wed 10 March 2027, 16:00 CET)`, `Water talk – Thursday, 15 April 2027, 18:00`: the title stands before the bracket or dash behind which it says when. */
function beforeDate(before: readonly Piece[]): Titles | null {
  for (const piece of before) {
    if (piece.fact?.type !== 'date') continue
    const { raw } = piece.slip
    const from = datesIn(fold(raw))[0]?.from ?? 0
    const words = BEFORE_WHEN.exec(raw.slice(0, from))?.groups?.['title'] ?? ''
    if (!words.includes(' ') || SENTENCE.test(words) || isGreeting(words)) continue
    const title = WHAT_FOLLOWS.exec(words)?.groups?.['title'] ?? words
    if (title.length > 3 && !isGeneric(title) && !isProse(title))
      return { titles: [title], used: new Set([piece]), plain: false }
  }
  return null
}

/** The title of the event: its first line, with one right under it that goes on with it or says it in another script. */
export function titlesOf(before: readonly Piece[]): Titles {
  const named = before.find(({ fact }) => fact?.type === 'title')
  const first = before
    .slice(0, 12)
    .find((piece, n) => isTitle(piece) && !goesOnGreeting(before[n - 1], piece))
  const start = named ?? belowSeries(before, first) ?? first
  const dated = start === undefined ? beforeDate(before) : null
  if (dated !== null) return dated
  if (start === undefined) {
    const generic = before.find(({ slip, fact }) => fact === null && isGeneric(slip.raw))
    const own = generic && WHAT_FOLLOWS.exec(generic.slip.raw)?.groups?.['title']
    if (own !== undefined && generic !== undefined)
      return { titles: [own], used: new Set([generic]), plain: false }
    return generic === undefined
      ? { titles: [], used: new Set(), plain: true }
      : {
          titles: [generic.slip.raw.replace(/[:\uff1a]$/, '')],
          used: new Set([generic]),
          // What a document is headed with is its title all the same.
          plain: generic.slip.origin !== 'heading',
        }
  }
  const next = before[before.indexOf(start) + 1]
  const close =
    next !== undefined &&
    isTitle(next) &&
    next.fact === null &&
    near(start, next) &&
    !isPlaceOfDate(next, before)
  const used = new Set(close ? [start, next] : [start])
  return { titles: [...used].map(titleText), used, plain: false }
}

/** Whether a piece says where, on the line that says when. */
function isPlaceOfDate({ slip }: Piece, all: readonly Piece[]): boolean {
  const dated = all.some(
    (piece) => piece.fact?.type === 'date' && piece.slip.lines[0] === slip.lines[0],
  )
  return dated && slip.raw.split(/,\s*/).some(isVenue)
}

function near(one: Piece, other: Piece): boolean {
  const gap = (other.slip.lines[0] ?? 0) - (one.slip.lines[0] ?? 0)
  if (gap > 2) return false
  if (one.slip.origin === 'heading')
    return (
      other.slip.origin === 'heading' &&
      (other.slip.depth === one.slip.depth || hasHan(one.slip.raw) !== hasHan(other.slip.raw))
    )
  return other.slip.origin !== 'heading' || hasHan(one.slip.raw) !== hasHan(other.slip.raw)
}
