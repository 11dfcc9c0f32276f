import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Renewed } from './kept.ts'
import { type Machine, machineLine } from './machine.ts'
import { markdown } from './table.ts'

const PAGE = join(import.meta.dirname, '../../../docs/performance.md')

/** Between these lines of the page stand the figures of the last run. */
const [BEGIN, END] = ['<!-- figures: npm run bench -- --docs -->', '<!-- end of figures -->']

/** Puts figures in place of those in `docs/performance.md`; throws where rows are missing. */
export function writeDocs({ figures, missing }: Renewed, machine: Machine): void {
  if (missing.length > 0) {
    throw new Error(`the docs need all rows: measure ${missing.join(', ')} too`)
  }
  const page = readFileSync(PAGE, 'utf8')
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`${PAGE} has lost the lines around its figures`)
  const day = new Date().toISOString().slice(0, 10)
  const text = `${day}, ${machineLine(machine)}. Medians, with the lowest and the highest round in brackets.`
  writeFileSync(PAGE, `${before}${BEGIN}\n${text}\n\n${markdown(figures)}\n${END}${after}`)
}
