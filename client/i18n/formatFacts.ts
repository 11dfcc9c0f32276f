import type { Facts } from './words.ts'

type FieldOf<Union> = Union extends unknown ? keyof Union : never

type ValueOf<Union, Field> = Union extends { readonly [F in Field & PropertyKey]: infer Value }
  ? Value
  : never

/** Formats the fields of a union's members, each by its name, as facts of a text. */
export type Formats<Union> = {
  readonly [Field in FieldOf<Union>]?: (value: ValueOf<Union, Field>) => Facts
}

/** Returns the facts of a text from the fields that an object has. */
export function formatFacts<Union extends object>(object: Union, formats: Formats<Union>): Facts {
  const values = new Map<string, unknown>(Object.entries(object))
  const all: readonly [string, (value: unknown) => Facts][] = Object.entries(formats)
  return Object.assign(
    {},
    ...all.map(([field, format]) => (values.has(field) ? format(values.get(field)) : {})),
  )
}
