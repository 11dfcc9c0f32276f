import type { ParsedItem } from '../../../../shared/agenda/reading/reading.ts'
import type { ExpectedItem } from './expectation.ts'
import { isPerson, personOf } from './people.ts'
import { holds } from './words.ts'

/** The local time of a start that was read. */
export function clockOf(when: string | null): string | null {
  if (when === null) return null
  return when.length === 5 ? when : when.slice(11, 16)
}

export const titleOf = (texts: Record<string, string>): string => Object.values(texts).join(' / ')

/** How well a read item answers to an expected one; 0: not at all. */
function likeness(expected: ExpectedItem, read: ParsedItem): number {
  const title = holds(titleOf(read.title), expected.title) ? 4 : 0
  const start = clockOf(read.start)
  const timed = start !== null && (expected.start ?? '').includes(start) ? 2 : 0
  const known = expected.people.map(personOf)
  const person = read.speakers.some((speaker) => known.some((one) => isPerson(speaker, one)))
  if (title + timed === 0) return 0
  return title + timed + (person ? 1 : 0)
}

/** The greatest likeness there is from each row and column on. */
function bestFrom(like: readonly (readonly number[])[], columns: number): number[][] {
  const best = Array.from({ length: like.length + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let row = like.length - 1; row >= 0; row -= 1) {
    const line = best[row] ?? []
    const below = best[row + 1] ?? []
    for (let column = columns - 1; column >= 0; column -= 1) {
      const pair = like[row]?.[column] ?? 0
      const paired = pair > 0 ? pair + (below[column + 1] ?? 0) : 0
      line[column] = Math.max(paired, below[column] ?? 0, line[column + 1] ?? 0)
    }
  }
  return best
}

/** Pairs expected and read items in order so that their likeness is greatest; indices, null where without a match. */
export function align(
  expected: readonly ExpectedItem[],
  read: readonly ParsedItem[],
): readonly (number | null)[] {
  const like = expected.map((one) => read.map((other) => likeness(one, other)))
  const best = bestFrom(like, read.length)
  const value = (row: number, column: number) => best[row]?.[column] ?? 0
  let column = 0
  return expected.map((_, row) => {
    while (column < read.length && value(row, column) === value(row, column + 1)) column += 1
    const pair = like[row]?.[column] ?? 0
    if (pair === 0 || value(row, column) > pair + value(row + 1, column + 1)) return null
    column += 1
    return column - 1
  })
}
