import { columns as deColumns } from './de/columns.ts'
import { entries as deEntries } from './de/entries.ts'
import { columns as enColumns } from './en/columns.ts'
import { entries as enEntries } from './en/entries.ts'
import type { ColumnWords, EntryWords } from './entryWordLists.ts'
import { columns as esColumns } from './es/columns.ts'
import { entries as esEntries } from './es/entries.ts'
import { columns as frColumns } from './fr/columns.ts'
import { entries as frEntries } from './fr/entries.ts'
import { columns as itColumns } from './it/columns.ts'
import { entries as itEntries } from './it/entries.ts'
import { columns as zhColumns } from './zh/columns.ts'
import { entries as zhEntries } from './zh/entries.ts'

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
