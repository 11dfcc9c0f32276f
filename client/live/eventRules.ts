import type { evolve as Evolve } from '../../shared/run/evolve.ts'

let evolve: typeof Evolve | null = null

/** Returns the rules by which events change a state; null until they are loaded. */
export function eventRules(): typeof Evolve | null {
  return evolve
}

/** Loads the rules by which events change a state. The first display does not need them; events wait for them. */
export async function loadEventRules(): Promise<void> {
  evolve = (await import('../../shared/run/evolve.ts')).evolve
}
