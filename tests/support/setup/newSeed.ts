import type { TestProject } from 'vitest/node'

/** Draws a new seed for a run, unless `VITE_SEED` gives one, and prints it. */
export function setup(project: TestProject): void {
  const seed = Number(process.env['VITE_SEED'] ?? Math.floor(Math.random() * 1_000_000))
  project.provide('seed', seed)
  process.stdout.write(`Random tests with seed ${seed} (repeat: VITE_SEED=${seed})\n`)
}
