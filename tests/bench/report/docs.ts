import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Renewed } from './kept.ts'
import { type Machine, machineLine } from './machine.ts'
import { markdown } from './table.ts'

const DOCS = join(import.meta.dirname, '../../../docs')

/** A page of the docs, and the lines between which the figures of the last run stand in it. */
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

function put({ page, begin }: Place, text: string): void {
  const file = join(DOCS, page)
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`${file} has lost the lines around its figures`)
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, `${before}${begin}\n${day}, ${text}\n${END}${after}`)
}

/** Throws where rows are missing, by their names. */
export function needAllRows(missing: readonly string[]): void {
  if (missing.length > 0) {
    throw new Error(`The docs need all rows: measure ${missing.join(', ')} too.`)
  }
}

/** Puts figures in place of those in `docs/performance.md`; throws where rows are missing. */
export function writeDocs({ figures, missing }: Renewed, machine: Machine): void {
  needAllRows(missing)
  const line = `${machineLine(machine)}. Medians, with the lowest and the highest round in brackets.`
  put(PERFORMANCE, `${line}\n\n${markdown(figures)}`)
}

/** Puts what was reckoned from the figures of a machine in place of that in `docs/scale.md`. */
export function writeScale(table: string, machine: Machine): void {
  put(SCALE, `costs measured on ${machineLine(machine)}.\n\n${table}`)
}
