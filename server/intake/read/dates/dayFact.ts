import { anyWord } from '../../lexicons/lexicon.ts'
import { DAY_WORDS, TIME_WORDS } from '../../lexicons/timeWords.ts'
import { meetingIn, type StatedMeeting } from '../statedMeeting.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { leadingTimes, type ZonedTimeRange } from '../times/timing.ts'
import { announces, isDeadline } from './calendarWords.ts'
import { datesIn, type FoundDate } from './foundDate.ts'

/** The date of the event, with the times and the online meeting of the same line. */
export type DateFact = {
  readonly type: 'date'
  readonly date: FoundDate
  readonly timeRanges: readonly ZonedTimeRange[]
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
  const normalized = normalizeSigns(text)
  const [date, other] = datesIn(normalized)
  if (date === undefined || other !== undefined) return null
  const timeRanges = startBefore(normalized, date) ?? spansAfter(normalized, date)
  return timeRanges === null ? null : { type: 'date', date, timeRanges, meeting: meetingIn(text) }
}

/** Returns the start of the event if it precedes the date: `Starts at 7 pm, Nature Centre, 13 May`. */
function startBefore(normalized: string, date: FoundDate): readonly ZonedTimeRange[] | null {
  if (!BEGINS.test(normalized)) return null
  const { timeRanges, end } = leadingTimes(normalized, 'line')
  return timeRanges.length > 0 && end <= date.from ? timeRanges : null
}

/** Returns the times after a date that is announced, or that begins the line. */
function spansAfter(normalized: string, date: FoundDate): readonly ZonedTimeRange[] | null {
  const before = normalized.slice(0, date.from)
  const isFar = date.from > (announces(before) ? FAR : NEAR)
  if (isFar || isDeadline(before.slice(-BESIDE))) return null
  const rest = normalized.slice(date.end)
  for (const sign of rest.matchAll(/^[\s,;:|(·-]*|[,;|(·]\s*/g)) {
    const part = rest.slice(sign.index + sign[0].length)
    const { timeRanges, end } = leadingTimes(part, 'cell')
    const isAlone = date.weekday !== null && /^\s*(?:[,;|(]|$)/.test(part.slice(end))
    const isTime =
      isAlone ||
      START.test(part) ||
      timeRanges.some(({ timeRange, zones }) => timeRange.end !== null || zones.length > 0)
    if (timeRanges.length > 0) return isTime ? timeRanges : null
  }
  return null
}
