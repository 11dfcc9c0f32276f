import { weekdayOf } from '../dates/calendarWords.ts'
import { datesIn } from '../dates/foundDate.ts'
import { fold } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Piece } from './pieces.ts'
import type { Slip } from './slip.ts'

/** So many lines must begin with a day for days to be part of the entries. */
const LEAST = 2
/** A longer line is prose. */
const LONGEST = 400

/** The end of the day that a line begins with; 0 where it begins with none. */
function dayEnd(text: string): number {
  const [date] = datesIn(text)
  const word = /^(?:\p{Script=Han}{2,3}|\p{L}{2,10})/u.exec(text)?.[0] ?? ''
  const end = date?.from === 0 ? date.end : weekdayOf(word) === null ? 0 : word.length
  return end === 0 ? 0 : end + (/^[\s,.;:|-]*/.exec(text.slice(end))?.[0].length ?? 0)
}

type DayEntry = { readonly day: string; readonly slip: Slip }

/** The day and the entry of a line with both (`Sunday 13.00-16.30 Registration`), or null. */
function dayEntryOf({ slip }: Piece): DayEntry | null {
  const { origin, depth, gap, raw, lines } = slip
  if ((origin !== 'text' && origin !== 'entry') || raw.length > LONGEST) return null
  const folded = fold(raw)
  const end = dayEnd(folded)
  if (end === 0 || !/\d/.test(folded.slice(end, end + 8))) return null
  const read = slipOfLine({ n: lines[0] ?? 1, text: raw.slice(end) })
  if (read.spans.length === 0 || !read.ahead || read.title === '') return null
  return { day: raw.slice(0, end).trim(), slip: { ...read, origin, depth, gap } }
}

/** Takes the day from lines that each begin with theirs, and puts it over the first of them as a heading. */
export function withDayLeads(pieces: readonly Piece[]): Piece[] {
  const entries = pieces.map(dayEntryOf)
  if (entries.filter((one) => one !== null).length < LEAST) return [...pieces]
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
