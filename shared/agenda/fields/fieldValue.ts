import { same } from '../same.ts'
import type { Rows } from './field.ts'

function emptyValueOf(fields: Rows, name: string): unknown {
  const edit = fields[name]?.edit ?? null
  return typeof edit === 'object' ? edit?.none : undefined
}

/** What a thing holds in a field, as changes state it. */
export function valueIn(fields: Rows, thing: object, name: string): unknown {
  // A field by its name, whatever the thing.
  return (thing as Readonly<Record<string, unknown>>)[name] ?? emptyValueOf(fields, name) ?? null
}

/** A thing with something else in a field; an optional field with nothing in it is left out. */
export function withValue<T extends object>(
  fields: Rows,
  thing: T,
  name: keyof T & string,
  value: T[keyof T] | null,
): T {
  const none = emptyValueOf(fields, name)
  const { [name]: _, ...others } = thing
  if (none !== undefined && same(value, none)) return others as T // It may be absent.
  return { ...thing, [name]: value }
}
