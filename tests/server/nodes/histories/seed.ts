/** The variables by which a run is given the seed of another, and for how many seeds it goes on from there. */
const VARIABLE = 'VITE_HISTORIES_SEED'
const ROUNDS = 'VITE_HISTORIES_ROUNDS'

/** What a module knows of its run. Written as one expression, it would be put in when a module is transformed, and kept with that for later runs. */
const run: { readonly env?: Readonly<Record<string, string | undefined>> } = import.meta

function given(name: string): number | null {
  const value = run.env?.[name]
  return value === undefined ? null : Number(value)
}

/** The seed that a run was given, to repeat another; null where it was given none. */
export function givenSeed(): number | null {
  return given(VARIABLE)
}

/** The seeds of a run, which are told: so many from any on, or the one that it was given, or as many from that on as were asked for. */
export function seedsOf(usual: number): readonly number[] {
  const first = givenSeed()
  const from = first ?? Math.floor(Math.random() * 1_000_000)
  process.stdout.write(`Histories from seed ${from} on\n`)
  const rounds = given(ROUNDS) ?? (first === null ? usual : 1)
  return Array.from({ length: rounds }, (_, n) => from + n)
}

/** A seed as it is told, with what repeats it. */
export function toldSeed(seed: number): string {
  return `seed ${seed} (again by ${VARIABLE}=${seed})`
}
