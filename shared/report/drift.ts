import type { ItemId } from '../agenda/ids.ts'
import type { Duration, Instant } from '../time/instant.ts'
import { gapsOf } from './gaps.ts'
import type { ReportFacts, ReportRow } from './report.ts'
import type { Totals } from './reportSums.ts'

/**
 * What moved the end: the start; time given and used; time over what was allotted; what was not in the plan; waiting between
 * items; pauses; a time that it was closed; time left unused; time held free in the plan and not waited; time taken; what was
 * dropped, and what was never reached.
 */
export type DriftKind =
  | 'start'
  | 'given'
  | 'over'
  | 'unplanned'
  | 'waiting'
  | 'paused'
  | 'closed'
  | 'under'
  | 'slack'
  | 'cut'
  | 'dropped'
  | 'missed'

/** One cause: by how much it moved the end, in ms (negative: it won time), and the item that it lies in or behind. */
export type DriftPart = {
  readonly kind: DriftKind
  readonly item: ItemId | null
  readonly by: Duration
}

/** From the planned end to the actual: the parts add up to what lies between, exactly. */
export type Drift = {
  readonly plannedStart: Instant
  readonly plannedEnd: Instant
  readonly ended: Instant
  readonly parts: readonly DriftPart[]
}

/** The order in which causes are told: what cost time first, then what won it. */
export const DRIFT_ORDER: readonly DriftKind[] = [
  ...(['start', 'given', 'over', 'unplanned', 'waiting', 'paused', 'closed'] as const),
  ...(['under', 'slack', 'cut', 'dropped', 'missed'] as const),
]

type Cause = { readonly kind: DriftKind; readonly by: Duration }

/** Why an item that was on took longer or shorter than planned: given, over, cut, or under. */
function causesWithin({ allotted, used }: ReportRow, planned: Duration): readonly Cause[] {
  const cut = Math.min(0, allotted - planned)
  const given = Math.min(Math.max(0, used - planned), Math.max(0, allotted - planned))
  const over = Math.max(0, used - allotted)
  return [
    { kind: 'given', by: given },
    { kind: 'over', by: over },
    { kind: 'cut', by: cut },
    { kind: 'under', by: used - planned - given - over - cut },
  ]
}

function causesOf(row: ReportRow): readonly Cause[] {
  const { fate, used } = row
  const planned = row.plannedEnd - row.plannedStart
  if (fate === 'dropped' || fate === 'missed') return [{ kind: fate, by: used - planned }]
  if (planned === 0) return [{ kind: 'unplanned', by: used }]
  return causesWithin(row, planned)
}

/** Where the drift of a show came from, from the planned end to the actual. */
export function driftOf(facts: ReportFacts, totals: Totals): Drift {
  const { rows } = facts
  const plannedStart = rows[0]?.plannedStart ?? facts.began
  const plannedEnd = rows.at(-1)?.plannedEnd ?? facts.ended
  const gaps = gapsOf(facts, totals.waiting)
  const waited = gaps.reduce((sum, gap) => sum + gap.waited, 0)
  const parts: readonly DriftPart[] = [
    { kind: 'start', item: null, by: facts.began - plannedStart },
    ...rows.flatMap((row) => causesOf(row).map((cause) => ({ ...cause, item: row.item }))),
    ...gaps.map(({ behind, planned, waited: used }) => ({
      kind: 'slack' as const,
      item: behind,
      by: used - planned,
    })),
    { kind: 'unplanned', item: null, by: totals.elsewhere },
    { kind: 'waiting', item: null, by: totals.waiting - waited },
    { kind: 'paused', item: null, by: totals.paused },
    { kind: 'closed', item: null, by: totals.closed },
  ]
  const told = parts.filter(({ by }) => by !== 0)
  return {
    plannedStart,
    plannedEnd,
    ended: facts.ended,
    parts: DRIFT_ORDER.flatMap((kind) => told.filter((part) => part.kind === kind)),
  }
}
