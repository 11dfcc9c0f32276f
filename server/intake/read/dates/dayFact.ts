import { anyWord } from '../../lexicons/lexicon.ts'
import { DAY_WORDS, TIME_WORDS } from '../../lexicons/timeWords.ts'
import { timesAhead, type ZonedSpan } from '../clock/timing.ts'
import { meetingIn, type StatedMeeting } from '../statedMeeting.ts'
import { fold } from '../words/fold.ts'
import { announces, isDeadline } from './calendarWords.ts'
import { datesIn, type FoundDate } from './foundDate.ts'

/** The date of the event, with the times and the online meeting of the same line. */
export type DateFact = {
  readonly type: 'date'
  readonly date: FoundDate
  readonly spans: readonly ZonedSpan[]
  readonly meeting: StatedMeeting | null
}

const BEGINS = new RegExp(`^${anyWord(DAY_WORDS.flatMap((one) => one.begins))}`, 'iu')
const START = new RegExp(`^${anyWord(TIME_WORDS.flatMap((one) => one.starts))}`, 'iu')
const LONGEST = 140
/** The most characters before the date of a line with times; more if they announce it. */
const NEAR = 30
const FAR = 90
/** The characters before a date in which a deadline may be named. */
const BESIDE = 40

/** Returns the date and the times of a line without other contents: `Wednesday, 24 September 2025, 9 am to 12.30 pm`. */
export function dayFact(text: string): DateFact | null {
  if (text.length > LONGEST) return null
  const folded = fold(text)
  const [date, other] = datesIn(folded)
  if (date === undefined || other !== undefined) return null
  const spans = startBefore(folded, date) ?? spansAfter(folded, date)
  return spans === null ? null : { type: 'date', date, spans, meeting: meetingIn(text) }
}

/** Returns the start of the event if it precedes the date: `Starts at 7 pm, Nature Centre, 13 May`. */
function startBefore(folded: string, date: FoundDate): readonly ZonedSpan[] | null {
  if (!BEGINS.test(folded)) return null
  const { spans, end } = timesAhead(folded, 'line')
  return spans.length > 0 && end <= date.from ? spans : null
}

/** Returns the times after a date that is announced, or that begins the line. */
function spansAfter(folded: string, date: FoundDate): readonly ZonedSpan[] | null {
  const before = folded.slice(0, date.from)
  const isFar = date.from > (announces(before) ? FAR : NEAR)
  if (isFar || isDeadline(before.slice(-BESIDE))) return null
  const rest = folded.slice(date.end)
  for (const sign of rest.matchAll(/^[\s,;:|(·-]*|[,;|(·]\s*/g)) {
    const part = rest.slice(sign.index + sign[0].length)
    const { spans, end } = timesAhead(part, 'cell')
    const isAlone = date.weekday !== null && /^\s*(?:[,;|(]|$)/.test(part.slice(end))
    const isTime =
      isAlone ||
      START.test(part) ||
      spans.some(({ span, zones }) => span.end !== null || zones.length > 0)
    if (spans.length > 0 && isTime) return spans
  }
  return null
}
