import type { Segment } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE, minuteFloor } from '../../../../shared/time/instant.ts'
import { driftMinutes, landing } from '../../../../shared/timing/landing.ts'
import type { Timeline } from '../../../../shared/timing/row.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import type { Desk } from '../desk/desk.ts'

/** The two sentences at the top of the console and the gauge beside them; minutes are those displayed (T5). */
export type Headline = {
  readonly status: 'planned' | 'running' | 'ended'
  readonly plannedStart: Instant
  /** Positive: behind. */
  readonly drift: number
  readonly end: Instant
  readonly stop: Instant | null
  /** Positive: to spare; null without a stop. */
  readonly spare: number | null
  readonly endedAt: Instant | null
  /** What is left of the slack of the segment that is on, in minutes as the displayed times differ (T5); null where it never had any. */
  readonly slack: {
    readonly segment: Segment
    readonly left: number
    readonly whole: number
  } | null
}

function slackOf(line: Timeline): Headline['slack'] {
  const current = line.on ?? line.next
  const row = line.segments.find(({ segment }) => segment.id === current?.segment)
  if (row === undefined || row.slack < MINUTE || row.slackLeft === null) return null
  return {
    segment: row.segment,
    left: Math.ceil(row.slackLeft / MINUTE),
    whole: Math.floor(row.slack / MINUTE),
  }
}

/** How the show stands against its plan and its hard stop. */
export function headlineOf(show: ShowState, line: Timeline): Headline {
  const { position } = show.run
  const { end, stop, minutes } = landing(show, line)
  const first = line.rows[0]
  return {
    status:
      position.status === 'planned' || position.status === 'ended' ? position.status : 'running',
    plannedStart: first?.planned.start ?? line.plannedEnd,
    drift: driftMinutes(line),
    end,
    stop,
    spare:
      position.status === 'ended' && stop !== null
        ? (stop - minuteFloor(position.at)) / MINUTE
        : minutes,
    endedAt: position.status === 'ended' ? position.at : null,
    slack: slackOf(line),
  }
}

/** How the show stands at `now`; null while nothing is published. */
export function headlineAt({ show }: Pick<Desk, 'show'>, now: Instant): Headline | null {
  const line = timeline(show, now)
  return line === null ? null : headlineOf(show, line)
}

/** Where the mark of the gauge stands: minutes late (positive) between −10 and 10. */
export function gaugeMinutes(spare: number): number {
  return Math.max(-10, Math.min(10, -spare))
}
