import { clockText } from '../read/plan/hhmm.ts'
import type { ArrangedLine, Layout, Lines } from './arrangedLine.ts'
import {
  beginningIn,
  eventsIn,
  isRemark,
  type ProsePart,
  statesBeginning,
  statesEnd,
  withoutLead,
  wordsOf,
} from './events.ts'
import { moderatorIn, statementOf } from './statements.ts'

/** Lines that begin like this are entries of a list, not prose. Prose may begin with an initial, as wrapped lines do not. */
const STARTS_ENTRY =
  /^\s*(?:[-*•·–—>|#]|\(?\d{1,3}[.):、]\s|[①-⑳]|\d{1,2}[:.h]\d\d|\p{Lu}[\p{L} ]{1,24}:\s)/u
/** The shortest and the longest paragraph that is read as prose, in characters. */
const SHORTEST = 80
const LONGEST = 4_000
/** A mail program wraps lines that are longer than this, with the next word. */
const WRAPPED = 50

/** A paragraph: its text, and the place of it where each line begins. */
type Paragraph = {
  text: string
  readonly lines: { readonly from: number; readonly line: ArrangedLine }[]
}

/** Columns of a table. */
const COLUMNS = /\t|\S {2,}\S/
const isText = ({ text }: ArrangedLine) => text.trim() !== '' && !COLUMNS.test(text)

/** Returns whether a line continues the paragraph of the line before it. */
function continues(line: ArrangedLine, before: ArrangedLine | undefined): boolean {
  if (before === undefined || !isText(line) || !isText(before)) return false
  const [word = ''] = line.text.trim().split(' ')
  if (before.text.trim().length + word.length < WRAPPED) return false
  const isInside = /^\s*\d/.test(line.text) && /[\p{L}\d,]$/u.test(before.text.trimEnd())
  return isInside || !STARTS_ENTRY.test(line.text)
}

/** Joins wrapped lines; a line that is no prose is a paragraph of its own. */
function paragraphsOf(lines: Lines): Paragraph[] {
  const result: Paragraph[] = []
  for (const [at, line] of lines.entries()) {
    const last = result.at(-1)
    const isProse =
      last !== undefined && last.text.length < LONGEST && !STARTS_ENTRY.test(last.text)
    if (isProse && continues(line, lines[at - 1])) {
      last.lines.push({ from: last.text.length + 1, line })
      last.text += ` ${line.text.trim()}`
    } else result.push({ text: line.text.trimEnd(), lines: [{ from: 0, line }] })
  }
  return result
}

/** Returns whether a text may be sentences: it is no table, and not too long. */
const areSentences = (text: string) => text.length <= LONGEST * 2 && !COLUMNS.test(text)

/** The events of a paragraph; none if it is no prose, or has fewer than two of them or one sentence. `begin`: the stated beginning. */
function partsOf({ text }: Paragraph, begin: number | null): readonly ProsePart[] {
  if (text.length < SHORTEST || !areSentences(text)) return []
  if (STARTS_ENTRY.test(text.replace(/^\s*\d{1,2}[:.h]\d\d/, ''))) return []
  const parts = eventsIn(text, begin)
  const sentenceStarts = parts.flatMap(({ clauses }) => clauses.filter((one) => one.opensSentence))
  const events = parts.filter(({ isEvent }) => isEvent)
  return sentenceStarts.length < 2 || events.length < 2 ? [] : parts
}

/** A title is about this long; what follows in the sentence is a remark. */
const TITLE = 90
const hasWords = (text: string) => /\p{L}{2}|\p{Script=Han}/u.test(text)

/** Returns the cells of an event: when, how long, what, who, who moderates, and remarks. */
function cellsOf({ clauses, start, stop, minutes }: ProsePart): string[] {
  const worded = clauses.filter((clause) => hasWords(wordsOf(clause)))
  const words = worded.map(wordsOf)
  const own = statementOf(withoutLead(words[0] ?? ''))
  let { title } = own
  let used = 1
  for (const one of words.slice(1)) {
    if (title.length + one.length >= TITLE || isRemark(one)) break
    title = `${title}, ${one}`
    used += 1
  }
  const time = [start, stop].flatMap((one) => (one === null ? [] : [clockText(one)])).join('-')
  const length = minutes === null ? '' : `${minutes} min`
  const remarks = worded.slice(used).map(({ text }) => text.trim())
  const moderator = words.map(moderatorIn).find((one) => one !== '') ?? ''
  const what = `${title.charAt(0).toUpperCase()}${title.slice(1)}`
  return [time, length, what, own.people, moderator, remarks.join(' ')]
}

/** The columns of the table of events. */
const COLUMN_NAMES = ['Time', 'Min', 'Title', 'Speaker', 'Chair', 'Notes']
const [CHAIR_CELL, NOTES_CELL] = [4, 5]

/** A row of the table of events, and the source lines that state it. */
type Row = { readonly cells: string[]; readonly from: number[] }

/** Returns a paragraph that states the beginning as one line, so that its other times begin no line; or its lines. */
function linesOf({ text, lines }: Paragraph): Lines {
  const own = lines.map(({ line }) => line)
  const isOne = areSentences(text) && beginningIn(text) !== null
  return isOne ? [{ text, from: own.flatMap(({ from }) => from) }] : own
}

/** Collects the lines of a text around a table of its events. */
class EventTable {
  readonly #before: ArrangedLine[] = []
  readonly #rows: Row[] = []
  readonly #after: ArrangedLine[] = []

  add(paragraph: Paragraph, parts: readonly ProsePart[]): void {
    if (parts.length === 0) this.#outside().push(...linesOf(paragraph))
    for (const part of parts) this.#addPart(paragraph, part)
  }

  lines(): ArrangedLine[] {
    const blank: ArrangedLine = { text: '', from: [] }
    const header: Row = { cells: COLUMN_NAMES, from: [] }
    const isUsed = (_: string, at: number) => this.#rows.some(({ cells }) => cells[at] !== '')
    const rows = [header, ...this.#rows].map(({ cells, from }) => ({
      text: cells.filter(isUsed).join('\t'),
      from: [...new Set(from)],
    }))
    return [...this.#before, blank, ...rows, blank, ...this.#after]
  }

  #outside(): ArrangedLine[] {
    return this.#rows.length === 0 ? this.#before : this.#after
  }

  #addPart({ text, lines }: Paragraph, part: ProsePart): void {
    const [from, end] = [part.clauses[0]?.from ?? 0, part.clauses.at(-1)?.end ?? 0]
    const numbers = lines
      .filter((one, at) => one.from < end && (lines[at + 1]?.from ?? text.length + 1) > from)
      .flatMap(({ line }) => line.from)
    const own = text.slice(from, end).trim()
    const last = this.#rows.at(-1)
    if (part.isEvent) this.#rows.push({ cells: cellsOf(part), from: numbers })
    else if (last === undefined || statesEnd(own))
      this.#outside().push({ text: own, from: numbers })
    else {
      last.cells[CHAIR_CELL] ||= moderatorIn(own)
      last.cells[NOTES_CELL] = `${last.cells[NOTES_CELL] ?? ''} ${own}`.trim()
      last.from.push(...numbers)
    }
  }
}

const LEAST_EVENTS = 3

/** Writes the events that sentences state as the rows of a table. */
export const sentences: Layout = (lines) => {
  let begin: number | null = null
  const all = paragraphsOf(lines).map((paragraph) => {
    const parts = partsOf(paragraph, begin)
    const own = areSentences(paragraph.text) ? beginningIn(paragraph.text) : null
    begin = parts.length > 0 ? null : (own ?? begin)
    return { paragraph, parts }
  })
  // Before the paragraph that states the beginning, times are those of journeys and the like.
  const first = all.findIndex(
    ({ paragraph, parts }) => parts.length > 0 && statesBeginning(paragraph.text),
  )
  const events = all.slice(Math.max(0, first)).flatMap(({ parts }) => parts)
  if (events.filter(({ isEvent }) => isEvent).length < LEAST_EVENTS) return lines
  const table = new EventTable()
  for (const [at, { paragraph, parts }] of all.entries())
    table.add(paragraph, at < first ? [] : parts)
  return table.lines()
}
