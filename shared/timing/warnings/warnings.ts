import type { Agenda } from '../../agenda/model.ts'
import { planOf } from '../../agenda/plan.ts'
import type { Instant } from '../../time/instant.ts'
import { clockWarnings } from './clocks.ts'
import {
  emptyWarnings,
  floorWarnings,
  personWarnings,
  scriptWarnings,
  switchWarnings,
  translationWarnings,
} from './people.ts'
import { budgetWarnings, pastWarnings, seamWarnings, stopWarnings } from './times.ts'
import type { Warning } from './warning.ts'

/** Returns all warnings about a plan; `now` is null if it does not matter whether the start has passed. */
export function warningsOf(agenda: Agenda, now: Instant | null): readonly Warning[] {
  const plan = planOf(agenda)
  return [
    ...pastWarnings(agenda, now),
    ...stopWarnings(agenda, plan),
    ...seamWarnings(agenda, plan),
    ...budgetWarnings(agenda),
    ...personWarnings(agenda, plan),
    ...emptyWarnings(agenda),
    ...scriptWarnings(agenda),
    ...clockWarnings(agenda, plan),
    ...floorWarnings(agenda),
    ...switchWarnings(agenda),
    ...translationWarnings(agenda),
  ]
}
