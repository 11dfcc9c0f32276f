import { seedOfRun } from '../../../support/seed.ts'

/** The variables by which a run is given the seed of another, and for how many seeds it goes on from there. */
const VARIABLE = 'VITE_HISTORIES_SEED'
const ROUNDS = 'VITE_HISTORIES_ROUNDS'

/** What a module knows of its run. Written as one expression, it would be put in when a module is transformed, and kept with that for later runs. */
const run: { readonly env?: Readonly<Record<string, string | undefined>> } = import.meta

function given(name: string): number | null {
  const value = run.env?.[name]
  return value === undefined ? null : Number(value)
}

/** Returns the seeds of a run's histories and prints the first: the usual number from there on, one where `VITE_HISTORIES_SEED` gave it, or as many as `VITE_HISTORIES_ROUNDS` asks for. */
export function seedsOf(usual: number): readonly number[] {
  const from = given(VARIABLE) ?? seedOfRun()
  process.stdout.write(`Histories from seed ${from} on\n`)
  const rounds = given(ROUNDS) ?? (given(VARIABLE) === null ? usual : 1)
  return Array.from({ length: rounds }, (_, n) => from + n)
}

/** A seed as it is told, with what repeats it. */
export const toldSeed = (seed: number): string => `seed ${seed} (again by ${VARIABLE}=${seed})`
