import type { Stated } from '../clock/stated.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import type { Named } from '../people/named.ts'

/** One of several cases that a cell lists with the people who present them. */
export type Case = { readonly title: string; readonly people: readonly Named[] }

/** The parts of the words of an entry. */
export type TitleWords = {
  readonly title: string
  readonly people: readonly Named[]
  /** A guess separated the people from the title, or from each other. */
  readonly doubtful: boolean
  readonly room: string | null
  readonly stated: Stated | null
  /** The length of each entry under it. */
  readonly each: Stated | null
  /** The stated floor languages, as tags. */
  readonly languages: readonly string[]
  readonly points: readonly string[]
  /** A running number precedes the title. */
  readonly numbered: boolean
}

/** One line, or one row of a table, before its place in the agenda is known. */
export type Slip = TitleWords & {
  readonly lines: readonly number[]
  readonly origin: 'heading' | 'text' | 'entry' | 'row'
  /** The level of a heading, the depth of an entry or of an indented line. */
  readonly depth: number
  /** Blank lines precede it. */
  readonly gap: boolean
  /** Its whole text, on one line. */
  readonly raw: string
  readonly spans: readonly ZonedSpan[]
  /** A length beside the title, where another one is beside the time. */
  readonly inTitle: Stated | null
  /** Its time or length precedes its words, or is in a table. */
  readonly ahead: boolean
  /** An entry of a list of items: an item even without a time or a length. */
  readonly listed: boolean
  /** A row with an empty time cell: it belongs under the row before. */
  readonly under: boolean
  readonly cases: readonly Case[]
  /** The further lines of its title cell, read on their own. */
  readonly more: readonly Slip[]
  /** It is in the column of sessions itself, and so in none of them. */
  readonly apart: boolean
  /** The number of its table, from 1; 0 outside tables. */
  readonly table: number
}

/** A line without any content. */
export const BLANK: Slip = {
  ...{ lines: [], origin: 'text', depth: 0, gap: false, raw: '', spans: [], stated: null },
  ...{ inTitle: null, ahead: false, each: null, title: '', people: [], doubtful: false },
  ...{ points: [], room: null, languages: [], numbered: false, listed: false, under: false },
  ...{ cases: [], more: [], apart: false, table: 0 },
}

/** Returns whether a line states a time or a length. */
export function isTimed(slip: Slip): boolean {
  return slip.spans.length > 0 || slip.stated !== null
}
