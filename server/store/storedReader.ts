import { z } from 'zod'

export type Stored = Readonly<Record<string, unknown>>

/** Turns a value as it was stored into one of today. */
export type Read = (stored: unknown) => unknown

/** A stored value has another shape than its schema, at `path`. */
export class OtherShape extends Error {
  readonly path: string[] = []
}

export function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads what passes a test, as it is. */
function where(isOne: (stored: unknown) => boolean): Read {
  return (stored) => {
    if (isOne(stored)) return stored
    throw new OtherShape()
  }
}

const none = where(() => false)

function part(name: string, read: Read, stored: unknown): unknown {
  try {
    return read(stored)
  } catch (error) {
    if (error instanceof OtherShape) error.path.unshift(name)
    throw error
  }
}

/** Reads a record by the parts that it should have. */
function record(partsOf: (stored: Stored) => readonly (readonly [string, Read])[]): Read {
  return (stored) => {
    if (!isRecord(stored)) throw new OtherShape()
    let after = stored
    for (const [name, read] of partsOf(stored)) {
      const now = part(name, read, stored[name])
      if (now !== stored[name]) after = { ...after, [name]: now }
    }
    return after
  }
}

function list(read: Read): Read {
  return (stored) => {
    if (!Array.isArray(stored)) throw new OtherShape()
    return stored.map((one, index) => part(String(index), read, one))
  }
}

/** Reads by the first that can. */
function first(readers: readonly Read[]): Read {
  return readers.reduceRight((next, read) => (stored) => {
    try {
      return read(stored)
    } catch {
      return next(stored)
    }
  })
}

/** Reads what has no parts. */
function plain(schema: unknown): Read {
  if (schema instanceof z.ZodLiteral) return where((one) => schema.values.has(one as string))
  if (schema instanceof z.ZodEnum) return where((one) => schema.options.includes(one as string))
  const type = schema instanceof z.ZodType ? schema.def.type : ''
  if (type === 'null') return where((one) => one === null)
  return where(type === 'tuple' ? Array.isArray : (one) => typeof one === type)
}

/**
 * Returns what reads values by the shape of their schemas: limits may have been others when a value was stored. `upcasts` has what
 * turns the values of a schema into those of today, wherever they are. A name that a schema does not have stays, or is a fault
 * too (`isExact`). Throws `OtherShape`. zod itself would compile every schema first, and the first join would wait for that.
 */
export function readerWith(upcasts: ReadonlyMap<unknown, Read>, isExact = false) {
  const readers = new Map<unknown, Read>()

  function of(schema: unknown): Read {
    const known = readers.get(schema)
    if (known !== undefined) return known
    const upcast = upcasts.get(schema)
    const inner = whole(schema) ?? around(schema) ?? plain(schema)
    const made: Read = upcast === undefined ? inner : (stored) => inner(upcast(stored))
    readers.set(schema, made)
    return made
  }

  function whole(schema: unknown): Read | null {
    if (schema instanceof z.ZodObject) return object(schema.shape)
    if (schema instanceof z.ZodArray) return list(of(schema.element))
    if (schema instanceof z.ZodDiscriminatedUnion) return kinds(schema)
    if (schema instanceof z.ZodUnion) return first(schema.options.map(of))
    if (!(schema instanceof z.ZodRecord)) return null
    const each = of(schema.valueType)
    return record((stored) => Object.keys(stored).map((name) => [name, each]))
  }

  function around(schema: unknown): Read | null {
    if (schema instanceof z.ZodPipe) return of(schema.in)
    if (schema instanceof z.ZodReadonly) return of(schema.unwrap())
    const isOptional = schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
    if (!isOptional && !(schema instanceof z.ZodNullable)) return null
    const [absent, other] = [isOptional ? undefined : null, of(schema.unwrap())]
    return (stored) => (stored === absent ? stored : other(stored))
  }

  function object(shape: z.ZodRawShape): Read {
    const parts = Object.entries(shape).map(([name, schema]) => [name, of(schema)] as const)
    if (!isExact) return record(() => parts)
    return record((stored) => {
      const added = Object.keys(stored).filter((name) => !(name in shape))
      return [...parts, ...added.map((name) => [name, none] as const)]
    })
  }

  function kinds({ def: { discriminator }, options }: z.ZodDiscriminatedUnion): Read {
    const all = new Map<unknown, Read>()
    for (const option of options)
      for (const kind of option._zod.propValues?.[discriminator] ?? []) all.set(kind, of(option))
    return (stored) => {
      const read = isRecord(stored) ? all.get(stored[discriminator]) : undefined
      return read === undefined ? part(discriminator, none, stored) : read(stored)
    }
  }

  return (schema: z.ZodType, stored: unknown): unknown => of(schema)(stored)
}
