import type { z } from 'zod'

type Written = Readonly<Record<string, { readonly file: z.ZodType | null }>>

/** The fields of a table that stand in an agenda written by hand by the same name and as they are, with their schemas. */
export type WrittenShape<T extends Written> = {
  [K in keyof T as T[K]['file'] extends z.ZodType ? K : never]: Extract<T[K]['file'], z.ZodType>
}

/** The part of a schema of an agenda written by hand that is in a table. */
export function shapeIn<T extends Written>(fields: T): WrittenShape<T> {
  const rows = Object.entries(fields).filter(([, { file }]) => file !== null)
  // The type picks the same rows.
  return Object.fromEntries(rows.map(([name, { file }]) => [name, file])) as WrittenShape<T>
}

/** Of a thing what is in these fields, as far as it is there. */
type Present<V, Name> = {
  [K in keyof Pick<V, keyof V & Name>]: Exclude<Pick<V, keyof V & Name>[K], undefined>
}

/** What stands there of these fields; those left out are as they are in a new thing. */
export function writtenIn<T extends Written, V extends object>(
  fields: T,
  file: V,
): Present<V, keyof WrittenShape<T>> {
  const there = Object.entries(file).filter(
    ([name, value]) => value !== undefined && (fields[name]?.file ?? null) !== null,
  )
  // The type picks the same fields.
  return Object.fromEntries(there) as Present<V, keyof WrittenShape<T>>
}
