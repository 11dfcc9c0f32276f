import type { Stated } from '../clock/stated.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import type { Named } from '../people/named.ts'

/** One of several cases a cell lists with the people who bring them. */
export type Case = { readonly title: string; readonly people: readonly Named[] }

/** What one line, or one row of a table, says: not yet what it is a part of. */
export type Slip = {
  readonly lines: readonly number[]
  readonly origin: 'heading' | 'text' | 'entry' | 'row'
  /** The level of a heading, the depth of an entry or of an indented line. */
  readonly depth: number
  /** Whether blank lines stand before it. */
  readonly gap: boolean
  /** What it says in full, on one line. */
  readonly raw: string
  readonly spans: readonly ZonedSpan[]
  readonly stated: Stated | null
  /** A length written beside the title, where one beside the time was taken first. */
  readonly inTitle: Stated | null
  /** Whether its time or length stands first, or in a table, and not behind its words. */
  readonly ahead: boolean
  /** A length that is that of each entry under it. */
  readonly each: Stated | null
  readonly title: string
  readonly people: readonly Named[]
  /** Whether its people were parted from its title, or from each other, by a guess. */
  readonly doubtful: boolean
  readonly points: readonly string[]
  readonly room: string | null
  /** The floor languages it is said to be held in, as tags. */
  readonly languages: readonly string[]
  /** A running number stood before its title. */
  readonly numbered: boolean
  /** An entry of a list of items: an item even without a time or a length. */
  readonly listed: boolean
  /** A row whose cell of times is empty: it belongs under the row before. */
  readonly under: boolean
  readonly cases: readonly Case[]
  /** The lines of its cells after the first, read on their own. */
  readonly more: readonly Slip[]
  /** It stands in the column of sessions itself, and so in none of them. */
  readonly apart: boolean
  /** The number of the table it stands in, from 1; 0 outside tables. */
  readonly table: number
}

/** A slip that says nothing yet. */
export const BLANK: Slip = {
  lines: [],
  origin: 'text',
  depth: 0,
  gap: false,
  raw: '',
  spans: [],
  stated: null,
  inTitle: null,
  ahead: false,
  each: null,
  title: '',
  people: [],
  doubtful: false,
  points: [],
  room: null,
  languages: [],
  numbered: false,
  listed: false,
  under: false,
  cases: [],
  more: [],
  apart: false,
  table: 0,
}

/** Whether a slip states a time or a length. */
export function isTimed(slip: Slip): boolean {
  return slip.spans.length > 0 || slip.stated !== null
}
