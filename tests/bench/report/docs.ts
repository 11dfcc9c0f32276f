import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './result.ts'
import { markdown } from './table.ts'

const PAGE = join(import.meta.dirname, '../../../docs/performance.md')

/** Between these lines of the page stand the figures of the last run. */
const [BEGIN, END] = ['<!-- figures: npm run bench -- --docs -->', '<!-- end of figures -->']

/** Puts the figures of a run in place of those in `docs/performance.md`. */
export function writeDocs(figures: readonly Figure[], machine: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`${PAGE} has lost the lines around its figures`)
  const day = new Date().toISOString().slice(0, 10)
  const text = `${day}, ${machine}. Medians, with the lowest and the highest round in brackets.`
  writeFileSync(PAGE, `${before}${BEGIN}\n${text}\n\n${markdown(figures)}\n${END}${after}`)
}
