import type { Scenario } from './scenario.ts'

/** How often something is done in a show of many thousands, in a minute: a moderator who is busy. */
const BUSY = 12

/** And on average in each of a thousand. */
const USUAL = 2

const TEN_THOUSAND = 10_000
const HUNDRED_THOUSAND = 100_000
const MILLION = 1_000_000
const THOUSAND = 1_000

/** What `docs/scale.md` has figures of. */
export const SCENARIOS: readonly Scenario[] = [
  { shows: 1, viewers: TEN_THOUSAND, nodes: 1, spread: 1, rate: BUSY },
  { shows: 1, viewers: TEN_THOUSAND, nodes: 2, spread: 2, rate: BUSY },
  { shows: 1, viewers: HUNDRED_THOUSAND, nodes: 10, spread: 10, rate: BUSY },
  { shows: 1, viewers: MILLION, nodes: 100, spread: 100, rate: BUSY },
  { shows: THOUSAND, viewers: HUNDRED_THOUSAND, nodes: 4, spread: 4, rate: USUAL },
  { shows: THOUSAND, viewers: HUNDRED_THOUSAND, nodes: 10, spread: 10, rate: USUAL },
  { shows: THOUSAND, viewers: HUNDRED_THOUSAND, nodes: 10, spread: 1, rate: USUAL },
  { shows: THOUSAND, viewers: MILLION, nodes: 100, spread: 4, rate: USUAL },
]
