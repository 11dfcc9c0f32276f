import type { Measure } from './expectation.ts'

const MEASURES: readonly Measure[] = [
  'items',
  'starts',
  'lengths',
  'speakers',
  'details',
  'breaks',
  'kinds',
  'frame',
]

/** What was found of what should be, and what is wrong, in words. */
export type Tally = {
  readonly counts: Readonly<Record<Measure, { got: number; of: number }>>
  readonly missed: string[]
  readonly invented: string[]
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, { got: 0, of: 0 }]))
  return { counts: counts as Tally['counts'], missed: [], invented: [] }
}

/** Counts one thing asked of `measure`; `otherwise` says what is wrong where it was not got. */
export function count(tally: Tally, measure: Measure, got: boolean, otherwise: string): void {
  const counted = tally.counts[measure]
  counted.of += 1
  if (got) counted.got += 1
  else tally.missed.push(`${measure}: ${otherwise}`)
}

/** The share found of a measure; 1 where nothing was asked. */
export function shareOf(tally: Tally, measure: Measure): number {
  const { got, of } = tally.counts[measure]
  return of === 0 ? 1 : got / of
}

/** One line: each measure as found of all. */
export function tallyLine(tally: Tally): string {
  const parts = MEASURES.map((measure) => {
    const { got, of } = tally.counts[measure]
    return of === 0 ? '' : `${measure} ${got}/${of}`
  })
  return `${parts.filter((part) => part !== '').join('  ')}  invented ${tally.invented.length}`
}

/** The sum of several tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    for (const measure of MEASURES) {
      sum.counts[measure].got += tally.counts[measure].got
      sum.counts[measure].of += tally.counts[measure].of
    }
    sum.missed.push(...tally.missed)
    sum.invented.push(...tally.invented)
  }
  return sum
}

/** Every measure there is. */
export function measures(): readonly Measure[] {
  return MEASURES
}
