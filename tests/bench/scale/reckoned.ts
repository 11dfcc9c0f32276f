import type { Figure } from '../report/result.ts'
import { costsOf } from './costs.ts'
import { SCENARIOS } from './scenarios.ts'
import { carried, scaleTable } from './table.ts'

/** The table of `docs/scale.md` from the costs that these figures tell of; throws where some are missing. */
export function reckoned(figures: readonly Figure[]): string {
  const costs = costsOf(figures)
  return scaleTable(SCENARIOS.map((scenario) => carried(scenario, costs)))
}
