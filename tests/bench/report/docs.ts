import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { present } from '../../support/present.ts'
import { rows } from '../rows.ts'
import { type Machine, machineLine } from './machine.ts'
import type { Figure } from './result.ts'
import { markdown } from './table.ts'

/** The stored result of a run. */
export type StoredRun = {
  readonly machine: Machine
  readonly rounds: number
  readonly quick: boolean
  readonly figures: readonly Figure[]
}

function isSameMachine(one: Machine, other: Machine): boolean {
  const { load: _load, cold: _cold, ...mine } = one
  return Object.entries(mine).every(([key, value]) => other[key as keyof Machine] === value)
}

/** Reads the stored run of a file; null if there is none. */
export const readStoredRun = (file: string): StoredRun | null =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null

/** Returns the stored figures of a file if they were measured on this machine, else none. */
export function storedFigures(file: string, here: Machine): readonly Figure[] {
  const stored = readStoredRun(file)
  return stored !== null && isSameMachine(here, stored.machine) && !stored.quick
    ? stored.figures
    : []
}

/** The figures of all rows, and the names of rows without figures. */
type MergedFigures = { readonly figures: readonly Figure[]; readonly missing: readonly string[] }

/** Replaces the older figures of rows that were measured again; keeps the order of the rows. */
export function mergeFigures(older: readonly Figure[], newer: readonly Figure[]): MergedFigures {
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

const DOCS = join(import.meta.dirname, '../../../docs')

/** A page of the docs and the line before its figures. */
type Place = { readonly page: string; readonly begin: string }

const END = '<!-- end of figures -->'

const PERFORMANCE: Place = {
  page: 'performance.md',
  begin: '<!-- figures: npm run bench -- --docs -->',
}
const SCALE: Place = {
  page: 'scale.md',
  begin: '<!-- figures: npm run bench -- --scale --docs -->',
}

function replaceFigures({ page, begin }: Place, text: string): void {
  const file = join(DOCS, page)
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const after = present(rest?.split(END)[1])
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, `${before}${begin}\n${day}, ${text}\n${END}${after}`)
}

/** Throws where rows are missing, by their names. */
export function needAllRows(missing: readonly string[]): void {
  if (missing.length > 0) {
    throw new Error(`The docs need all rows: measure ${missing.join(', ')} too.`)
  }
}

/** Writes the figures into `docs/performance.md`; throws if rows are missing. */
export function writeDocs({ figures, missing }: MergedFigures, machine: Machine): void {
  needAllRows(missing)
  const line = `${machineLine(machine)}. Medians, with the lowest and the highest round in brackets.`
  replaceFigures(PERFORMANCE, `${line}\n\n${markdown(figures)}`)
}

/** Writes the scale report into `docs/scale.md`. */
export const writeScale = (table: string, machine: Machine) =>
  replaceFigures(SCALE, `costs measured on ${machineLine(machine)}.\n\n${table}`)
