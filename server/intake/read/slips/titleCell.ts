import type { Cell } from '../../document.ts'
import { nameEvidence, nameLength } from '../people/latinNames.ts'
import { personIn } from '../people/peopleIn.ts'
import { withDetails } from '../people/person.ts'
import { fold, tidy } from '../words/fold.ts'
import { isTimeCell } from './columnContent.ts'
import { slipOfLine, wordsOf } from './fromLine.ts'
import { bracketLengths } from './lengthsInTitle.ts'
import { BLANK, type Slip, type TitleWords } from './slip.ts'

/** The words of a cell of titles, and its further lines. */
export type TitleCell = TitleWords & { readonly more: readonly Slip[] }

/** Two or three names right before a place in a text: where they begin, or -1. */
function nameBefore(text: string, end: number): number {
  const words = [...text.slice(0, end).matchAll(/\S+/g)].slice(-3)
  for (const count of [2, 3]) {
    const last = words.slice(-count)
    const names = last.map(([word]) => word)
    if (last.length === count && nameLength(names) === count && nameEvidence(names) === 2)
      return last[0]?.index ?? -1
  }
  return -1
}

/** `Welcome remarks Jane Doe (3 min) Director, ACME John Roe (3 min) …`: a turn each, under a title. */
function turns(text: string, lines: readonly number[]): { title: string; more: Slip[] } | null {
  const lengths = bracketLengths(text)
  if (lengths.length < 2) return null
  const folded = fold(text)
  const found = lengths.flatMap((length) => {
    const from = nameBefore(folded, length.from)
    return from === -1 ? [] : [{ ...length, start: from }]
  })
  const [first] = found
  if (first === undefined || found.length < 2 || found.length < lengths.length) return null
  const more = found.map((turn, index): Slip => {
    const named = personIn(folded.slice(turn.start, turn.from), 'column')
    const rest = folded.slice(turn.end, found[index + 1]?.start ?? folded.length)
    return {
      ...BLANK,
      lines,
      raw: tidy(text.slice(turn.start, found[index + 1]?.start)),
      stated: turn.stated,
      people: named === null ? [] : [withDetails(named, rest)],
    }
  })
  return { title: tidy(folded.slice(0, first.start)), more }
}

function isContinuation(text: string, before: string): boolean {
  return (
    (/^\p{Ll}/u.test(text) && !/^(?:by|von|mit|with|par)\s/.test(text)) || /[-–,:&(]$/.test(before)
  )
}

/** A time and nothing else, or a dash, is no title. */
function saysNothing(text: string): boolean {
  return /^[\s\-–—_.·•/|~]*$/.test(text) || isTimeCell(tidy(text))
}

/** Joins a title that goes on in the next line of its cell. */
function titleLines(cells: readonly Cell[]): { n: number; text: string }[] {
  const result: { n: number; text: string }[] = []
  for (const { n, text } of cells.flatMap(({ lines }) => lines)) {
    if (saysNothing(text)) continue
    const last = result.at(-1)
    if (last !== undefined && isContinuation(text, last.text)) last.text = `${last.text} ${text}`
    else result.push({ n, text })
  }
  return result
}

/** Reads the cell of titles: the title, people and lengths in it, and what its further lines say. */
export function titleCell(cells: readonly Cell[]): TitleCell {
  const lines = titleLines(cells)
  const whole = lines.map(({ text }) => text).join('\n')
  const numbers = [...new Set(lines.map(({ n }) => n))]
  const several = turns(whole, numbers)
  if (several !== null) return { ...wordsOf(several.title), more: several.more }
  const [first, ...others] = lines
  if (first === undefined) return { ...wordsOf(''), more: [] }
  return {
    ...wordsOf(first.text),
    more: others.map((line) => ({ ...slipOfLine(line), origin: bulleted(line.text) })),
  }
}

function bulleted(text: string): Slip['origin'] {
  return /^\s*[-–•·*▪]/.test(text) ? 'entry' : 'text'
}
