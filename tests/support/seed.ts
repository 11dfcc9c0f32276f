import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The seed that a run drew for itself; absent where every run uses the same one. */
    readonly seed?: number
  }
}

/** The variable that gives a run its seed. */
const VARIABLE = 'VITE_SEED'

/** The seed of every run that neither draws one nor is given one. */
const FIXED = 1

/** What a module knows of its run. Written as one expression, it would be put in when a module is transformed, and kept with that for later runs. */
const run: { readonly env?: Readonly<Record<string, string | undefined>> } = import.meta

/** Returns the seed of all random tests of this run: from `VITE_SEED`, or drawn by the long run, or always the same. */
export function seedOfRun(): number {
  const given = run.env?.[VARIABLE]
  return given === undefined ? (inject('seed') ?? FIXED) : Number(given)
}
