import type { SourceLine } from '../../document.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { PLACES } from '../zones/zoneNames.ts'
import { isTimed, type ParsedLine } from './parsedLine.ts'
import { parsedLineOf } from './parseLine.ts'

/** A sentence with the turns of an agenda is no longer than this. */
const LONGEST_SENTENCE = 700
/** So many of its clauses have a time of day. */
const FEWEST = 3

const LEAD = /^[^:\d]{1,40}:\s+(?=\d)/
const CLAUSES =
  /\s*[,;，；]\s+|(?<=[\p{L}\d)])[.!]\s+|[，；。]|\s+(?=(?:and )?then\s|(?:und )?dann\s|puis\s)/u
const LINK =
  /^(?:(?:and|und|et|y|e)\s+)?(?:(?:then|after that|followed by|dann|danach|anschließend|puis|ensuite|luego|poi)\s+)?(?:(?:at|um|à)\s+(?=\d))?/i

/** A mere number that begins a clause, or ends it after `at`, is an hour. */
function withHour(clause: string): string {
  return clause
    .replace(/^(\d{1,2})(?=\s+\p{L}{3})(?!\s+(?:min|hour|std|stund|people|pers|uhr))/iu, '$1:00')
    .replace(/\b(at|um|à)\s+(\d{1,2})$/i, '$1 $2:00')
}

/** The clauses of a sentence; one without a figure goes on with the one before. */
function clausesOf(text: string): string[] {
  const clauses: string[] = []
  for (const part of text.replace(LEAD, '').split(CLAUSES)) {
    const clause = tidy(part)
      .replace(LINK, '')
      .replace(/[.!?]+$/, '')
    const last = clauses.pop()
    if (clause === '' || last === undefined || /\d/.test(clause))
      clauses.push(...(last === undefined ? [] : [last]), ...(clause === '' ? [] : [clause]))
    else clauses.push(`${last}, ${clause}`)
  }
  return clauses
}

/** Whether clauses are one time in several places, and no turns. */
function arePlaces(parsedLines: readonly ParsedLine[]): boolean {
  return parsedLines.some(
    ({ timeRanges, title }) =>
      timeRanges.some(({ zones }) => zones.length > 0) || PLACES.has(title.toLowerCase()),
  )
}

/** Whether times run on, on a 12-hour face. */
function runOn(parsedLines: readonly ParsedLine[]): boolean {
  const starts = parsedLines.flatMap(
    ({ timeRanges }) => timeRanges[0]?.timeRange.start?.minutes ?? [],
  )
  return starts.every((start, index) => {
    const before = starts[index - 1] ?? start
    return start >= before || start + 12 * 60 >= before
  })
}

/** The turns of an agenda written as one sentence (`9 kickoff, 9:15-10 pricing, then demo 20 min, lunch at 12`); none where a line is none. */
function turnsOfSentence({ n, text }: SourceLine): ParsedLine[] {
  if (text.length > LONGEST_SENTENCE || (normalizeSigns(text).match(/\d/g) ?? []).length < FEWEST)
    return []
  const clauses = clausesOf(text)
  if (clauses.length < FEWEST) return []
  const parsedLines = clauses.map((clause): ParsedLine => {
    const parsedLine = parsedLineOf({ n, text: withHour(normalizeSigns(clause)) })
    return { ...parsedLine, raw: clause, ahead: parsedLine.timeRanges.length > 0, gap: true }
  })
  const timed = parsedLines.filter(({ timeRanges, title }) => timeRanges.length > 0 && title !== '')
  if (timed.length < FEWEST || !parsedLines.every(isTimed)) return []
  return arePlaces(parsedLines) || !runOn(parsedLines) ? [] : parsedLines
}

/** Returns the turns of a line that contains several, those of an entry behind it and deeper; none where a line contains one or no turn. */
export function turnsOfLine(line: SourceLine): ParsedLine[] {
  return turnsOfSentence(line)
}
