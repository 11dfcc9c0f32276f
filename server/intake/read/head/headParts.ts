import { datesIn } from '../dates/foundDate.ts'
import { isGreeting } from '../eventTitle.ts'
import { labelEnd } from '../overview.ts'
import { crewLabelAt, roleLabelAt } from '../people/labels.ts'
import { isProse } from '../plan/region.ts'
import { headStop } from '../saidStop.ts'
import { mentionsTime } from '../slips/fromLine.ts'
import { fold } from '../words/fold.ts'

/** A line longer than this is prose. */
const LONGEST = 300
/** What can stand between two things that a line says. */
const SIGNS =
  /(?<=\p{L}{2}[)\]]?|\d{4}|[:.]\d\d|\d\s?(?:h|am|pm))[.!]\s+(?=[\p{Lu}\p{Script=Han}])|\s*[。;；]\s*|\s+[|·•]\s+|\s*[,，、]\s*|\s+(?=(?:and|und|et)\s)/giu
/** After these a full stop ends no sentence. */
const SHORT = /(?:^|[\s(])(?:Dr|Prof|Mr|Mrs|Ms|Mag|Dipl|Ing|Univ|Hon|St|Sr|Jr|No|Nr|approx|ca|vs)$/i
const TITLE_LABEL = /^(?:subject|betreff|title|titel|event|re|主题|标题)\s*:/i
/** No title is shorter, in characters. */
const LEAST_TITLE = 5
/** How far behind a comma its date may begin: `, on 3 March`. */
const BEFORE_DATE = 6
/** Signs that stand inside of what is said, too. */
const WEAK = /[,，、]|^\s+$/

/** Whether a part says by when all is over, or who chairs, keeps the time or interprets. */
function isSaid(part: string): boolean {
  if (headStop(part) !== null || crewLabelAt(part) !== null) return true
  return roleLabelAt(part, false)?.role === 'moderator'
}

function isFact(part: string): boolean {
  return isSaid(part) || labelEnd(part) > 0
}

/** Where the one date of a line begins, after words that can be a title; null where it has none, or several. */
function dateBehindTitle(line: string): number | null {
  const [date, other] = datesIn(line)
  if (date === undefined || other !== undefined) return null
  const title = line.slice(0, date.from).replace(TITLE_LABEL, '').trim()
  const titled = title.length >= LEAST_TITLE && labelEnd(title) === 0
  return titled && !isProse(title) && !mentionsTime(title) ? date.from : null
}

function inBrackets(line: string, place: number): boolean {
  return line.lastIndexOf('(', place) > line.lastIndexOf(')', place) && line.includes(')', place)
}

/** Where a folded line is cut: before and after what it says besides its title. */
function cutsOf(line: string): { from: number; end: number }[] {
  const signs = [...line.matchAll(SIGNS)].filter(
    ({ index, 0: sign }) =>
      !(sign.startsWith('.') && SHORT.test(line.slice(0, index))) && !inBrackets(line, index),
  )
  const ends = [...signs.map(({ index }) => index), line.length]
  const date = dateBehindTitle(line)
  const cuts: { from: number; end: number }[] = []
  for (const [at, { index, 0: sign }] of signs.entries()) {
    const from = index + sign.length
    const clause = line.slice(from, ends[at + 1]).trim()
    const last = cuts.at(-1)?.end ?? 0
    const said = isSaid(clause) || (!WEAK.test(sign) && isFact(clause))
    const afterSaid = !WEAK.test(sign) && isFact(line.slice(last, index))
    const dated =
      date !== null && /[,，、]/.test(sign) && date >= from && date <= from + BEFORE_DATE
    if (said || afterSaid || dated) cuts.push({ from: index, end: from })
  }
  return cuts
}

/**
 * The parts of a line over an agenda that says several things at once: `Hearing, 3 March 2027, Hamburg. Out by 11:00. Chair: Anna
 * Petersen`; the line alone where it says one.
 */
export function headParts(text: string): readonly string[] {
  if (text.length > LONGEST) return [text]
  const folded = fold(text)
  // Of a mail's own words only a sentence of its own is a part: `Here is the agenda for 3 March. Out by 11:00.`
  const cuts = cutsOf(folded).filter(
    ({ from }) => !isGreeting(text) || /^\s*[.!。;；]/.test(folded.slice(from)),
  )
  const starts = [0, ...cuts.map(({ end }) => end)]
  const parts = starts.map((from, at) => text.slice(from, cuts[at]?.from ?? text.length).trim())
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part))
}
