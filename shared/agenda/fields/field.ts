import type { Csv } from '../csv/column.ts'
import type { PersonId } from '../ids.ts'

/** Who sees a field: everybody; who works on the show; who is briefed; they and those whose turn it is; they and those who share a turn with that person. */
export type Visibility = 'all' | 'inside' | 'briefed' | 'turn' | 'company'

/** What a change of a field is told under. */
export type Topic = 'times' | 'people' | 'wording' | 'rest'

/** How a line tells what a field holds; `change`: it says no more than that it changes. */
export type ValueForm =
  | 'texts'
  | 'length'
  | 'start'
  | 'time'
  | 'stop'
  | 'people'
  | 'terms'
  | 'change'

/**
 * How a draft changes a field: one language of a text at a time; as a whole, or so that something is always given; as a whole, where
 * `none` stands for an absent one; by its parts alone, absent where there are none; or not by itself.
 */
export type Edit = 'texts' | 'value' | 'given' | { readonly none: unknown } | 'parts' | null

/** The people whom a field names, and the field with others in their place (null: with nobody). */
export type Naming<T, V> = {
  readonly of: (thing: T) => readonly PersonId[]
  readonly renamed: (thing: T, to: (person: PersonId) => PersonId | null) => V
}

/** Everything that is said of a field but its schema, which is the model's. `Core` is what a new thing cannot be without. */
export type FieldRow<T, K extends keyof T, Core> = {
  /** What a new one has in it; null: that has to be said. */
  readonly fresh: ((core: Core) => T[K]) | null
  /** What not everybody sees is null or absent for the others: else it does not compile. */
  readonly seen: null extends T[K] ? Visibility : undefined extends T[K] ? Visibility : 'all'
  readonly edit: Edit
  /** Whether a moderator changes it while the show runs. */
  readonly live: boolean
  /** What the second of two parts has of it. */
  readonly part: 'same' | 'fresh' | ((whole: T, part: Core) => T[K])
  /** What two made one have of it: what the first had, or both. */
  readonly join: 'first' | ((one: T, other: T) => T[K])
  /** What stays of it when a corrected text is taken over: what is held, what was read, or something of both. */
  readonly reread: 'held' | 'read' | ((held: T, read: T, sameDay: boolean) => T[K])
  readonly people: Naming<T, T[K]> | null
  /** Its columns in a table; null: it is in none. */
  readonly csv: Csv<T> | null
  /** Whether it stands in an agenda written by hand by the same name and as it is. */
  readonly file: boolean
  /** Its word, what a change of it is told under, and how; null: changes of it are told of what is in it. */
  readonly told: { readonly word: string; readonly under: Topic; readonly as: ValueForm } | null
}

/** A row for each field of a thing, optional ones too: one that is missing does not compile. */
export type Fields<T, Core> = { readonly [K in keyof T]-?: FieldRow<T, K, Core> }

/** What most fields have in common: they stay with their thing. */
export const STAYS = {
  live: false,
  part: 'same',
  join: 'first',
  reread: 'held',
  people: null,
} as const

type Row = {
  readonly fresh: unknown
  readonly edit: Edit
  readonly told: FieldRow<never, never, never>['told']
}

/** The rows of any table. */
export type Rows = Readonly<Record<string, Row>>

/** The texts of a table, which are changed language by language. */
export type TextName<T extends Rows> = {
  [K in keyof T & string]: T[K]['edit'] extends 'texts' ? K : never
}[keyof T & string]

/** The fields of a table that are changed as a whole. */
export type ValueName<T extends Rows> = {
  [K in keyof T & string]: T[K]['edit'] extends 'value' | 'given' | { readonly none: unknown }
    ? K
    : never
}[keyof T & string]

/** The texts of a table, in its order. */
export function textsIn<T extends Rows>(fields: T): readonly TextName<T>[] {
  const names = Object.keys(fields).filter((name) => fields[name]?.edit === 'texts')
  // The type picks the same rows.
  return names as TextName<T>[]
}

/** The words of a table. */
export type WordOf<T extends Rows> = {
  [K in keyof T]: T[K]['told'] extends { readonly word: infer W } ? W : never
}[keyof T]

/** The fields of a table that a moderator changes while the show runs. */
export type LiveName<T extends Readonly<Record<string, { readonly live: boolean }>>> = {
  [K in keyof T]: T[K]['live'] extends true ? K : never
}[keyof T]

/** The fields of a table that a draft changes. */
export type EditedName<T extends Rows> = TextName<T> | ValueName<T>
