import type { ParsedAgenda } from '../../../../shared/agenda/reading/reading.ts'
import type { Findings } from '../findings.ts'
import type { DaySheet } from '../plan/daySheet.ts'
import type { HomeTimeRange } from '../plan/outline.ts'
import { isMark } from '../plan/outlineNode.ts'
import { inSequence, isEnd } from '../plan/schedule.ts'
import { type Latin, textsOf } from '../text/script.ts'
import type { ZonedTimeRange } from '../times/timing.ts'
import type { ShowFacts } from './showFacts.ts'

const NOON = 12 * 60

/** The end that the last entry states: a closing without a length ends the show when it starts. */
function lastEnd(sheet: DaySheet): number | null {
  const last = inSequence(sheet.entries).at(-1)
  if (last === undefined || last.start === null) return last?.end ?? null
  return (isEnd(last) || isMark(last)) &&
    last.end === null &&
    last.statedLength === null &&
    last.startWritten
    ? last.start
    : null
}

/** The end of the show in the afternoon, if it is not after its start: `14:00 …, out by 3:30`. */
function inAfternoon(stop: number | null, first: number | null): number | null {
  if (stop === null || first === null || stop > first) return stop
  return stop + NOON > first && stop < NOON ? stop + NOON : stop
}

/** Returns the start and the end of a sheet, in minutes of its day: as it states them, else as the show does, whose end and length only the first sheet has. */
export function edgesOf(
  sheet: DaySheet,
  { start: from, stop: to, length }: ShowFacts,
  home: HomeTimeRange,
  isFirst: boolean,
) {
  const edge = (side: 'start' | 'end', own: readonly ZonedTimeRange[], all: ShowFacts['stop']) =>
    home(own)?.timeRange[side]?.minutes ??
    home(all?.timeRanges ?? [])?.timeRange[side]?.minutes ??
    null
  const starts = [...sheet.starts, ...sheet.timeRanges]
  const ends = sheet.stops.length > 0 ? sheet.stops.slice(-1) : sheet.timeRanges
  const start = isFirst || starts.length > 0 ? edge('start', starts, from) : null
  const end = edge('end', ends, isFirst ? to : null)
  const after = isFirst && start !== null && length !== null ? start + length : null
  const stop = end ?? after ?? lastEnd(sheet)
  return { start, stop: inAfternoon(stop, start ?? firstStart(sheet)) }
}

/** Returns the start of the first entry that has one. */
export function firstStart(sheet: DaySheet): number | null {
  return inSequence(sheet.entries).find(({ start }) => start !== null)?.start ?? null
}

/** Returns the title of an agenda: that of the show by language, else of its sheet, else the doubtful one of a sentence. */
export function titleOf(
  { titles, called }: ShowFacts,
  sheet: DaySheet,
  latin: Latin,
  findings: Findings,
): ParsedAgenda['title'] {
  const [first = {}, second = {}] = titles.map((title) => textsOf(title, latin) ?? {})
  const shared = Object.keys(second).some((tag) => tag in first)
  const joined = shared ? textsOf(titles.join(' – '), latin) : { ...second, ...first }
  if (joined !== null && Object.keys(joined).length > 0) return joined
  const isInSentence = called !== null && [called.line, called.line + 1].includes(sheet.line ?? 0)
  const own = isInSentence ? null : textsOf(sheet.title, latin)
  const prose = called === null ? null : textsOf(called.text, latin)
  if (own !== null) return own
  if (called === null || prose === null) return { [latin]: latin === 'de' ? 'Programm' : 'Agenda' }
  const { text, line } = called
  findings.note('title-in-prose', line, { text }, { assumed: text })
  return prose
}
