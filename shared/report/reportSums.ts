import type { Duration } from '../time/instant.ts'
import { type Drift, driftOf } from './drift.ts'
import type { ReportFacts } from './report.ts'
import { type Shares, sharesOf } from './shares.ts'

/** Sums of a report, in ms. `items`, `elsewhere`, `waiting` and `paused` come to `elapsed`: between items is what nobody else had. */
export type Totals = {
  readonly planned: Duration
  readonly granted: Duration
  readonly taken: Duration
  readonly allotted: Duration
  /** What the items used. */
  readonly items: Duration
  readonly elsewhere: Duration
  readonly waiting: Duration
  readonly paused: Duration
  readonly closed: Duration
  /** From begin to end, closed time aside. */
  readonly elapsed: Duration
}

/** What follows from the facts of a report: sums, who had how much, and where the drift came from. */
export type ReportSums = {
  readonly totals: Totals
  readonly shares: Shares
  readonly drift: Drift
}

function sum<T>(all: readonly T[], of: (one: T) => Duration): Duration {
  return all.reduce((total, one) => total + of(one), 0)
}

function spanOf({ from, to }: { readonly from: number; readonly to: number }): Duration {
  return to - from
}

/** The sums of these facts. */
function totalsOf(facts: ReportFacts): Totals {
  const { rows, closed, elsewhere } = facts
  const items = sum(rows, ({ used }) => used)
  const paused = sum(rows, (row) => row.paused)
  const shut = sum(closed, spanOf)
  const elapsed = facts.ended - facts.began - shut
  return {
    planned: sum(rows, ({ planned }) => planned),
    granted: sum(rows, ({ granted }) => granted),
    taken: sum(rows, ({ taken }) => taken),
    allotted: sum(rows, ({ allotted }) => allotted),
    items,
    elsewhere,
    waiting: elapsed - items - elsewhere - paused,
    paused,
    closed: shut,
    elapsed,
  }
}

/** Everything that follows from the facts of a report. */
export function reportSumsOf(facts: ReportFacts): ReportSums {
  const totals = totalsOf(facts)
  return { totals, shares: sharesOf(facts), drift: driftOf(facts, totals) }
}
