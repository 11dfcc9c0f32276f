import type { Segment } from '../../../../shared/agenda/model.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { slackShown } from '../../../../shared/timing/landing.ts'
import { type MissedStop, missedStop } from '../../../../shared/timing/missedStop.ts'
import { type Moment, momentOf, type ScheduleStatus } from '../../../../shared/timing/moment.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** The two sentences at the top of the console and the gauge beside them; minutes are those displayed (T5). */
export type Headline = {
  readonly plannedStart: Instant
  readonly standing: ScheduleStatus
  /** When it ends, or did. */
  readonly end: Instant
  readonly stop: Instant | null
  /** Positive: to spare; null without a stop. */
  readonly spare: number | null
  /** The stop that is missed by the most, a segment's own among them; null where all are kept. */
  readonly missed: MissedStop | null
  /** What is left of the slack of the segment that is on, in minutes as the displayed times differ (T5); null where it never had any. */
  readonly slack: {
    readonly segment: Segment
    readonly left: number
    readonly whole: number
  } | null
}

function slackOf({ line }: Moment): Headline['slack'] {
  const current = line.on ?? line.next
  const row = line.segments.find(({ segment }) => segment.id === current?.segment)
  const shown = row && slackShown(row)
  if (row === undefined || !shown || shown.left === null) return null
  return { segment: row.segment, left: shown.left, whole: shown.whole }
}

/** How the show stands at `now` against its plan and its hard stop; null while nothing is published. */
export function headlineAt({ show }: Pick<ConsoleContext, 'show'>, now: Instant): Headline | null {
  const moment = momentOf(show, now)
  if (moment === null) return null
  const { line, lands, scheduleStatus: standing } = moment
  return {
    plannedStart: line.rows[0]?.planned.start ?? line.plannedEnd,
    standing,
    end: lands.end,
    stop: lands.stop,
    spare: lands.minutes,
    missed: missedStop(line, lands),
    slack: slackOf(moment),
  }
}

/** Where the mark of the gauge stands: minutes late (positive) between −10 and 10. */
export function gaugeMinutes(spare: number): number {
  return Math.max(-10, Math.min(10, -spare))
}
