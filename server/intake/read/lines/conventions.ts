import { weekdayOf } from '../dates/calendarWords.ts'
import { datesIn } from '../dates/foundDate.ts'
import { kindOf } from '../kinds.ts'
import { contains } from '../plan/blockMembership.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import type { Fragment } from './fragments.ts'
import { isTimed, type ParsedLine } from './parsedLine.ts'
import { parsedLineOf } from './parseLine.ts'
import { isPlace, isVenue } from './room.ts'

/** So many lines make a convention of a source. */
const LEAST = 2
/** A longer line is prose. */
const LONGEST = 400

/** Reads a line again with another text, at its place on the page. */
function reread({ origin, depth, gap, lines }: ParsedLine, text: string, where: 'line' | 'cell') {
  return { ...parsedLineOf({ n: lines[0] ?? 1, text }, where), origin, depth, gap }
}

/** The end of the day that a line begins with; 0 where it begins with none. */
function dayEnd(text: string): number {
  const [date] = datesIn(text)
  const word = /^(?:\p{Script=Han}{2,3}|\p{L}{2,10})/u.exec(text)?.[0] ?? ''
  const end = date?.from === 0 ? date.end : weekdayOf(word) === null ? 0 : word.length
  return end === 0 ? 0 : end + (/^[\s,.;:|-]*/.exec(text.slice(end))?.[0].length ?? 0)
}

/** The day and the entry of a line with both (`Sunday 13.00-16.30 Registration`), or null. */
function dayEntryOf(fragment: Fragment) {
  const { origin, raw } = fragment
  if ((origin !== 'text' && origin !== 'entry') || raw.length > LONGEST) return null
  const normalized = normalizeSigns(raw)
  const end = dayEnd(normalized)
  if (end === 0 || !/\d/.test(normalized.slice(end, end + 8))) return null
  const read = reread(fragment, raw.slice(end), 'line')
  const isEntry = read.timeRanges.length > 0 && read.ahead && read.title !== ''
  return isEntry ? { day: raw.slice(0, end).trim(), entry: { ...read, fact: null } } : null
}

/** Takes the day from lines that each begin with theirs, and puts it over the first of them as a heading. */
function withDayLeads(fragments: readonly Fragment[]): readonly Fragment[] {
  const entries = fragments.map(dayEntryOf)
  if (entries.filter((one) => one !== null).length < LEAST) return fragments
  let last = ''
  return fragments.flatMap((fragment, index): Fragment[] => {
    const found = entries[index] ?? null
    if (found === null) return [fragment]
    const { day, entry } = found
    if (day === last) return [entry]
    last = day
    const heading = parsedLineOf({ n: entry.lines[0] ?? 1, text: day })
    return [{ ...heading, origin: 'heading', fact: null }, entry]
  })
}

/** A range of mere hours, or an hour alone before a word or two. */
const RANGE = /^\d{1,2}\s?[-~]\s?\d{1,2}(?:[.:][0-5]\d)?\s+\p{L}/u
const HOUR = /^(\d{1,2})\s+(?=\p{L}+(?:\s\p{L}+)?$)/u
const HALF_DAY = 12 * 60

/** The line with the hours that it may begin with; null where it begins with none. */
function withHours(fragment: Fragment): Fragment | null {
  const { raw, origin, gap, fact, timeRanges } = fragment
  if (fact !== null || timeRanges.length > 0 || origin === 'row' || raw.length > LONGEST)
    return null
  const normalized = normalizeSigns(raw)
  const kind = HOUR.test(normalized) ? kindOf(tidy(raw.replace(HOUR, ''))) : null
  const isHour = (kind === 'break' || kind === 'closing') && origin === 'text' && !gap
  if (!RANGE.test(normalized) && !isHour) return null
  const read = reread(fragment, isHour ? raw.replace(HOUR, '$1:00 ') : raw, 'cell')
  return read.timeRanges.length === 0 ? null : { ...read, raw, fact }
}

type Edges = { readonly start: number | null; readonly end: number | null }
const NONE: Edges = { start: null, end: null }

function edgesOf({ fact, timeRanges }: Fragment): Edges {
  const timeRange = fact === null ? timeRanges[0]?.timeRange : undefined
  return { start: timeRange?.start?.minutes ?? null, end: timeRange?.end?.minutes ?? null }
}

const isTimedEdge = ({ start, end }: Edges) => start !== null || end !== null
const later = (from: number, to: number) => (((to - from) % HALF_DAY) + HALF_DAY) % HALF_DAY

/** Returns whether hours continue the times before them, or lead to those after them. */
function fits(own: Edges, before: Edges, after: Edges): boolean {
  if (own.start === null) return false
  if (own.end !== null) return before.end === own.start || after.start === own.end
  if (before.start === null) return false
  const since = later(before.start, own.start)
  const limit = after.start === null ? HALF_DAY / 2 + 1 : later(before.start, after.start)
  return since > 0 && since < limit
}

