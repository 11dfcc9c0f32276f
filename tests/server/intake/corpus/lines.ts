import type {
  ParsedAgenda,
  ParsedItem,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { titleOf } from './align.ts'
import { plain, shareOfWords } from './words.ts'

/** A clock time or a length that nobody would take for something else. */
const TIMED =
  /(?<!\d)([01]?\d|2[0-4])[:：h][0-5]\d(?!\d)|(?<!\d)\d{1,3}\s*(min|mins|minutes|Minuten|分钟)(?![\p{L}])/u

const itemsOf = (agenda: ParsedAgenda): ParsedItem[] =>
  agenda.segments.flatMap(({ items }) => items)

/** Items whose lines do not contain the words of their title. */
export const strayLines = (reading: SourceReading): string[] =>
  reading.agendas.flatMap(itemsOf).flatMap((item) => {
    const title = titleOf(item.title)
    const lines = item.lines.map((n) => reading.source[n - 1] ?? '')
    if (lines.length === 0) return [`${title}: no lines`]
    if (item.inferred.includes('title')) return []
    return shareOfWords(title, lines) >= 0.8
      ? []
      : [`${title}: not in lines ${item.lines.join(' ')}`]
  })

/** Lines of the source that stand in an agenda's notes though they have a time or length, or stand between the first and last line of an item. */
export const timedNotes = (reading: SourceReading): string[] =>
  reading.agendas.flatMap((agenda) => {
    const numbers = itemsOf(agenda).flatMap(({ lines }) => lines)
    const first = Math.min(...numbers)
    const last = Math.max(...numbers)
    const notes = agenda.notes.flatMap((note) => note.split('\n')).map(plain)
    return reading.source.flatMap((line, index) => {
      const words = plain(line)
      if (words === '' || !notes.some((note) => note === words)) return []
      const inside = index + 1 > first && index + 1 < last && isOnce(reading, words)
      return TIMED.test(line) || inside ? [`line ${index + 1}: ${line}`] : []
    })
  })

/** A line that stands only once, so that it is known which one a note is. */
const isOnce = (reading: SourceReading, words: string): boolean =>
  reading.source.filter((line) => plain(line) === words).length === 1

/** Lines that should belong to no item and are among an item's. */
export function notesInItems(reading: SourceReading, beginnings: readonly string[]): string[] {
  const numbers = new Set(reading.agendas.flatMap(itemsOf).flatMap(({ lines }) => lines))
  return reading.source.flatMap((line, index) => {
    const note = beginnings.some((beginning) => plain(line).startsWith(plain(beginning)))
    return note && numbers.has(index + 1) ? [`line ${index + 1}: ${line}`] : []
  })
}

/** Beginnings that stand on no line of the source: the expectation is mistaken. */
export const unknownNotes = (source: readonly string[], beginnings: readonly string[]): string[] =>
  beginnings.filter((beginning) => !source.some((line) => plain(line).startsWith(plain(beginning))))

/** Times that run backwards by more than half a day: midnight was not seen. */
export const brokenNights = (reading: SourceReading): string[] =>
  reading.agendas.flatMap((agenda) => {
    const starts = itemsOf(agenda).flatMap(({ start }) =>
      start !== null && start.length > 5 ? [Date.parse(start)] : [],
    )
    return starts.flatMap((start, place) => {
      const before = starts[place - 1] ?? start
      return before - start > 12 * 3_600_000 ? [new Date(start).toISOString()] : []
    })
  })
