import { ABOUT, type AboutPart } from '../../../shared/agenda/about.ts'
import type { ShowLabel } from '../lexicons/showWords.ts'
import { type DateFact, dayFact } from './dates/dayFact.ts'
import { datesIn } from './dates/foundDate.ts'
import { labelAt } from './frame/labels.ts'
import { asEnd, statedEnd } from './statedEnd.ts'
import { meetingIn, type StatedMeeting } from './statedMeeting.ts'
import { normalizeSigns, tidy } from './text/normalize.ts'
import { statedLengthAt } from './times/statedLength.ts'
import { leadingTimes, type ZonedTimeRange } from './times/timing.ts'

const MINUTE = 60_000

/** A fact of the whole show that one line states. */
export type Fact =
  | DateFact
  | { readonly type: 'time' | 'start'; readonly timeRanges: readonly ZonedTimeRange[] }
  /** The end of the show; `isAlone`: its line states nothing else. */
  | {
      readonly type: 'stop'
      readonly timeRanges: readonly ZonedTimeRange[]
      readonly isAlone?: true
    }
  | { readonly type: 'length'; readonly minutes: number }
  | { readonly type: 'title' | 'languages'; readonly text: string }
  | { readonly type: 'meeting'; readonly meeting: StatedMeeting }
  /** A part of the texts about the show, or another labelled fact, which is only noted. */
  | { readonly type: 'note'; readonly about: Noted | null; readonly text: string }

type Noted = AboutPart | 'place' | 'contact'
const NOTED: readonly Noted[] = [...ABOUT, 'place', 'contact']

function spansOf(value: string): readonly ZonedTimeRange[] {
  return leadingTimes(normalizeSigns(value.replace(/^[\s,;:|-]+/, '')), 'cell').timeRanges
}

function timeFact(type: 'time' | 'start' | 'stop', value: string): Fact | null {
  if (datesIn(normalizeSigns(value)).length > 0) return dateFact(value)
  const timeRanges = spansOf(value)
  if (timeRanges.length === 0) return null
  return { type, timeRanges: type === 'stop' ? timeRanges.map(asEnd) : timeRanges }
}

function lengthFact(value: string): Fact | null {
  const normalized = normalizeSigns(value)
  const found = statedLengthAt(normalized, 0)
  if (found === null || found.statedLength.each) return null
  const isAll = !/[\p{L}\p{N}]/u.test(normalized.slice(found.end))
  return isAll ? { type: 'length', minutes: found.statedLength.ms / MINUTE } : null
}

function dateFact(value: string): Fact | null {
  const normalized = normalizeSigns(value)
  const [date] = datesIn(normalized)
  if (date === undefined) return timeFact('time', value)
  const after = spansOf(normalized.slice(date.end))
  const timeRanges = after.length > 0 ? after : spansOf(normalized.slice(0, date.from))
  return { type: 'date', date, timeRanges, meeting: meetingIn(value) }
}

/** The fact that a value states after its label. */
function labelledFact(label: ShowLabel, value: string): Fact | null {
  switch (label) {
    case 'title':
    case 'languages':
      return { type: label, text: value }
    case 'date':
      return dateFact(value)
    case 'length':
      return lengthFact(value)
    case 'time':
    case 'start':
    case 'stop':
      return timeFact(label, value)
    default:
      return { type: 'note', about: NOTED.find((one) => one === label) ?? null, text: value }
  }
}

/** Returns the end of the show, if a line states nothing else. */
export function stopFact(text: string): Fact | null {
  const timeRanges = statedEnd(text)
  return timeRanges === null ? null : { type: 'stop', timeRanges, isAlone: true }
}

/** Returns the fact that a line states: by its label, as the end of the show, or as an online meeting. */
export function factOf(text: string): Fact | null {
  const line = text.trim()
  const found = labelAt(normalizeSigns(line))
  const value = found === null ? '' : tidy(line.slice(found.end))
  const labelled = found === null || value === '' ? null : labelledFact(found.label, value)
  const fact = labelled ?? stopFact(text)
  const meeting = meetingIn(text)
  if (meeting === null || fact?.type === 'date') return fact
  return dayFact(text) ?? { type: 'meeting', meeting }
}
