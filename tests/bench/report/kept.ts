import { existsSync, readFileSync } from 'node:fs'
import { rows } from '../rows.ts'
import type { Machine } from './machine.ts'
import type { Figure } from './result.ts'

/** What a run leaves in its file. */
export type Kept = {
  readonly machine: Machine
  readonly rounds: number
  readonly quick: boolean
  readonly figures: readonly Figure[]
}

function isSameMachine(one: Machine, other: Machine): boolean {
  const { load: _load, cold: _cold, ...mine } = one
  return Object.entries(mine).every(([key, value]) => other[key as keyof Machine] === value)
}

/** What a run left in a file; null where there is none. */
export function keptIn(file: string): Kept | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** All figures that a run on this machine left in a file; none where there is no such run. */
export function keptFigures(file: string, here: Machine): readonly Figure[] {
  const kept = keptIn(file)
  return kept !== null && isSameMachine(here, kept.machine) && !kept.quick ? kept.figures : []
}

/** Figures of all rows, and the rows that are not among them. */
export type Renewed = {
  readonly figures: readonly Figure[]
  readonly missing: readonly string[]
}

/** Figures with those of rows that were measured anew in place of older ones, in the order of the rows. */
export function renewed(older: readonly Figure[], newer: readonly Figure[]): Renewed {
  const of = (name: string, figures: readonly Figure[]) => figures.filter(({ row }) => row === name)
  const found = rows.map(({ name }) => {
    const fresh = of(name, newer)
    return { name, figures: fresh.length > 0 ? fresh : of(name, older) }
  })
  return {
    figures: found.flatMap(({ figures }) => figures),
    missing: found.filter(({ figures }) => figures.length === 0).map(({ name }) => name),
  }
}
