import type { Segment } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE, minuteFloor } from '../../../../shared/time/instant.ts'
import { type FixedTime, nextFixedTime } from '../../../../shared/timing/fixedTime.ts'
import { slackShown } from '../../../../shared/timing/landing.ts'
import { type MissedStop, missedStop } from '../../../../shared/timing/missedStop.ts'
import { type Moment, momentOf, type ScheduleStatus } from '../../../../shared/timing/moment.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** The facts of the console's head; minutes are those displayed (T5). */
export type Headline = {
  readonly plannedStart: Instant
  readonly status: ScheduleStatus
  /** The projected or actual end. */
  readonly end: Instant
  readonly stop: Instant | null
  /** Positive: to spare; null without a stop. */
  readonly spare: number | null
  /** The stop that is missed by the most, a segment's own among them; null if all are met. */
  readonly missed: MissedStop | null
  /** The slack of the live segment in minutes; null if it never had any. */
  readonly slack: {
    readonly segment: Segment
    readonly left: number
    readonly whole: number
  } | null
  /** The next fixed clock time (T9); null after the last. */
  readonly fixed: FixedTime | null
  /** Whether anything waits, so that time could be recovered. */
  readonly waits: boolean
  /** How long the show took, and what was planned, in minutes; null before the end. */
  readonly took: {
    readonly minutes: number
    readonly planned: number
    readonly slack: number
  } | null
}

function slackOf({ line }: Moment): Headline['slack'] {
  const current = line.on ?? line.next
  const row = line.segments.find(({ segment }) => segment.id === current?.segment)
  const shown = row && slackShown(row)
  if (row === undefined || !shown || shown.left === null) return null
  return { segment: row.segment, left: shown.left, whole: shown.whole }
}

function tookOf({ published }: ShowState, { line, lands, status }: Moment): Headline['took'] {
  if (status !== 'ended') return null
  const starts = line.rows.flatMap(({ actual }) => (actual === null ? [] : [actual.start]))
  const began =
    starts.length === 0 ? lands.end : minuteFloor(starts.reduce((a, b) => (a < b ? a : b)))
  const planned = line.rows.reduce((sum, { planned: { start, end } }) => sum + end - start, 0)
  const slack = Object.values(published?.slack ?? {}).reduce((sum, one) => sum + one, 0)
  return {
    minutes: (lands.end - began) / MINUTE,
    planned: Math.round(planned / MINUTE),
    slack: Math.floor(slack / MINUTE),
  }
}

/** Returns the facts of the head at `now`; null while nothing is published. */
export function headlineAt({ show }: Pick<ConsoleContext, 'show'>, now: Instant): Headline | null {
  const moment = momentOf(show, now)
  if (moment === null) return null
  const { line, lands, scheduleStatus: status } = moment
  return {
    plannedStart: line.rows[0]?.planned.start ?? line.plannedEnd,
    status,
    end: lands.end,
    stop: lands.stop,
    spare: lands.minutes,
    missed: missedStop(line, lands),
    slack: slackOf(moment),
    fixed: nextFixedTime(show, line),
    waits: line.next !== null,
    took: tookOf(show, moment),
  }
}
