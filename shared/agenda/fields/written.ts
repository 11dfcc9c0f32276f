import { z } from 'zod'

type Written = Readonly<Record<string, { readonly file: boolean; readonly fresh: unknown }>>
type Shape = Readonly<Record<string, z.ZodType>>

/** The fields of a table that stand in an agenda written by hand by the same name and as they are. */
type WrittenName<T extends Written> = {
  [K in keyof T]: T[K]['file'] extends true ? K : never
}[keyof T]

/** The schema of a field there: left out instead of null, and where a new thing has something in it anyway. */
type WrittenSchema<S, Fresh> =
  S extends z.ZodNullable<infer Inner extends z.ZodType>
    ? z.ZodOptional<Inner>
    : S extends z.ZodOptional<z.ZodType>
      ? S
      : Fresh extends null
        ? S
        : z.ZodOptional<Extract<S, z.ZodType>>

/** What of an agenda written by hand is in a table. */
export type WrittenShape<T extends Written, S extends Shape> = {
  [K in WrittenName<T> & keyof S]: Extract<WrittenSchema<S[K], T[K]['fresh']>, z.ZodType>
}

function schemaOf(schema: z.ZodType, fresh: unknown): z.ZodType {
  // What is in it is a schema too.
  if (schema instanceof z.ZodNullable) return (schema.unwrap() as z.ZodType).optional()
  return schema instanceof z.ZodOptional || fresh === null ? schema : schema.optional()
}

/** The part of a schema of an agenda written by hand that is in a table, by the schemas of its fields. */
export function shapeIn<T extends Written, S extends Shape>(fields: T, shape: S) {
  const rows = Object.entries(fields).flatMap(([name, { file, fresh }]) => {
    const schema = shape[name]
    return file && schema !== undefined ? [[name, schemaOf(schema, fresh)] as const] : []
  })
  // The type picks the same rows.
  return Object.fromEntries(rows) as WrittenShape<T, S>
}

/** Of a thing what is in these fields, as far as it is there. */
type Present<V, Name> = {
  [K in keyof Pick<V, keyof V & Name>]: Exclude<Pick<V, keyof V & Name>[K], undefined>
}

/** What stands there of these fields; those left out are as they are in a new thing. */
export function writtenIn<T extends Written, V extends object>(
  fields: T,
  file: V,
): Present<V, WrittenName<T>> {
  const there = Object.entries(file).filter(
    ([name, value]) => value !== undefined && fields[name]?.file === true,
  )
  // The type picks the same fields.
  return Object.fromEntries(there) as Present<V, WrittenName<T>>
}
