import type { SourceLine } from '../../document.ts'
import { fold, tidy } from '../words/fold.ts'
import { PLACES } from '../zones/zoneNames.ts'
import { slipOfLine } from './fromLine.ts'
import { isTimed, type Slip } from './slip.ts'

/** A sentence that holds an agenda is no longer than this. */
const LONGEST = 700
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
function arePlaces(slips: readonly Slip[]): boolean {
  return slips.some(
    ({ spans, title }) =>
      spans.some(({ zones }) => zones.length > 0) || PLACES.has(title.toLowerCase()),
  )
}

/** Whether times run on, on a 12-hour face. */
function runOn(slips: readonly Slip[]): boolean {
  const starts = slips.flatMap(({ spans }) => spans[0]?.span.start?.minutes ?? [])
  return starts.every((start, index) => {
    const before = starts[index - 1] ?? start
    return start >= before || start + 12 * 60 >= before
  })
}

/** The turns of an agenda written as one sentence (`9 kickoff, 9:15-10 pricing, then demo 20 min, lunch at 12`); none where a line is none. */
export function turnsOf({ n, text }: SourceLine): Slip[] {
  if (text.length > LONGEST || (fold(text).match(/\d/g) ?? []).length < FEWEST) return []
  const clauses = clausesOf(text)
  if (clauses.length < FEWEST) return []
  const slips = clauses.map((clause): Slip => {
    const slip = slipOfLine({ n, text: withHour(fold(clause)) })
    return { ...slip, raw: clause, ahead: slip.spans.length > 0, gap: true }
  })
  const timed = slips.filter(({ spans, title }) => spans.length > 0 && title !== '')
  if (timed.length < FEWEST || !slips.every(isTimed)) return []
  return arePlaces(slips) || !runOn(slips) ? [] : slips
}
