import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { showWords } from '../../lexicons/showWords.ts'
import { datesIn } from '../dates/foundDate.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { isVenue } from '../lines/room.ts'
import { isGeneric, isSession } from '../plan/headings.ts'
import { isProse } from '../plan/region.ts'
import { firstFound } from '../text/matchAt.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { hasHan } from '../text/script.ts'
import { aboutHeading } from './labels.ts'

const GREETING = new RegExp(`^${anyWord(showWords('greetings'))}(?!-)`, 'iu')
/** Title lengths, in characters. */
const SHORTEST = 3
const LONGEST = 160
/** The lines at the start of a source that may be its title. */
const FIRST = 12

/** Returns whether a line greets, thanks or asks, as the lines of a mail around an agenda do. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text)
}

/** Returns whether a line is hardly more than a date. */
function isDated(text: string): boolean {
  const [date] = datesIn(normalizeSigns(text))
  if (date === undefined) return false
  return date.from < (hasHan(text) ? 3 : 10) || text.length - (date.end - date.from) < 8
}

/** Returns whether a line ends like a sentence or a lead-in, and not like a title. */
function endsAsText(text: string): boolean {
  if (/[:,;：，；]$|。$/.test(text)) return true
  const isName = /(?:\be\. ?V|Inc|Ltd|Co|\b\p{Lu})\.$/u.test(text)
  return /[.!]$/.test(text) && text.split(' ').length > 5 && !isName
}

function readsAsTitle({ raw, title, people }: ParsedLine): boolean {
  if (raw.length > LONGEST || raw.length < SHORTEST) return false
  if (/^[([].*[)\]]$|\|\s*$/u.test(raw) || endsAsText(raw) || isProse(raw)) return false
  if (isGreeting(raw) || isGeneric(raw) || isSession(raw) || aboutHeading(raw) !== null)
    return false
  return !isDated(raw) && (title !== '' || people.length === 0)
}

function isTitle(fragment: Fragment): boolean {
  const { fact, origin } = fragment
  if (fact !== null) return fact.type === 'title'
  return origin !== 'row' && origin !== 'entry' && !isTimed(fragment) && readsAsTitle(fragment)
}

/** Returns whether a line continues the title on the line above: near it, no place, and the same kind of line or in another script. */
function continues(one: Fragment, other: Fragment | undefined): other is Fragment {
  if (other === undefined || other.fact !== null || !isTitle(other)) return false
  if ((other.lines[0] ?? 0) - (one.lines[0] ?? 0) > 2) return false
  if (other.raw.split(/,\s*/).some(isVenue)) return false
  if (hasHan(one.raw) !== hasHan(other.raw)) return true
  return one.origin === 'heading'
    ? other.origin === 'heading' && other.depth === one.depth
    : other.origin !== 'heading'
}

/** Returns whether a line continues a sentence of a greeting. */
function isGreetingEnd(before: Fragment | undefined, { raw, gap }: Fragment): boolean {
  if (before === undefined || gap || !/^\p{Ll}/u.test(raw)) return false
  return isGreeting(before.raw) && !/[.!?:;,]$/.test(before.raw)
}

/** The titles of an event and the lines that state them; `plain` if its only title is a word for an agenda, or none. */
export type Titles = {
  readonly titles: readonly string[]
  readonly used: ReadonlySet<Fragment>
  readonly plain: boolean
}

/** The title after a word for an agenda (`Run of show – AquaTalk 4`), else that word. */
function genericTitle(before: readonly Fragment[]): Titles {
  const fragment = before.find(({ raw, fact }) => fact === null && isGeneric(raw))
  if (fragment === undefined) return { titles: [], used: new Set(), plain: true }
  const { raw, origin } = fragment
  const [head = '', ...rest] = raw.split(/(\s+[-–—|]\s+|\s*[:：]\s*)/u)
  const own = rest.slice(1).join('')
  const isOwn = own.length > SHORTEST && /^\p{L}/u.test(own) && isGeneric(head)
  return {
    titles: [isOwn ? own : raw.replace(/[:：]$/, '')],
    used: new Set([fragment]),
    plain: !isOwn && origin !== 'heading',
  }
}

/** Returns the title of an event: the labelled one, else the first line that reads as one, with the line below that continues it. */
export function titlesOf(before: readonly Fragment[]): Titles {
  const named = before.find(({ fact }) => fact?.type === 'title')
  const first = before
    .slice(0, FIRST)
    .find((fragment, n) => isTitle(fragment) && !isGreetingEnd(before[n - 1], fragment))
  const after = first && before[before.indexOf(first) + 1]
  const isHost = first !== undefined && seriesParts(first.raw).length > 1
  const start = named ?? (isHost && continues(first, after) ? after : first)
  if (start === undefined) return genericTitle(before)
  const next = before[before.indexOf(start) + 1]
  const used = continues(start, next) ? [start, next] : [start]
  const titles = used.map(({ raw, fact }) => (fact?.type === 'title' ? fact.text : raw))
  return { titles, used: new Set(used), plain: false }
}

const MEETING = anyOf(showWords('meetings'))
const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${anyOf(showWords('ordinals'))})`
/** The place in a series of meetings, as a line or directly after a closing bracket. */
const SERIES = [
  `(?:the\\s)?(${ORDINAL}\\s(?:[\\p{L}-]+\\s){0,6}[\\p{L}-]*${MEETING})$`,
  `(第[一二三四五六七八九十\\d]{1,4}[届次期]\\p{Script=Han}{1,24}${MEETING})$`,
].map((series) => new RegExp(`(?:^|(?<=[)\\]])\\s*)${series}`, 'iu'))

/** Returns a line in its two parts if it ends with a place in a series of meetings (`… Assembly (URA)The 3rd Dialogue`). */
export function seriesParts(text: string): readonly string[] {
  const { title, before } = seriesIn(text) ?? { title: '', before: '' }
  return before === '' ? [text] : [before, title]
}

function seriesIn(text: string) {
  const line = tidy(text)
  if (line.length > LONGEST) return null
  const found = firstFound(SERIES, (series) => series.exec(normalizeSigns(line)))
  if (found === null) return null
  const title = line.slice(line.length - (found[1] ?? '').length)
  return { title, before: line.slice(0, found.index).trim() }
}

/** Finds the line above the title of an agenda that states its place in a series of meetings: its title there, and the words before it. */
export function seriesAbove(before: readonly Fragment[], used: ReadonlySet<Fragment>) {
  const at = before.findIndex((fragment) => used.has(fragment))
  return firstFound(before.slice(0, Math.max(0, at)), (fragment) => {
    const { raw, origin, fact } = fragment
    const series = fact === null && origin !== 'row' ? seriesIn(raw) : null
    return series && { fragment, ...series }
  })
}
