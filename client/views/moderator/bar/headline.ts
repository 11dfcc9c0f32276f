import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE, minuteFloor } from '../../../../shared/time/instant.ts'
import { nextFixedTime } from '../../../../shared/timing/fixedTime.ts'
import { missedStop } from '../../../../shared/timing/missedStop.ts'
import { type Moment, momentOf, shownPlan, shownSlack } from '../../../../shared/timing/moment.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** Returns the slack of the live or next segment in minutes; null if it never had any. */
function slackOf({ line }: Moment) {
  const current = line.on ?? line.next
  const row = line.segments.find(({ segment }) => segment.id === current?.segment)
  const slack = row && shownSlack(row)
  if (row === undefined || !slack || slack.left === null) return null
  return { segment: row.segment, left: slack.left, whole: slack.whole }
}

/** Returns the length of the show, the planned length and the slack, in minutes; null before the end. */
function tookOf({ published }: ShowState, { line, landing, status }: Moment) {
  if (status !== 'ended') return null
  const starts = line.rows.flatMap(({ actual }) => (actual === null ? [] : [actual.start]))
  const began =
    starts.length === 0 ? landing.end : minuteFloor(starts.reduce((a, b) => (a < b ? a : b)))
  const planned = line.rows.reduce((sum, { planned: { start, end } }) => sum + end - start, 0)
  const slack = Object.values(published?.slack ?? {}).reduce((sum, amount) => sum + amount, 0)
  return {
    minutes: (landing.end - began) / MINUTE,
    planned: Math.round(planned / MINUTE),
    slack: Math.floor(slack / MINUTE),
  }
}

/** Returns the facts of the console's head at `now`, with minutes as they are displayed (T5); null while nothing is published. */
export function headlineAt({ show }: Pick<ConsoleContext, 'show'>, now: Instant) {
  const moment = momentOf(show, now)
  if (moment === null) return null
  const { line, landing, scheduleStatus: status } = moment
  return {
    status,
    lands: landing,
    /** The stop that is missed by the most minutes, including those of segments; null if all are met. */
    missed: missedStop(line, landing),
    slack: slackOf(moment),
    /** The planned start of the live item. */
    planned: line.on && shownPlan(line, line.on),
    /** The next fixed clock time (T9); null after the last. */
    fixed: nextFixedTime(show, line),
    /** Whether any item is still waiting, so that time could be recovered. */
    waits: line.next !== null,
    took: tookOf(show, moment),
  }
}

export type Headline = NonNullable<ReturnType<typeof headlineAt>>
