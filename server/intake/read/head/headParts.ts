import { anyOf } from '../../lexicons/lexicon.ts'
import { showWords } from '../../lexicons/showWords.ts'
import { dayFact } from '../dates/dayFact.ts'
import { datesIn } from '../dates/foundDate.ts'
import { isGreeting } from '../frame/eventTitle.ts'
import { labelAt } from '../frame/labels.ts'
import { mentionsTime } from '../lines/parseLine.ts'
import { crewLabelAt, roleLabelAt } from '../people/labels.ts'
import { isProse } from '../plan/region.ts'
import { statedEnd } from '../statedEnd.ts'
import { normalizeSigns } from '../text/normalize.ts'

/** A longer line is prose. */
const LONGEST = 300
/** The signs between two statements of a line. */
const SIGNS =
  /(?<=\p{L}{2}[)\]]?|\d{4}|[:.]\d\d|\d\s?(?:h|am|pm))[.!]\s+(?=[\p{Lu}\p{Script=Han}])|\s*[。;；]\s*|\s+[|·•]\s+|\s*[,，、]\s*|\s+(?=(?:and|und|et)\s)/giu
/** Signs that are inside of one statement, too. */
const WEAK = /[,，、]|^\s+$/
/** The signs between a title and its date, also without a comma where the line states its times. */
const BEFORE_DATE = /\s*,\s*(?:\p{L}{2,3}\s)?$/u
const BEFORE_TIMES = /\s*[,(]\s*(?:\p{L}{2,3}\s)?$|\s+-\s+$|\s+(?:am|on|vom)\s+$/u
const ABBREVIATION = new RegExp(`(?:^|[\\s(])${anyOf(showWords('abbreviations'))}$`, 'iu')
const SENTENCE = new RegExp(`^${anyOf(showWords('subjects'))}\\s`, 'iu')
/** The length of the shortest title, in characters. */
const SHORTEST = 5

/** Returns whether a part states the end of the show, or who chairs, keeps the time or interprets. */
function isStatement(part: string): boolean {
  if (statedEnd(part, true) !== null || crewLabelAt(part) !== null) return true
  return roleLabelAt(part, false)?.role === 'moderator'
}

function isFact(part: string): boolean {
  return isStatement(part) || labelAt(part) !== null
}

type Cut = { readonly from: number; readonly end: number }

/** The cut between a title and the only date of its line. */
function cutBeforeDate(line: string): readonly Cut[] {
  const [date, other] = datesIn(line)
  if (date === undefined || other !== undefined) return []
  const before = line.slice(0, date.from)
  const sign = BEFORE_DATE.exec(before) ?? (dayFact(line) && BEFORE_TIMES.exec(before))
  if (sign === null) return []
  const title = before.slice(0, sign.index).trim()
  const isTitle =
    title.length >= SHORTEST && labelAt(title) === null && !isProse(title) && !mentionsTime(title)
  const isLoose = !sign[0].includes(',')
  if (!isTitle || (isLoose && (!title.includes(' ') || SENTENCE.test(title)))) return []
  return [{ from: sign.index, end: sign.index + (/^\s*[,(-]?\s*/.exec(sign[0])?.[0].length ?? 0) }]
}

function isBracketed(line: string, place: number): boolean {
  return line.lastIndexOf('(', place) > line.lastIndexOf(')', place) && line.includes(')', place)
}

/** The cuts around each statement of a normalized line. */
function cutsOf(line: string): readonly Cut[] {
  const signs = [...line.matchAll(SIGNS)].filter(
    ({ index, 0: sign }) =>
      !(sign.startsWith('.') && ABBREVIATION.test(line.slice(0, index))) &&
      !isBracketed(line, index),
  )
  const cuts: Cut[] = []
  for (const [at, { index, 0: sign }] of signs.entries()) {
    const end = index + sign.length
    const clause = line.slice(end, signs[at + 1]?.index).trim()
    const strong = !WEAK.test(sign)
    const after = strong && isFact(line.slice(cuts.at(-1)?.end ?? 0, index))
    if (after || isStatement(clause) || (strong && isFact(clause))) cuts.push({ from: index, end })
  }
  return [...cuts, ...cutBeforeDate(line)].sort((one, other) => one.from - other.from)
}

/**
 * Returns the parts of a line above an agenda that makes several statements: `Hearing, 3 March 2027, Hamburg. Out by 11:00. Chair:
 * Anna Petersen`. In a greeting, only a whole sentence is a part.
 */
export function headParts(text: string): readonly string[] {
  if (text.length > LONGEST) return [text]
  const normalized = normalizeSigns(text)
  const cuts = cutsOf(normalized).filter(
    ({ from }) => !isGreeting(text) || /^\s*[.!。;；]/.test(normalized.slice(from)),
  )
  const starts = [0, ...cuts.map(({ end }) => end)]
  const parts = starts.map((from, at) => text.slice(from, cuts[at]?.from ?? text.length).trim())
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part))
}
