import { weekdayOf } from '../dates/calendarWords.ts'
import { datesIn } from '../dates/foundDate.ts'
import { kindOf } from '../kinds.ts'
import { contains } from '../plan/blockMembership.ts'
import { fold, tidy } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Piece } from './pieces.ts'
import { isPlace, isVenue } from './room.ts'
import { isTimed, type Slip } from './slip.ts'

/** So many lines make a convention of a source. */
const LEAST = 2
/** A longer line is prose. */
const LONGEST = 400

/** Reads a line again with another text, at its place on the page. */
function reread({ origin, depth, gap, lines }: Slip, text: string, where: 'line' | 'cell'): Slip {
  return { ...slipOfLine({ n: lines[0] ?? 1, text }, where), origin, depth, gap }
}

/** The end of the day that a line begins with; 0 where it begins with none. */
function dayEnd(text: string): number {
  const [date] = datesIn(text)
  const word = /^(?:\p{Script=Han}{2,3}|\p{L}{2,10})/u.exec(text)?.[0] ?? ''
  const end = date?.from === 0 ? date.end : weekdayOf(word) === null ? 0 : word.length
  return end === 0 ? 0 : end + (/^[\s,.;:|-]*/.exec(text.slice(end))?.[0].length ?? 0)
}

/** The day and the entry of a line with both (`Sunday 13.00-16.30 Registration`), or null. */
function dayEntryOf({ slip }: Piece): { readonly day: string; readonly slip: Slip } | null {
  const { origin, raw } = slip
  if ((origin !== 'text' && origin !== 'entry') || raw.length > LONGEST) return null
  const folded = fold(raw)
  const end = dayEnd(folded)
  if (end === 0 || !/\d/.test(folded.slice(end, end + 8))) return null
  const read = reread(slip, raw.slice(end), 'line')
  const isEntry = read.spans.length > 0 && read.ahead && read.title !== ''
  return isEntry ? { day: raw.slice(0, end).trim(), slip: read } : null
}

/** Takes the day from lines that each begin with theirs, and puts it over the first of them as a heading. */
function withDayLeads(pieces: readonly Piece[]): readonly Piece[] {
  const entries = pieces.map(dayEntryOf)
  if (entries.filter((one) => one !== null).length < LEAST) return pieces
  let last = ''
  return pieces.flatMap((piece, index): Piece[] => {
    const found = entries[index] ?? null
    if (found === null) return [piece]
    const entry: Piece = { slip: found.slip, track: null, fact: null }
    if (found.day === last) return [entry]
    last = found.day
    const day = slipOfLine({ n: found.slip.lines[0] ?? 1, text: last })
    return [{ slip: { ...day, origin: 'heading' }, track: null, fact: null }, entry]
  })
}

/** A range of mere hours, or an hour alone before a word or two. */
const RANGE = /^\d{1,2}\s?[-~]\s?\d{1,2}(?:[.:][0-5]\d)?\s+\p{L}/u
const HOUR = /^(\d{1,2})\s+(?=\p{L}+(?:\s\p{L}+)?$)/u
const HALF_DAY = 12 * 60

/** The line with the hours that it may begin with; null where it begins with none. */
function withHours({ slip, fact }: Piece): Slip | null {
  const { raw, origin, gap } = slip
  if (fact !== null || slip.spans.length > 0 || origin === 'row' || raw.length > LONGEST)
    return null
  const folded = fold(raw)
  const kind = HOUR.test(folded) ? kindOf(tidy(raw.replace(HOUR, ''))) : null
  const isHour = (kind === 'break' || kind === 'closing') && origin === 'text' && !gap
  if (!RANGE.test(folded) && !isHour) return null
  const read = reread(slip, isHour ? raw.replace(HOUR, '$1:00 ') : raw, 'cell')
  return read.spans.length === 0 ? null : { ...read, raw }
}

type Edges = { readonly start: number | null; readonly end: number | null }
const NONE: Edges = { start: null, end: null }

function edgesOf(slip: Slip): Edges {
  const span = slip.spans[0]?.span
  return { start: span?.start?.minutes ?? null, end: span?.end?.minutes ?? null }
}

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
function withBareHours(pieces: readonly Piece[]): readonly Piece[] {
  const read = pieces.map(withHours)
  if (read.every((slip) => slip === null)) return pieces
  const edges = pieces.map(({ slip, fact }, at) =>
    fact === null ? edgesOf(read[at] ?? slip) : NONE,
  )
  const timed = [...edges.keys()].filter((at) => isTimedEdge(edges[at]))
  const places = new Map(timed.map((at, place) => [at, place]))
  const edgeAt = (place: number) => edges[timed[place] ?? -1] ?? NONE
  return pieces.map((piece, at) => {
    const [slip, place] = [read[at] ?? null, places.get(at)]
    if (slip === null || place === undefined) return piece
    return fits(edgeAt(place), edgeAt(place - 1), edgeAt(place + 1)) ? { ...piece, slip } : piece
  })
}

