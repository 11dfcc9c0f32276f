import { z } from 'zod'

export type StoredRecord = Readonly<Record<string, unknown>>

/** Converts a stored value to the current version. */
export type Reader = (stored: unknown) => unknown

/** The error for a stored value that does not match its schema at `path`. */
export class ShapeMismatch extends Error {
  readonly path: string[] = []
}

export function isRecord(value: unknown): value is StoredRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns a reader that returns valid values unchanged, and throws for others. */
function readerIf(isValid: (stored: unknown) => boolean): Reader {
  return (stored) => {
    if (isValid(stored)) return stored
    throw new ShapeMismatch()
  }
}

const rejectAll = readerIf(() => false)

function readPart(name: string, read: Reader, stored: unknown): unknown {
  try {
    return read(stored)
  } catch (error) {
    if (error instanceof ShapeMismatch) error.path.unshift(name)
    throw error
  }
}

function recordReader(
  partsOf: (stored: StoredRecord) => readonly (readonly [string, Reader])[],
): Reader {
  return (stored) => {
    if (!isRecord(stored)) throw new ShapeMismatch()
    let result = stored
    for (const [name, read] of partsOf(stored)) {
      const value = readPart(name, read, stored[name])
      if (value !== stored[name]) result = { ...result, [name]: value }
    }
    return result
  }
}

function listReader(read: Reader): Reader {
  return (stored) => {
    if (!Array.isArray(stored)) throw new ShapeMismatch()
    return stored.map((one, index) => readPart(String(index), read, one))
  }
}

/** Returns a reader that uses the first of `readers` that does not throw. */
function firstMatchReader(readers: readonly Reader[]): Reader {
  return readers.reduceRight((next, read) => (stored) => {
    try {
      return read(stored)
    } catch {
      return next(stored)
    }
  })
}

/** Returns a reader for values without parts. */
function leafReader(schema: unknown): Reader {
  if (schema instanceof z.ZodLiteral) return readerIf((one) => schema.values.has(one as string))
  if (schema instanceof z.ZodEnum) return readerIf((one) => schema.options.includes(one as string))
  const type = schema instanceof z.ZodType ? schema.def.type : ''
  if (type === 'null') return readerIf((one) => one === null)
  return readerIf(type === 'tuple' ? Array.isArray : (one) => typeof one === type)
}

/**
 * Returns a function that reads values by the shapes of their schemas but not their limits, which may have changed since.
 * `upcasts` converts values of a schema wherever they occur. Unknown fields stay, or with `isExact` throw. Throws `ShapeMismatch`.
 * It does not parse with zod, which would first compile every schema and so delay the first join.
 */
export function createReader(upcasts: ReadonlyMap<unknown, Reader>, isExact = false) {
  const readers = new Map<unknown, Reader>()

  function readerOf(schema: unknown): Reader {
    const existing = readers.get(schema)
    if (existing !== undefined) return existing
    const upcast = upcasts.get(schema)
    const inner = containerReader(schema) ?? wrapperReader(schema) ?? leafReader(schema)
    const reader: Reader = upcast === undefined ? inner : (stored) => inner(upcast(stored))
    readers.set(schema, reader)
    return reader
  }

  function containerReader(schema: unknown): Reader | null {
    if (schema instanceof z.ZodObject) return objectReader(schema.shape)
    if (schema instanceof z.ZodArray) return listReader(readerOf(schema.element))
    if (schema instanceof z.ZodDiscriminatedUnion) return kindReader(schema)
    if (schema instanceof z.ZodUnion) return firstMatchReader(schema.options.map(readerOf))
    if (!(schema instanceof z.ZodRecord)) return null
    const valueReader = readerOf(schema.valueType)
    return recordReader((stored) => Object.keys(stored).map((name) => [name, valueReader]))
  }

  function wrapperReader(schema: unknown): Reader | null {
    if (schema instanceof z.ZodPipe) return readerOf(schema.in)
    if (schema instanceof z.ZodReadonly) return readerOf(schema.unwrap())
    const isOptional = schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
    if (!isOptional && !(schema instanceof z.ZodNullable)) return null
    const [absent, read] = [isOptional ? undefined : null, readerOf(schema.unwrap())]
    return (stored) => (stored === absent ? stored : read(stored))
  }

  function objectReader(shape: z.ZodRawShape): Reader {
    const parts = Object.entries(shape).map(([name, schema]) => [name, readerOf(schema)] as const)
    if (!isExact) return recordReader(() => parts)
    return recordReader((stored) => {
      const unknownNames = Object.keys(stored).filter((name) => !(name in shape))
      return [...parts, ...unknownNames.map((name) => [name, rejectAll] as const)]
    })
  }

  function kindReader({ def: { discriminator }, options }: z.ZodDiscriminatedUnion): Reader {
    const kinds = new Map<unknown, Reader>()
    for (const option of options)
      for (const kind of option._zod.propValues?.[discriminator] ?? [])
        kinds.set(kind, readerOf(option))
    return (stored) => {
      const read = isRecord(stored) ? kinds.get(stored[discriminator]) : undefined
      return read === undefined ? readPart(discriminator, rejectAll, stored) : read(stored)
    }
  }

  return (schema: z.ZodType, stored: unknown): unknown => readerOf(schema)(stored)
}
