import { timesAhead, type ZonedSpan } from '../clock/timing.ts'
import { meetingIn, type StatedMeeting } from '../statedMeeting.ts'
import { fold } from '../words/fold.ts'
import { announces, saysDeadline } from './announced.ts'
import { datesIn, type FoundDate } from './foundDate.ts'

/** The date of the whole, its times and its place online where the same line gives them. */
export type DateFact = {
  readonly type: 'date'
  readonly date: FoundDate
  readonly spans: readonly ZonedSpan[]
  readonly meeting: StatedMeeting | null
}

/** `Starts at 7 pm, Nature Centre, 13 May`: the start of the whole stands before its place and date. */
const STARTS = /^(?:starts?|starting|begins?|beginning|beginnt?|commence|comienza|inizia)\s/i

/** How far behind other words a date may begin that stands with its times; further where they announce it. */
const NEAR = 30
const FAR = 90
/** How far before a date stands what it is a date of, in characters. */
const BESIDE = 40

/** The date and the times of a line that is nothing else: `Wednesday, 24 September 2025, 9 am to 12.30 pm`. */
export function dayFact(text: string): DateFact | null {
  if (text.length > 140) return null
  const folded = fold(text)
  const [date, other] = datesIn(folded)
  if (date === undefined || other !== undefined) return null
  const spans = startBefore(folded, date) ?? spansBehind(folded, date)
  return spans === null ? null : { type: 'date', date, spans, meeting: meetingIn(text) }
}

function startBefore(folded: string, date: FoundDate): readonly ZonedSpan[] | null {
  if (!STARTS.test(folded)) return null
  const { spans, end } = timesAhead(folded, 'line')
  return spans.length > 0 && end <= date.from ? spans : null
}

/** The times behind a date that stands first, or that is announced, and is no deadline. */
function spansBehind(folded: string, date: FoundDate): readonly ZonedSpan[] | null {
  const before = folded.slice(0, date.from)
  const far = date.from > (announces(before) ? FAR : NEAR)
  if (far || saysDeadline(before.slice(-BESIDE))) return null
  const rest = folded.slice(date.end)
  for (const sign of rest.matchAll(/^[\s,;:|(·-]*|[,;|(·]\s*/g)) {
    const part = rest.slice(sign.index + sign[0].length)
    const { spans } = timesAhead(part, 'cell')
    const said = /^(?:um|at|ab|from|starts?|beginn|à|alle|ore|a las)\b/i.test(part)
    if (spans.some(({ span, zones }) => span.end !== null || zones.length > 0 || said)) return spans
  }
  return null
}
