import { WEEKDAY_WORDS } from '../dates/calendarWords.ts'
import { datesIn } from '../dates/foundDate.ts'
import { fold } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Piece } from './pieces.ts'
import type { Slip } from './slip.ts'

/** How many lines must begin with a day for days to be part of the entries. */
const FEWEST = 2
/** A longer line is prose. */
const LONGEST = 400
const WEEKDAY = new RegExp(
  `^(?:(?:${WEEKDAY_WORDS})\\b\\.?|(?:星期|周|週)[一二三四五六日天])[,:]?\\s+`,
  'i',
)

/** Where the day a line begins with ends; 0 where it begins with none. */
function dayEnd(text: string): number {
  const [date] = datesIn(text)
  if (date?.from !== 0) return WEEKDAY.exec(text)?.[0].length ?? 0
  return date.end + (/^[\s,;:|-]*/.exec(text.slice(date.end))?.[0].length ?? 0)
}

type Led = { readonly day: string; readonly slip: Slip }

/** The day and the entry of a line that has both (`Sunday 13.00-16.30 Registration`), or null. */
function ledBy({ slip }: Piece): Led | null {
  if (slip.origin !== 'text' && slip.origin !== 'entry') return null
  if (slip.raw.length > LONGEST) return null
  const folded = fold(slip.raw)
  const end = dayEnd(folded)
  if (end === 0 || !/\d/.test(folded.slice(end, end + 8))) return null
  const [n = 1] = slip.lines
  const read = slipOfLine({ n, text: slip.raw.slice(end) })
  if (read.spans.length === 0 || !read.ahead || read.title === '') return null
  const { origin, depth, gap } = slip
  return { day: slip.raw.slice(0, end).trim(), slip: { ...read, origin, depth, gap } }
}

/** Takes the day from the lines of entries that each begin with theirs, and puts it over the first of them as a heading. */
export function withDayLeads(pieces: readonly Piece[]): Piece[] {
  const led = pieces.map(ledBy)
  if (led.filter((one) => one !== null).length < FEWEST) return [...pieces]
  let last = ''
  return pieces.flatMap((piece, index): Piece[] => {
    const found = led[index] ?? null
    if (found === null) return [piece]
    const { day, slip } = found
    const entry: Piece = { slip, track: null, fact: null }
    if (day === last) return [entry]
    last = day
    const heading: Slip = { ...slipOfLine({ n: slip.lines[0] ?? 1, text: day }), origin: 'heading' }
    return [{ slip: heading, track: null, fact: null }, entry]
  })
}
