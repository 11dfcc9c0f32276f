import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which part of its random runs a test makes: said only where planted faults cost them again and again. */
    readonly partOfRuns?: number
  }
}

/** Whether this is the long run, which has a seed of its own. */
export const isLong = (): boolean => inject('seed') !== undefined

/** How many random runs a test makes: the `full` number, or a larger one in the long run. */
export const runs = (full: number, long = full): number =>
  isLong() ? long : Math.max(2, Math.round(full * (inject('partOfRuns') ?? 1)))

/** Of these, one in so many, the first of them at this place; all of them in the long run. */
export const some = <T>(all: readonly T[], every: number, first = 0): readonly T[] =>
  isLong() ? all : all.filter((_, at) => at % every === first)
