import { normalizeSigns } from '../read/text/normalize.ts'
import { leadingTimes } from '../read/times/timing.ts'
import type { ArrangedLine, Layout, Lines } from './arrangedLine.ts'

/** So many lines of each column begin with a time. */
const FEWEST = 3
/** The least width of the left column, in characters. */
const LEFT = 20
const LONGEST = 240
/** A time behind blanks, with words behind it. */
const BESIDE = /\s{2,}(?=\d{1,2}(?:[:.h]|\sh\s)\s?\d\d\S{0,8}\s+\S)/giu

const isTimed = (text: string) => leadingTimes(normalizeSigns(text), 'line').timeRanges.length > 0

/** Returns where the right one of two columns with times of their own begins; -1 where there is none. */
function gutterOf(lines: Lines): number {
  const counts = new Map<number, number>()
  for (const { text } of lines) {
    if (text.length > LONGEST) continue
    for (const { index, 0: blanks } of text.matchAll(BESIDE)) {
      const place = index + blanks.length
      if (place >= LEFT && /\p{L}/u.test(text.slice(0, index)))
        counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  }
  const [[place, count] = [-1, 0]] = [...counts].sort(([, one], [, other]) => other - one)
  return count < FEWEST ? -1 : place
}

/** Writes two columns of entries side by side, each with times of its own, one below the other. */
export const pageColumns: Layout = (lines) => {
  const place = gutterOf(lines)
  if (place === -1) return lines
  const isSplit = ({ text }: ArrangedLine) => / {2}\S/.test(text.slice(place - 2, place + 1))
  const [from, to] = [lines.findIndex(isSplit), lines.findLastIndex(isSplit) + 1]
  const both = lines.slice(from, to)
  const isOpen = ({ text }: ArrangedLine) => text.slice(place - 2, place).trim() === ''
  const left = both.map((line) =>
    isOpen(line) ? { ...line, text: line.text.slice(0, place).trimEnd() } : line,
  )
  const right = both
    .filter((line) => isOpen(line) && line.text.slice(place).trim() !== '')
    .map((line) => ({ ...line, text: line.text.slice(place) }))
  if (left.filter(({ text }) => isTimed(text)).length < FEWEST) return lines
  const gap = { text: '', from: [] }
  return [...lines.slice(0, from), ...left, gap, ...right, gap, ...lines.slice(to)]
}
