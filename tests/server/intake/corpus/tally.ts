import { MEASURES, type Measure } from './expectation.ts'

/** What was found of what should be, and what is wrong. */
export type Tally = {
  readonly counts: Readonly<Record<Measure, { got: number; of: number }>>
  readonly missed: string[]
  readonly invented: string[]
}

/** Creates a tally of nothing. */
export function emptyTally(): Tally {
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, { got: 0, of: 0 }]))
  return { counts: counts as Tally['counts'], missed: [], invented: [] }
}

/** Counts one thing asked of `measure`; `fault` describes what is wrong. */
export function count(tally: Tally, measure: Measure, got: boolean, fault: string): void {
  const counted = tally.counts[measure]
  counted.of += 1
  if (got) counted.got += 1
  else tally.missed.push(`${measure}: ${fault}`)
}

/** Returns the share found of a measure; 1 where nothing was expected. */
export function shareOf(tally: Tally, measure: Measure): number {
  const { got, of } = tally.counts[measure]
  return of === 0 ? 1 : got / of
}

/** Formats each measure as found of all, in one line. */
export function tallyLine(tally: Tally): string {
  const parts = MEASURES.map((measure) => {
    const { got, of } = tally.counts[measure]
    return of === 0 ? '' : `${measure} ${got}/${of}`
  })
  return `${parts.filter((part) => part !== '').join('  ')}  invented ${tally.invented.length}`
}

/** Adds up tallies. */
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
