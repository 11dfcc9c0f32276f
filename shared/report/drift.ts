import type { ItemId } from '../agenda/ids.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { ReportFacts, ReportRow, Wait } from './report.ts'
import type { Totals } from './reportSums.ts'

/** Free time in the plan after the item with this index: its length, and the part in which the show waited, in ms. */
type Gap = { after: ItemId; index: number; planned: Duration; waited: Duration }

/** Returns the row indexes between which a wait was: -1 before the first. */
function rangeOf(places: ReadonlyMap<ItemId, number>, { after, before }: Wait) {
  const indexOf = (item: ItemId | null) => (item === null ? -1 : (places.get(item) ?? -1))
  return { from: indexOf(after), to: before === null ? places.size : indexOf(before) }
}

/** Returns the free times of the plan (negative where items overlap). Waits fill the free times they cover, up to `limit` ms in all. */
function gapsOf(facts: ReportFacts, limit: Duration): readonly Readonly<Gap>[] {
  const { rows, waits } = facts
  const gaps = rows.flatMap((row, index): Gap[] => {
    const next = rows[index + 1]
    const planned = next === undefined ? 0 : next.plannedStart - row.plannedEnd
    return planned === 0 ? [] : [{ after: row.item, index, planned, waited: 0 }]
  })
  const places = new Map(rows.map(({ item }, index) => [item, index]))
  let remaining = limit
  for (const wait of waits) {
    const { from, to } = rangeOf(places, wait)
    let unplaced = Math.min(wait.to - wait.from, remaining)
    for (const gap of gaps) {
      if (unplaced <= 0) break
      if (gap.index < from || gap.index >= to || from < 0) continue
      const part = Math.max(0, Math.min(unplaced, gap.planned - gap.waited))
      gap.waited += part
      unplaced -= part
      remaining -= part
    }
  }
  return gaps
}

/**
 * The causes of drift, those that cost time first: a late start; time granted and used; overrun; items not in the plan; waits;
 * pauses; closed time; time unused; free time in the plan that the show did not wait; time taken; items dropped; items never reached.
 */
export const DRIFT_ORDER = [
  ...(['start', 'given', 'over', 'unplanned', 'waiting', 'paused', 'closed'] as const),
  ...(['under', 'slack', 'cut', 'dropped', 'missed'] as const),
] as const
export type DriftKind = (typeof DRIFT_ORDER)[number]

/** One cause: by how much it moved the end, in ms (negative: earlier), and the item in or after which it occurred. */
export type DriftPart = {
  readonly kind: DriftKind
  readonly item: ItemId | null
  readonly by: Duration
}

/** The drift of a show; its parts add up exactly to the difference between planned and actual end. */
export type Drift = {
  readonly plannedStart: Instant
  readonly plannedEnd: Instant
  readonly ended: Instant
  readonly parts: readonly DriftPart[]
}

type Cause = { readonly kind: DriftKind; readonly by: Duration }

/** Returns why an item took longer or shorter than planned. */
function causesWithin({ allotted, used }: ReportRow, planned: Duration): readonly Cause[] {
  const cut = Math.min(0, allotted - planned)
  const givenUsed = Math.min(Math.max(0, used - planned), Math.max(0, allotted - planned))
  const overrun = Math.max(0, used - allotted)
  return [
    { kind: 'given', by: givenUsed },
    { kind: 'over', by: overrun },
    { kind: 'cut', by: cut },
    { kind: 'under', by: used - planned - givenUsed - overrun - cut },
  ]
}

function causesOf(row: ReportRow): readonly Cause[] {
  const { fate, used } = row
  const planned = row.plannedEnd - row.plannedStart
  if (fate === 'dropped' || fate === 'missed') return [{ kind: fate, by: used - planned }]
  if (planned === 0) return [{ kind: 'unplanned', by: used }]
  return causesWithin(row, planned)
}

/** Returns the causes of the difference between the planned and the actual end of a show. */
export function driftOf(facts: ReportFacts, totals: Totals): Drift {
  const { rows } = facts
  const plannedStart = rows[0]?.plannedStart ?? facts.began
  const plannedEnd = rows.at(-1)?.plannedEnd ?? facts.ended
  const gaps = gapsOf(facts, totals.waiting)
  const waitedTime = gaps.reduce((sum, gap) => sum + gap.waited, 0)
  const parts: readonly DriftPart[] = [
    { kind: 'start', item: null, by: facts.began - plannedStart },
    ...rows.flatMap((row) => causesOf(row).map((cause) => ({ ...cause, item: row.item }))),
    ...gaps.map(({ after, planned, waited: used }) => ({
      kind: 'slack' as const,
      item: after,
      by: used - planned,
    })),
    { kind: 'unplanned', item: null, by: totals.elsewhere },
    { kind: 'waiting', item: null, by: totals.waiting - waitedTime },
    { kind: 'paused', item: null, by: totals.paused },
    { kind: 'closed', item: null, by: totals.closed },
  ]
  const nonZero = parts.filter(({ by }) => by !== 0)
  return {
    plannedStart,
    plannedEnd,
    ended: facts.ended,
    parts: DRIFT_ORDER.flatMap((kind) => nonZero.filter((part) => part.kind === kind)),
  }
}
