import type { Csv } from '../csv/column.ts'
import type { PersonId } from '../ids.ts'

/**
 * The readers who see a field. `crew`: people who work on the show; `briefed`: roles that read all notes; `involved`: these roles,
 * and the speakers of the item or everyone who shares an item with the person.
 */
export type Visibility = 'all' | 'crew' | 'briefed' | 'involved'

/** The group in which a list of changes shows a field. */
export type Topic = 'times' | 'people' | 'wording' | 'rest'

/** The form in which a list of changes shows values of a field; `noValue`: it shows only that the field changes. */
export type ValueForm =
  | 'texts'
  | 'length'
  | 'start'
  | 'time'
  | 'stop'
  | 'people'
  | 'terms'
  | 'noValue'

/**
 * The way a draft changes a field. `texts`: each language alone; `value`: as a whole; `required`: as a whole, but never to null;
 * `emptyValue`: as a whole, and this value makes it absent; `parts`: by changes of its parts; null: not directly.
 */
export type Edit =
  | 'texts'
  | 'value'
  | 'required'
  | { readonly emptyValue: unknown }
  | 'parts'
  | null

/** The functions that list and replace the people in a field (null removes a person). */
export type PeopleAccess<T, V> = {
  readonly list: (thing: T) => readonly PersonId[]
  readonly replace: (thing: T, newId: (person: PersonId) => PersonId | null) => V
}

/** The description of a field, without its schema, which is in the model. `Core` has the fields that a new thing needs. */
export type FieldRow<T, K extends keyof T, Core> = {
  /** Returns the value in a new thing; null: `Core` has it. */
  readonly initial: ((core: Core) => T[K]) | null
  /** Only a field that can be null or absent can be hidden; any other does not compile. */
  readonly visibleTo: null extends T[K] ? Visibility : undefined extends T[K] ? Visibility : 'all'
  readonly edit: Edit
  /** Whether a moderator can change it while the show runs. */
  readonly live: boolean
  /** The value in the second part of a thing that is split. */
  readonly split: 'same' | 'initial' | ((whole: T, part: Core) => T[K])
  /** The value after two things are joined. */
  readonly join: 'first' | ((one: T, other: T) => T[K])
  /** The value after a corrected text is imported again. */
  readonly merge: 'existing' | 'incoming' | ((existing: T, incoming: T, isSameDay: boolean) => T[K])
  readonly people: PeopleAccess<T, T[K]> | null
  /** Its columns in a CSV file; null: it has none. */
  readonly csv: Csv<T> | null
  /** Its label in a list of changes; null: the list shows changes of its parts. */
  readonly label: {
    readonly word: string
    readonly topic: Topic
    readonly form: ValueForm
  } | null
}

/** One row for each field of a thing, optional fields included; a missing row does not compile. */
export type Fields<T, Core> = { readonly [K in keyof T]-?: FieldRow<T, K, Core> }

/** The properties that most rows share. */
export const DEFAULTS = {
  live: false,
  split: 'same',
  join: 'first',
  merge: 'existing',
  people: null,
  csv: null,
} as const

/** Returns the properties of an optional field that a draft changes as a whole; `emptyValue` makes it absent. */
export function optional<const None>(emptyValue: None) {
  return { initial: () => undefined, edit: { emptyValue } } as const
}

/** The properties of a row that do not depend on its thing. */
export type Rows = Readonly<
  Record<
    string,
    Pick<FieldRow<never, never, never>, 'edit' | 'label'> & { readonly initial: unknown }
  >
>

/** The names of the text fields of a table, which a draft changes one language at a time. */
export type TextName<T extends Rows> = {
  [K in keyof T & string]: T[K]['edit'] extends 'texts' ? K : never
}[keyof T & string]

/** The names of the fields of a table that a draft changes as a whole. */
export type ValueName<T extends Rows> = {
  [K in keyof T & string]: T[K]['edit'] extends
    | 'value'
    | 'required'
    | { readonly emptyValue: unknown }
    ? K
    : never
}[keyof T & string]

/** Returns the names of the text fields of a table, in table order. */
export function textsIn<T extends Rows>(fields: T): readonly TextName<T>[] {
  const names = Object.keys(fields).filter((name) => fields[name]?.edit === 'texts')
  // The type picks the same rows.
  return names as TextName<T>[]
}

/** The words by which lists of changes name the fields of a table. */
export type WordOf<T extends Rows> = {
  [K in keyof T]: T[K]['label'] extends { readonly word: infer W } ? W : never
}[keyof T]

/** The names of the fields of a table that a moderator can change while the show runs. */
export type LiveName<T extends Readonly<Record<string, { readonly live: boolean }>>> = {
  [K in keyof T]: T[K]['live'] extends true ? K : never
}[keyof T]

/** The names of the fields of a table that a draft changes directly. */
export type EditedName<T extends Rows> = TextName<T> | ValueName<T>
