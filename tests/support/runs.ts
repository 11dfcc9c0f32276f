import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which part of its random runs a test makes: said only where planted faults cost them again and again. */
    readonly partOfRuns?: number
  }
}

/** How many random runs a test makes of the `full` number. */
export const runs = (full: number): number =>
  Math.max(2, Math.round(full * (inject('partOfRuns') ?? 1)))

/** How many random runs a test makes: the `full` number, or a larger one in the long run, where each has a new seed. */
export const runsOrLong = (full: number, long: number): number =>
  inject('seed') === undefined ? runs(full) : long
