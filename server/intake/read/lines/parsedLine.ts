import type { SourcePerson } from '../people/sourcePerson.ts'
import type { StatedLength } from '../times/statedLength.ts'
import type { ZonedTimeRange } from '../times/timing.ts'

/** One of several columns of entries side by side, of a room or a day. */
export type Track = { readonly heading: string; readonly isDay: boolean }

/** The parts of the words of an entry. */
export type TitleWords = {
  readonly title: string
  readonly people: readonly SourcePerson[]
  /** A guess separated the people from the title, or from each other. */
  readonly doubtful: boolean
  readonly room: string | null
  readonly statedLength: StatedLength | null
  /** The length of each entry under it. */
  readonly each: StatedLength | null
  /** The stated floor languages, as tags. */
  readonly languages: readonly string[]
  readonly points: readonly string[]
  /** A running number precedes the title. */
  readonly numbered: boolean
}

/** One line, or one row of a table, before its place in the agenda is known. */
export type ParsedLine = TitleWords & {
  readonly lines: readonly number[]
  readonly origin: 'heading' | 'text' | 'entry' | 'row'
  /** The level of a heading, the depth of an entry or of an indented line. */
  readonly depth: number
  /** Blank lines precede it. */
  readonly gap: boolean
  /** Its whole text, on one line. */
  readonly raw: string
  readonly timeRanges: readonly ZonedTimeRange[]
  /** A length beside the title, where another one is beside the time. */
  readonly inTitle: StatedLength | null
  /** Its time or length precedes its words, or is in a table. */
  readonly ahead: boolean
  /** An entry of a list of items: an item even without a time or a length. */
  readonly listed: boolean
  /** A row with an empty time cell: it belongs under the row before. */
  readonly under: boolean
  /** The cases that a cell lists, with the people who present them. */
  readonly cases: readonly { readonly title: string; readonly people: readonly SourcePerson[] }[]
  /** The further lines of its title cell, read on their own. */
  readonly more: readonly ParsedLine[]
  /** It is in the column of sessions itself, and so in none of them. */
  readonly apart: boolean
  /** The number of its table, from 1; 0 outside tables. */
  readonly table: number
  /** The column it is in, of several columns of entries. */
  readonly track: Track | null
}

/** A line without any content. */
export const BLANK: ParsedLine = {
  ...{
    lines: [],
    origin: 'text',
    depth: 0,
    gap: false,
    raw: '',
    timeRanges: [],
    statedLength: null,
  },
  ...{ inTitle: null, ahead: false, each: null, title: '', people: [], doubtful: false },
  ...{ points: [], room: null, languages: [], numbered: false, listed: false, under: false },
  ...{ cases: [], more: [], apart: false, table: 0, track: null },
}

/** Returns whether a line states a time or a length. */
export function isTimed(parsedLine: ParsedLine): boolean {
  return parsedLine.timeRanges.length > 0 || parsedLine.statedLength !== null
}
