import type { Kind } from '../../../shared/agenda/model.ts'
import { columns as deColumns } from './de/columns.ts'
import { entries as deEntries } from './de/entries.ts'
import { columns as enColumns } from './en/columns.ts'
import { entries as enEntries } from './en/entries.ts'
import { columns as esColumns } from './es/columns.ts'
import { entries as esEntries } from './es/entries.ts'
import { columns as frColumns } from './fr/columns.ts'
import { entries as frEntries } from './fr/entries.ts'
import { columns as itColumns } from './it/columns.ts'
import { entries as itEntries } from './it/entries.ts'
import { columns as zhColumns } from './zh/columns.ts'
import { entries as zhEntries } from './zh/entries.ts'

/** What a column of a table may contain, those first that win where a heading names several. */
export const COLUMN_ROLES = [
  ...(['number', 'start', 'end', 'length', 'time', 'chair', 'people', 'room'] as const),
  ...(['affiliation', 'post', 'language', 'title', 'session', 'comment', 'date'] as const),
]

export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** The words of one language that head columns. */
export type ColumnWords = Readonly<Partial<Record<ColumnRole, readonly string[]>>>

/** The words of one language for the entries of an agenda and their rooms. */
export type EntryWords = {
  /** Words for the kind of an entry, at any place of its title. */
  readonly kinds: Readonly<Partial<Record<Kind, readonly string[]>>>
  /** Words that say what an entry is where its title begins with them. */
  readonly firstWords: Readonly<Partial<Record<Kind, readonly string[]>>>
  /** Words for an opening that are the whole title, or are joined to others in it by `and`. */
  readonly introductions: readonly string[]
  /** Words that contain one of those above and say something else: `lunch talk`. */
  readonly otherMeanings: readonly string[]
  /** Words between a kind and its topic: `of`, `about`. */
  readonly topicWords: readonly string[]
  /** Words for a room with a name or a number after it: `Room 4`. */
  readonly roomsNamed: readonly string[]
  /** Rooms without a name. */
  readonly rooms: readonly string[]
  /** Words before a room: `in`. */
  readonly roomLabels: readonly string[]
  /** The ends of words for a place. */
  readonly venues: readonly string[]
  /** Words for a street before or after its name. */
  readonly streets: readonly string[]
  /** Headings of talking points. */
  readonly pointLabels: readonly string[]
  /** Words before the number of an entry: `item`. */
  readonly numberLabels: readonly string[]
  /** Words before a length that is not exact: `about`. */
  readonly about: readonly string[]
  /** Words before or after a length that is no length of an entry: `every`, `after`. */
  readonly otherLengths: readonly string[]
  /** What a part of a length is for: `talk`, `questions`. */
  readonly lengthParts: readonly string[]
  /** Words before what an entry includes: `with`. */
  readonly including: readonly string[]
  /** Words beside the names of languages: `auf`, `language`. */
  readonly languageBeside: readonly string[]
  /** Halves of the day, alone in a cell. */
  readonly halves: readonly string[]
  /** Words that begin what follows: `then`. */
  readonly next: readonly string[]
  /** Words that join two things: `and`. */
  readonly and: readonly string[]
  /** Words between a speaker and the subject: `on`, `about`. */
  readonly speaksOn: readonly string[]
  /** Words before a time in a sentence: `from`, `until`. */
  readonly beforeTimes: readonly string[]
  /** Words at the beginning of a clause that say nothing: `there is`. */
  readonly fillers: readonly string[]
  /** Labels of the subject of a mail, and of the other lines of its head. */
  readonly mailSubject: readonly string[]
  readonly mailHead: readonly string[]
  /** Words in the line before a forwarded mail, and before a quoted one. */
  readonly mailForwarded: readonly string[]
  readonly mailWrote: readonly string[]
  /** Texts of the buttons on web pages. */
  readonly buttons: readonly string[]
  /** Words before a signature. */
  readonly mailClosing: readonly string[]
}

/** The words for the entries of an agenda in every language. */
export const ENTRY_WORDS: readonly EntryWords[] = [
  enEntries,
  deEntries,
  zhEntries,
  frEntries,
  esEntries,
  itEntries,
]

/** The headings of columns in every language. */
export const COLUMN_WORDS: readonly ColumnWords[] = [
  enColumns,
  deColumns,
  zhColumns,
  frColumns,
  esColumns,
  itColumns,
]

type ListName = {
  [Name in keyof EntryWords]: EntryWords[Name] extends readonly string[] ? Name : never
}[keyof EntryWords]

/** Returns one list of all languages. */
export function entryWords(name: ListName): string[] {
  return ENTRY_WORDS.flatMap((words) => words[name])
}
