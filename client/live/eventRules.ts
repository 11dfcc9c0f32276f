import type { evolve as Evolve } from '../../shared/run/evolve.ts'

let evolve: typeof Evolve | null = null

/** Returns `evolve`, which applies an event to a state; null until it is loaded. */
export function eventRules(): typeof Evolve | null {
  return evolve
}

/** Loads `evolve`. The first display does not need it; events wait for it. */
export async function loadEventRules(): Promise<void> {
  evolve = (await import('../../shared/run/evolve.ts')).evolve
}
