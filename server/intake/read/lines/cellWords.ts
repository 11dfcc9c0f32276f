import type { Cell } from '../../document.ts'
import { mergeNeighbours } from '../../neighbours.ts'
import { kindOf } from '../kinds.ts'
import { nameEvidence, nameLength } from '../people/latinNames.ts'
import { isNobody } from '../people/nobody.ts'
import { peopleIn, personIn } from '../people/peopleIn.ts'
import { withDetails } from '../people/person.ts'
import type { SourcePerson } from '../people/sourcePerson.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { type StatedLength, statedLengthAt } from '../times/statedLength.ts'
import { casesIn } from './cases.ts'
import { isTimeCell } from './columnContent.ts'
import { bracketLengths, measured } from './lengthsInTitle.ts'
import { BLANK, type ParsedLine, type TitleWords } from './parsedLine.ts'
import { parsedLineOf, wordsOf } from './parseLine.ts'
import { linesIn } from './tableCells.ts'

/** The words of the cells of a row, and the further lines of its title, read on their own. */
export type CellWords = Pick<ParsedLine, keyof TitleWords | 'more'>

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
function turnsIn(text: string, lines: readonly number[]) {
  const lengths = bracketLengths(text)
  if (lengths.length < 2) return null
  const normalized = normalizeSigns(text)
  const turns = lengths.map((length) => ({ ...length, start: nameBefore(normalized, length.from) }))
  if (turns.some(({ start }) => start === -1)) return null
  const more = turns.map(({ start, from, end, statedLength }, index): ParsedLine => {
    const next = turns[index + 1]?.start ?? normalized.length
    const named = personIn(normalized.slice(start, from), 'column')
    const people = named === null ? [] : [withDetails(named, normalized.slice(end, next))]
    return { ...BLANK, lines, raw: tidy(text.slice(start, next)), statedLength, people }
  })
  return { title: tidy(normalized.slice(0, turns[0]?.start)), more }
}

function continues(text: string, before: string): boolean {
  return (
    (/^\p{Ll}/u.test(text) && !/^(?:by|von|mit|with|par)\s/.test(text)) || /[-–,:&(]$/.test(before)
  )
}

/** A time and nothing else, or a dash, is no title. */
function isEmpty(text: string): boolean {
  return /^[\s\-–—_.·•/|~]*$/.test(text) || isTimeCell(tidy(text))
}

/** Reads the cells of titles: each of their lines as a line; one that the next line continues is joined to it. */
export function titleWords(cells: readonly Cell[]): CellWords {
  const filled = linesIn(cells).filter(({ text }) => !isEmpty(text))
  const lines = mergeNeighbours(filled, (last, { text }) =>
    continues(text, last.text) ? { ...last, text: `${last.text} ${text}` } : null,
  )
  const [first, ...others] = lines
  const whole = lines.map(({ text }) => text).join('\n')
  const turns = turnsIn(whole, [...new Set(lines.map(({ n }) => n))])
  if (turns !== null) return { ...wordsOf(turns.title), more: turns.more }
  const more = others.map((line): ParsedLine => {
    const origin = /^\s*[-–•·*▪]/.test(line.text) ? 'entry' : 'text'
    return { ...parsedLineOf(line), origin }
  })
  return { ...wordsOf(first?.text ?? ''), more }
}

/** Takes a length for each of the people from before or behind them. */
function withoutEach(text: string): { words: string; each: StatedLength | null } {
  const ahead = statedLengthAt(text, 0)
  const sign = ahead === null ? null : /^\s*[:,-]\s*/.exec(text.slice(ahead.end))
  if (ahead?.statedLength.each === true && sign !== null)
    return { words: text.slice(ahead.end + sign[0].length), each: ahead.statedLength }
  const { text: words, each } = measured(text)
  return each === null || words === '' ? { words: text, each: null } : { words, each }
}

function cellText(cells: readonly Cell[]): string {
  const texts = linesIn(cells).map(({ text }) => text)
  return normalizeSigns(texts.join('\n')).trim()
}

/** Reads the cells of the columns for people; `rest`: words that name nobody and are more than `All`. */
export function peopleWords(cells: readonly Cell[]) {
  const text = cellText(cells)
  const { before, cases, people } = casesIn(text)
  const { words, each } = withoutEach(before)
  const isOther = statedLengthAt(words, 0) !== null || (kindOf(words) !== null && words.length < 40)
  // A label is for its own cell.
  const texts = words === text ? cells.map((cell) => cellText([cell])) : [words]
  const named = isOther ? [] : texts.map((own) => peopleIn(own, 'column'))
  const found = named.flatMap((own) => own.people)
  const presenting = [...people, ...cases.flatMap((one) => one.people)]
  const rest = tidy(text)
  const isFew = isNobody(rest) && rest.split(' ').length < 3 && !/^(?:全体|所有)/.test(rest)
  return {
    people: [...found, ...people],
    doubtful: named.some(({ doubtful }) => doubtful) || presenting.length > 0,
    cases,
    each,
    rest: before !== text || found.length > 0 || isFew ? '' : rest,
  }
}

/** Reads the cells of a column for the chair. */
export function chairsIn(cells: readonly Cell[]): SourcePerson[] {
  const { people } = peopleIn(cellText(cells), 'column')
  return people.map((one) => ({ ...one, role: one.role ?? 'moderator' }))
}

/** Adds what a column for posts or organisations states: line by line where there are as many as people, else to the last. */
export function withColumn(
  people: readonly SourcePerson[],
  cells: readonly Cell[],
  as: 'titles' | 'affiliations',
): readonly SourcePerson[] {
  const lines = linesIn(cells).map(({ text }) => text)
  const all = tidy(lines.join(' '))
  if (all === '') return people
  return people.map((one, at) => {
    const last = at === people.length - 1 ? all : ''
    const own = (lines.length === people.length ? lines[at] : last) ?? ''
    return own === '' ? one : { ...one, [as]: [...one[as], own] }
  })
}
