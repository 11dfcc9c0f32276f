import { headingWords } from '../lexicons/headingWords.ts'
import { anyOf } from '../lexicons/lexicon.ts'
import { type ArrangedLine, joinLines, type Layout, type Lines, nextText } from './arrangedLine.ts'

/** A mark before wide blanks: signs that do not change, and a number that counts (`1`, `26/081`). */
const COUNT = /^(\s*)((?:\d{1,4}[/-])?)(\d{1,3})\s{2,}(?=[^\s\d]|\d{1,2}[:.]\d\d)/u
/** A word that counts (`SEGUNDO.-`). */
const WORD = /^(\s*)\p{Lu}{4,}\.[-–—]\s+(?=\S)/u
/** A counted item that is alone on its line (`Agenda item 2`). */
const POINT = new RegExp(
  `^\\s*${anyOf(headingWords('points'))}\\s*(?:n[or°]\\.?\\s?)?(\\d{1,2})\\s*[.:：]?\\s*$`,
  'iu',
)
/** A line that goes on with the title above it: it has no label and no number. */
const TITLE = /^[^:：\d]{1,120}$/u
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
function counted(lines: Lines): ReadonlyMap<number, number> {
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
export const counts: Layout = (lines) => {
  const marks = counted(lines)
  const words = lines.flatMap(({ text }, at) => (WORD.test(text) ? [at] : []))
  if (marks.size === 0 && words.length < FEWEST) return lines
  return lines.map((line, at) => {
    const count = marks.get(at)
    const number = count ?? (words.length < FEWEST ? -1 : words.indexOf(at) + 1)
    const [mark = '', indent = ''] = (count === undefined ? WORD : COUNT).exec(line.text) ?? []
    if (number < (count === undefined ? 1 : 0) || mark === '') return line
    const own = `${indent}${number}. `.padEnd(mark.length)
    return { ...line, text: `${own}${line.text.slice(mark.length)}` }
  })
}

const isPoint = (line: ArrangedLine | undefined) => line !== undefined && POINT.test(line.text)

/** Returns the lines of the title below a counted item: one, or two without labels and numbers. */
function titleBelow(lines: Lines, at: number): Lines {
  const first = nextText(lines, at)
  const title = lines.slice(first, first + 2)
  if (isPoint(title[0])) return []
  return title.every((line) => TITLE.test(line.text) && !isPoint(line)) ? title : title.slice(0, 1)
}

/** Writes counted items that are alone on their lines (`Agenda item 2`) as numbers before the titles below them. */
export const points: Layout = (lines) => {
  if (lines.filter(isPoint).length < FEWEST) return lines
  const titles = new Set<ArrangedLine>()
  return lines.flatMap((line, at) => {
    const number = POINT.exec(line.text)?.[1]
    const title = number === undefined ? [] : titleBelow(lines, at)
    for (const one of title) titles.add(one)
    if (title.length === 0) return titles.has(line) ? [] : [line]
    return [joinLines([{ ...line, text: `${number}.` }, ...title])]
  })
}
