import type { ArrangedLine, Layout } from './arrangedLine.ts'

/** A mark before wide blanks: signs that do not change, and a number that counts (`1`, `26/081`). */
const COUNT = /^(\s*)((?:\d{1,4}[/-])?)(\d{1,3})\s{2,}(?=[^\s\d]|\d{1,2}[:.]\d\d)/u
/** A word that counts (`SEGUNDO.-`). */
const WORD = /^(\s*)\p{Lu}{4,}\.[-–—]\s+(?=\S)/u
const FEWEST = 3

type Mark = { readonly at: number; readonly count: number }

/** Returns the number that the mark of a line counts, with the signs before it; null where it has none. */
function countIn({ text }: ArrangedLine): { before: string; count: number } | null {
  const [, , before = '', figures = ''] = COUNT.exec(text) ?? []
  return figures === '' ? null : { before, count: Number(figures) }
}

/** Returns a run of marks that a mark continues or begins: mere numbers begin with 0 or 1, as hours do not. */
function runWith(run: readonly Mark[], mark: Mark, before: string): readonly Mark[] {
  if (mark.count === (run.at(-1)?.count ?? Number.NaN) + 1) return [...run, mark]
  return before !== '' || mark.count < 2 ? [mark] : []
}

/** Returns the numbers of the lines whose marks count up one by one. */
function counted(lines: readonly ArrangedLine[]): ReadonlyMap<number, number> {
  const runs = new Map<string, readonly Mark[]>()
  const found = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const { before, count } = countIn(line) ?? { before: '', count: null }
    if (count === null) continue
    const run = runWith(runs.get(before) ?? [], { at, count }, before)
    runs.set(before, run)
    for (const mark of run.length === FEWEST ? run : run.slice(FEWEST).slice(-1))
      found.set(mark.at, mark.count)
  }
  return found
}

/** Writes the marks that count the lines of a list (`1  Opening`, `26/081  Apologies`, `PRIMERO.- Lectura`) as numbers with a point. */
export const counts: Layout = {
  cost: 0.01,
  arrange(lines) {
    const marks = counted(lines)
    const words = lines.flatMap(({ text }, at) => (WORD.test(text) ? [at] : []))
    if (marks.size === 0 && words.length < FEWEST) return null
    return lines.map((line, at) => {
      const count = marks.get(at)
      const number = count ?? (words.length < FEWEST ? -1 : words.indexOf(at) + 1)
      const [mark = '', indent = ''] = (count === undefined ? WORD : COUNT).exec(line.text) ?? []
      if (number < (count === undefined ? 1 : 0) || mark === '') return line
      const own = `${indent}${number}. `.padEnd(mark.length)
      return { ...line, text: `${own}${line.text.slice(mark.length)}` }
    })
  },
}
