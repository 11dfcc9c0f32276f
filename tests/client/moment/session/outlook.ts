import { forecast, overAt, plan } from '../../../support/simulator.ts'
import type { Course, Turn } from './course.ts'

/** How long a turn is in the plan. */
export const inPlan = ({ planned, added }: Pick<Turn, 'planned' | 'added'>): number =>
  added ? 0 : planned

/** What follows for everything that is still to come, in seconds. */
export type Outlook = {
  readonly planned: ReadonlyMap<string, number>
  readonly plannedEnd: number
  readonly starts: ReadonlyMap<string, number>
  /** When what is on is over by what it is allotted; null while nothing is on. */
  readonly over: number | null
  readonly end: number
}

/** The outlook of a session now. */
export function outlookOf(course: Course): Outlook {
  const world = course.world()
  const { starts, end } = forecast(world)
  const planned = plan(world).starts
  const held = course.turns.filter(({ status }) => status !== 'dropped')
  const last = held.at(-1)
  const over = course.status === 'ended' ? null : overAt(world)
  return {
    planned,
    plannedEnd: (planned.get(last?.id ?? '') ?? 0) + (last ? inPlan(last) : 0),
    starts: course.status === 'ended' ? new Map() : starts,
    over,
    end: (course.status === 'ended' ? course.lastEnd : end) ?? course.now,
  }
}
