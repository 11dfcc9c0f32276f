import type { Duration } from '../time/instant.ts'
import { type Drift, driftOf } from './drift.ts'
import type { ReportFacts } from './report.ts'
import { type Shares, sharesOf } from './shares.ts'

/** Sums of a report, in ms. `items`, `elsewhere`, `waiting` and `paused` add up to `elapsed`. */
export type Totals = {
  readonly planned: Duration
  readonly granted: Duration
  readonly taken: Duration
  readonly allotted: Duration
  readonly items: Duration
  readonly elsewhere: Duration
  readonly waiting: Duration
  readonly paused: Duration
  readonly closed: Duration
  /** From start to end without closed time. */
  readonly elapsed: Duration
}

/** Everything that follows from the facts of a report: sums, shares, and causes of drift. */
export type ReportSums = {
  readonly totals: Totals
  readonly shares: Shares
  readonly drift: Drift
}

function sum<T>(all: readonly T[], lengthOf: (one: T) => Duration): Duration {
  return all.reduce((total, one) => total + lengthOf(one), 0)
}

function totalsOf(facts: ReportFacts): Totals {
  const { rows, closed, elsewhere } = facts
  const items = sum(rows, ({ used }) => used)
  const paused = sum(rows, (row) => row.paused)
  const closedTime = sum(closed, ({ from, to }) => to - from)
  const elapsed = facts.ended - facts.began - closedTime
  return {
    planned: sum(rows, ({ planned }) => planned),
    granted: sum(rows, ({ granted }) => granted),
    taken: sum(rows, ({ taken }) => taken),
    allotted: sum(rows, ({ allotted }) => allotted),
    items,
    elsewhere,
    waiting: elapsed - items - elsewhere - paused,
    paused,
    closed: closedTime,
    elapsed,
  }
}

export function reportSumsOf(facts: ReportFacts): ReportSums {
  const totals = totalsOf(facts)
  return { totals, shares: sharesOf(facts), drift: driftOf(facts, totals) }
}