/** Reads mere hours at the beginning of lines (`11-12 Next steps`, `5 Close`) as times where those of their neighbours fit. */
function withBareHours(fragments: readonly Fragment[]): readonly Fragment[] {
  const read = fragments.map(withHours)
  const edges = fragments.map((fragment, at) => edgesOf(read[at] ?? fragment))
  return fragments.map((fragment, at) => {
    const own = read[at] ?? null
    if (own === null) return fragment
    const before = edges.slice(0, at).findLast(isTimedEdge) ?? NONE
    const after = edges.slice(at + 1).find(isTimedEdge) ?? NONE
    return fits(edgesOf(own), before, after) ? own : fragment
  })
}

/** Returns whether a line states when and where the whole is: `09:00 - 19:30 Uhr, Zentralbibliothek`. */
function isWhenAndWhere({ gap, raw, ahead }: ParsedLine): boolean {
  const parts = raw.slice(0, 160).split(/,\s+/)
  const where = ahead ? parts.slice(1) : parts.slice(0, -1)
  const isShort = where.length > 0 && where.every((part) => part.length < 60)
  return !gap && isShort && (isPlace(where.join(', ')) || where.some(isVenue))
}

/** Takes a line of times, or of when and where below a date, over entries with times of their own for the times of the whole. */
function withWholeTimes(fragments: readonly Fragment[]): readonly Fragment[] {
  const first = fragments.findIndex((one) => one.fact === null && isTimed(one))
  const [before, fragment, next] = [fragments[first - 1], fragments[first], fragments[first + 1]]
  if (fragment === undefined) return fragments
  const { timeRanges, origin, title, people, statedLength } = fragment
  const [whole] = timeRanges
  const areRanges = timeRanges.every(({ timeRange }) => timeRange.end !== null)
  if (origin !== 'text' || whole === undefined || !areRanges) return fragments
  const entries = fragments.slice(first + 1).flatMap((one) => one.timeRanges[0]?.timeRange ?? [])
  const isOverEntry = next?.fact === null && next.timeRanges.length > 0 && next.title !== ''
  const isBelowDate = before !== undefined && datesIn(normalizeSigns(before.raw)).length > 0
  const isAround = entries[0] !== undefined && contains(whole.timeRange, entries[0], fragment)
  const isBare = title === '' && people.length === 0 && statedLength === null
  const isOfAll = isBare
    ? isOverEntry || (isBelowDate && isAround)
    : isBelowDate && entries.length > 1 && isWhenAndWhere(fragment)
  return isOfAll
    ? fragments.with(first, { ...fragment, fact: { type: 'time', timeRanges } })
    : fragments
}

/** Reads lines by what a source does in several of them: a day before each entry, mere hours, the times of the whole over them. */
export function withTimeConventions(fragments: readonly Fragment[]): readonly Fragment[] {
  return withWholeTimes(withBareHours(withDayLeads(fragments)))
}

/** `3) Jane Doe — Pilots' Guild`: a line of a list with a name before its dash, and a few words behind it. */
const BEHIND_NAME =
  /^(?:\d{1,2}[.)]|[-•*·])?\s*(?<name>[^:]{4,60}?)\s+-{1,2}\s+(?<home>[^:]{2,60})$/u
const MOST_WORDS = 6

function homeIn(fragment: Fragment): string | null {
  const [person, other] = fragment.people
  if (fragment.fact !== null || person === undefined || other !== undefined || isTimed(fragment))
    return null
  const { name = '', home = '' } = BEHIND_NAME.exec(normalizeSigns(fragment.raw))?.groups ?? {}
  const isTheirs = person.names.some((one) => name.endsWith(normalizeSigns(one)))
  return isTheirs && home.split(' ').length <= MOST_WORDS ? home : null
}

const isHome = ({ title, people }: Fragment) =>
  title === '' && (people[0]?.affiliations.length ?? 0) > 0

/** In consecutive lines of names with words behind dashes, most of them organisations, all of these are where people are from; doubtful. */
export function withUsualHomes(fragments: readonly Fragment[]): readonly Fragment[] {
  const homes = fragments.map(homeIn)
  const runOf = (at: number) => {
    const [from, to] = [homes.lastIndexOf(null, at) + 1, homes.indexOf(null, at)]
    return fragments.slice(from, to === -1 ? undefined : to)
  }
  return fragments.map((fragment, at) => {
    const home = homes[at] ?? null
    if (home === null || isHome(fragment)) return fragment
    const run = runOf(at)
    const count = run.filter(isHome).length
    if (count < LEAST || count * 2 < run.length) return fragment
    const people = fragment.people.map((one) => ({
      ...one,
      affiliations: [...one.affiliations, home],
    }))
    return { ...fragment, title: '', people, doubtful: true }
  })
}
