import { headingWords } from '../lexicons/headingWords.ts'
import { anyOf } from '../lexicons/lexicon.ts'
import { groupNeighbours } from '../neighbours.ts'
import { type ArrangedLine, isBlank, joinLines, type Layout, type Lines } from './arrangedLine.ts'

/** A mark before wide blanks: signs that do not change, and a number that counts (`1`, `26/081`). */
const COUNT = /^(\s*)((?:\d{1,4}[/-])?)(\d{1,3})\s{2,}(?=[^\s\d]|\d{1,2}[:.]\d\d)/u
/** A counted item that is alone on its line (`Agenda item 2`). */
const POINT = new RegExp(
  `^\\s*${anyOf(headingWords('points'))}\\s*(?:n[or°]\\.?\\s?)?(\\d{1,2})\\s*[.:：]?\\s*$`,
  'iu',
)
/** A line that goes on with the title above it: it has no label and no number. */
const TITLE = /^[^:：\d]{1,120}$/u
const FEWEST = 3

/** Returns the numbers of the lines whose marks count up one by one; mere numbers begin with 0 or 1, as hours do not. */
function counted(lines: Lines): (readonly [ArrangedLine, number])[] {
  const marks = lines.flatMap((line) => {
    const [, , before = '', figures = ''] = COUNT.exec(line.text) ?? []
    return figures === '' ? [] : [{ line, before, count: Number(figures) }]
  })
  const inOrder = marks.sort((one, other) => one.before.localeCompare(other.before))
  const runs = groupNeighbours(inOrder, (run, { before, count }) => {
    const last = run.at(-1)
    return last?.before === before && last.count + 1 === count
  })
  return runs
    .filter((run) => run.length >= FEWEST && (run[0].before !== '' || run[0].count < 2))
    .flatMap((run) => run.map(({ line, count }) => [line, count] as const))
}

/** Writes the marks that count the lines of a list (`1  Opening`, `26/081  Apologies`) as numbers with a point. */
export const counts: Layout = (lines) => {
  const numbers = new Map(counted(lines))
  return lines.map((line) => {
    const number = numbers.get(line)
    const [mark = '', indent = ''] = COUNT.exec(line.text) ?? []
    if (number === undefined) return line
    const own = `${indent}${number}. `.padEnd(mark.length)
    return { ...line, text: `${own}${line.text.slice(mark.length)}` }
  })
}

const isPoint = (line: ArrangedLine | undefined) => line !== undefined && POINT.test(line.text)

/** Returns the lines of the title below a counted item: one, or two without labels and numbers. */
function titleBelow(lines: Lines, at: number): Lines {
  const first = lines.findIndex((line, n) => n > at && !isBlank(line))
  const title = first === -1 ? [] : lines.slice(first, first + 2)
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