const isTimedEdge = ({ start, end }: Edges = NONE) => start !== null || end !== null

/** Returns whether a line states when and where the whole is: `09:00 - 19:30 Uhr, Zentralbibliothek`. */
function isWhenAndWhere({ gap, raw, ahead }: Slip): boolean {
  const parts = raw.slice(0, 160).split(/,\s+/)
  const where = ahead ? parts.slice(1) : parts.slice(0, -1)
  const isShort = where.length > 0 && where.every((part) => part.length < 60)
  return !gap && isShort && (isPlace(where.join(', ')) || where.some(isVenue))
}

/** Takes a line of times, or of when and where below a date, over entries with times of their own for the times of the whole. */
function withWholeTimes(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ slip, fact }) => fact === null && isTimed(slip))
  const [before, piece, next] = [pieces[first - 1], pieces[first], pieces[first + 1]]
  if (piece === undefined) return pieces
  const { spans, origin, title, people, stated } = piece.slip
  const [whole] = spans
  const areRanges = spans.every(({ span }) => span.end !== null)
  if (origin !== 'text' || whole === undefined || !areRanges) return pieces
  const entries = pieces.slice(first + 1).flatMap(({ slip }) => slip.spans[0]?.span ?? [])
  const isOverEntry = next?.fact === null && next.slip.spans.length > 0 && next.slip.title !== ''
  const isBelowDate = before !== undefined && datesIn(fold(before.slip.raw)).length > 0
  const isAround = entries[0] !== undefined && contains(whole.span, entries[0], piece.slip)
  const isBare = title === '' && people.length === 0 && stated === null
  const isOfAll = isBare
    ? isOverEntry || (isBelowDate && isAround)
    : isBelowDate && entries.length > 1 && isWhenAndWhere(piece.slip)
  return isOfAll ? pieces.with(first, { ...piece, fact: { type: 'time', spans } }) : pieces
}

/** Reads lines by what a source does in several of them: a day before each entry, mere hours, the times of the whole over them. */
export function withTimeConventions(pieces: readonly Piece[]): readonly Piece[] {
  return withWholeTimes(withBareHours(withDayLeads(pieces)))
}

/** `3) Jane Doe — Pilots' Guild`: a line of a list with a name before its dash, and a few words behind it. */
const BEHIND_NAME =
  /^(?:\d{1,2}[.)]|[-•*·])?\s*(?<name>[^:]{4,60}?)\s+-{1,2}\s+(?<home>[^:]{2,60})$/u
const MOST_WORDS = 6

function homeIn({ slip, fact }: Piece): string | null {
  const [person, other] = slip.people
  if (fact !== null || person === undefined || other !== undefined || isTimed(slip)) return null
  const { name = '', home = '' } = BEHIND_NAME.exec(fold(slip.raw))?.groups ?? {}
  const isTheirs = person.names.some((one) => name.endsWith(fold(one)))
  return isTheirs && home.split(' ').length <= MOST_WORDS ? home : null
}

const isHome = ({ slip }: Piece) =>
  slip.title === '' && (slip.people[0]?.affiliations.length ?? 0) > 0

/** In consecutive lines of names with words behind dashes, most of them organisations, all of these are where people are from; doubtful. */
export function withUsualHomes(pieces: readonly Piece[]): readonly Piece[] {
  const homes = pieces.map(homeIn)
  if (homes.every((home) => home === null)) return pieces
  const runOf = (at: number) => {
    const [from, to] = [homes.lastIndexOf(null, at) + 1, homes.indexOf(null, at)]
    return pieces.slice(from, to === -1 ? undefined : to)
  }
  return pieces.map((piece, at) => {
    const home = homes[at] ?? null
    if (home === null || isHome(piece)) return piece
    const run = runOf(at)
    const count = run.filter(isHome).length
    if (count < LEAST || count * 2 < run.length) return piece
    const people = piece.slip.people.map((one) => ({
      ...one,
      affiliations: [...one.affiliations, home],
    }))
    return { ...piece, slip: { ...piece.slip, title: '', people, doubtful: true } }
  })
}
