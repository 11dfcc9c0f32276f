import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { budgetOf, leastLength, plannedLength } from '../../../../../shared/agenda/slack.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Duration, Instant } from '../../../../../shared/time/instant.ts'
import { latestStarts } from '../../../../../shared/timing/latestStart.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import { type DayLine, type ItemLine, linesOf, type SegmentLine } from './lines.ts'
import { type PaperTime, paperTime } from './paperText.ts'
import type { PrintSource } from './source.ts'

/** The budget of a segment and its slack (ms), when it may start, and when it must be over. */
export type SegmentFacts = {
  readonly budget: Duration
  readonly slack: Duration
  readonly notBefore: PaperTime | null
  readonly mustEndBy: PaperTime | null
}

/** A latest start: a clock time of the home zone, `never`, or null if nothing limits it. */
type LatestText = string | null

/** An item of the run sheet; `facts` are those of its segment if one line shows both. */
export type RunItem = ItemLine & {
  readonly latest: LatestText
  /** The same with everything at its least; null if it is the same time. */
  readonly atLeast: LatestText
  readonly facts: SegmentFacts | null
}

export type RunSegment = SegmentLine & { readonly facts: SegmentFacts }

export type RunLine = DayLine | RunSegment | RunItem

/** The moderator's run sheet. */
export type RunSheet = {
  readonly lines: readonly RunLine[]
  readonly end: PaperTime
  /** The stop, and how late it could be moved to; null if there is none. */
  readonly stop: { readonly at: PaperTime; readonly movableTo: PaperTime | null } | null
}

/** Returns the latest start of every item before the show, with every item at this length; days count from a day. */
function latestOf(agenda: Agenda, length: (item: Item) => Duration) {
  const found = latestStarts(agenda, length)
  return ({ item, day }: ItemLine): LatestText => {
    const at = found.get(item.id) ?? null
    return at === null || at === 'never' ? at : clockOn(at, homeZone(agenda), day)
  }
}

function factsOf(segment: Segment, day: string, { agenda, slack }: PrintSource): SegmentFacts {
  const time = (at: Instant | null) => (at === null ? null : paperTime(at, agenda, day))
  const { start, mustEndBy } = segment
  // The start of the first segment is that of the show.
  const isBound = start.type === 'notBefore' && segment !== agenda.segments[0]
  return {
    budget: budgetOf(segment),
    slack: slack[segment.id] ?? 0,
    notBefore: isBound ? time(start.at) : null,
    mustEndBy: time(mustEndBy),
  }
}

/** Returns the moderator's run sheet of a plan. */
export function runSheet(source: PrintSource): RunSheet {
  const { agenda } = source
  const [latest, least] = [latestOf(agenda, plannedLength), latestOf(agenda, leastLength)]
  const lines = linesOf(agenda).map((line): RunLine => {
    if (line.type === 'day') return line
    const facts = factsOf(line.segment, line.day, source)
    if (line.type === 'segment') return { ...line, facts }
    const [asPlanned, atLeast] = [latest(line), least(line)]
    return {
      ...line,
      latest: asPlanned,
      atLeast: atLeast === asPlanned ? null : atLeast,
      facts: line.alone ? facts : null,
    }
  })
  const { start, end } = planSpan(agenda)
  // The stop is at the head of the sheet, beside the day of the start.
  const firstDay = dateIn(start, homeZone(agenda))
  const time = (at: Instant) => paperTime(at, agenda, firstDay)
  const { hardStop } = agenda
  return {
    lines,
    end: paperTime(end, agenda, lines.at(-1)?.day ?? ''),
    stop: hardStop && {
      at: time(hardStop.at),
      movableTo: hardStop.movableTo === null ? null : time(hardStop.movableTo),
    },
  }
}
