import type { ParsedAgenda } from '../../../shared/agenda/reading/reading.ts'
import type { ZonedSpan } from './clock/timing.ts'
import type { Findings } from './findings.ts'
import type { DaySheet } from './plan/daySheet.ts'
import { hhmm } from './plan/hhmm.ts'
import type { HomeSpan } from './plan/outline.ts'
import { isMark } from './plan/outlineNode.ts'
import { inSequence } from './plan/schedule.ts'
import type { ProseTitle } from './proseTitle.ts'
import type { SourceContext } from './sourceContext.ts'
import { type Latin, textsOf } from './words/script.ts'

/** The minutes of a start or end in the home zone: of a sheet's own times, else of those of the whole; null where none are given. */
export function minutesOf(
  home: HomeSpan,
  own: readonly ZonedSpan[],
  general: readonly ZonedSpan[] | undefined,
  side: 'start' | 'end',
): number | null {
  const minutes = (spans: readonly ZonedSpan[]) => home(spans)?.span[side]?.minutes ?? null
  return minutes(own) ?? minutes(general ?? [])
}

/** The end of the whole as it is stated: by its clock time, else by its length behind its start. Only the first sheet has what is said of the whole. */
export function statedStop(
  home: HomeSpan,
  sheet: DaySheet,
  whole: SourceContext | null,
  start: number | null,
): number | null {
  const own = sheet.stops.length > 0 ? sheet.stops.slice(-1) : sheet.spans
  const end = minutesOf(home, own, whole?.stop?.spans, 'end')
  const length = whole?.length ?? null
  return end ?? (start === null || length === null ? null : start + length)
}

/** The end of the whole, which starts at `start` or with its first entry: as it is stated, else the start of a closing with nothing after it, else an end written last. */
export function stopOf(
  sheet: DaySheet,
  stated: number | null,
  start: number | null,
): number | null {
  const all = inSequence(sheet.entries)
  const begun = start ?? all.find((entry) => entry.start !== null)?.start ?? null
  const last = all.at(-1)
  const own =
    last === undefined
      ? null
      : (last.kind === 'closing' || isMark(last)) &&
          last.end === null &&
          last.stated === null &&
          last.startWritten
        ? last.start
        : last.start === null
          ? last.end
          : null
  return stopAfter(stated ?? own, begun)
}

const NOON = 12 * 60

/** The end of the whole after noon, where it is written without saying so and the first entry is later: `14:00 …, out by 3:30`. */
function stopAfter(stop: number | null, first: number | null): number | null {
  if (stop === null || first === null || stop > first) return stop
  return stop + NOON > first && stop + NOON < 2 * NOON ? stop + NOON : stop
}

/** Notes a stated start that is after the first entry's. */
export function checkStart(
  sheet: DaySheet,
  start: number | null,
  first: number | null,
  about: SourceContext,
  findings: Findings,
): void {
  if (start !== null && first !== null && start > first)
    findings.note('start-differs', about.start?.line ?? sheet.line, {
      stated: hhmm(start),
      first: hhmm(first),
    })
}

/** Whether the line that heads a sheet only goes on with the sentence that names the event. */
function isInside({ line }: DaySheet, called: ProseTitle | null): boolean {
  return called !== null && line !== null && (line === called.line || line === called.line + 1)
}

/** The title of an agenda: the event's in each of its languages, else that of its sheet, else what a sentence calls it, which is doubtful. */
export function titleOf(
  about: SourceContext,
  sheet: DaySheet,
  latin: Latin,
  findings: Findings,
): ParsedAgenda['title'] {
  const texts = about.titles.map((title) => textsOf(title, latin) ?? {})
  const [first = {}, second = {}] = texts
  const shared = Object.keys(second).some((tag) => tag in first)
  const joined = shared ? textsOf(about.titles.join(' – '), latin) : { ...second, ...first }
  if (joined !== null && Object.keys(joined).length > 0) return joined
  const isHead = !isInside(sheet, about.called)
  const own = isHead ? textsOf(sheet.title, latin) : null
  if (own !== null) return own
  const called = about.called === null ? null : textsOf(about.called.text, latin)
  if (about.called === null || called === null)
    return { [latin]: latin === 'de' ? 'Programm' : 'Agenda' }
  const { text, line } = about.called
  findings.note('title-in-prose', line, { text }, { assumed: text })
  return called
}
