/** The variable by which a run is given the seed of another. */
const VARIABLE = 'VITE_HISTORIES_SEED'

/** The seed that a run was given, to repeat another; null where it was given none. */
export function givenSeed(): number | null {
  const given = (import.meta as { env?: Record<string, string | undefined> }).env?.[VARIABLE]
  return given === undefined ? null : Number(given)
}

/** A seed as it is told, with what repeats it. */
export function toldSeed(seed: number): string {
  return `seed ${seed} (again by ${VARIABLE}=${seed})`
}
