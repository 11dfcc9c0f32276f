import { oncePer } from '../oncePer.ts'
import type { Edit, FieldRow, Fields, Visibility } from './field.ts'

/** The fields of a table, in its order. */
export function namesOf<T, Core>(fields: Fields<T, Core>): readonly (keyof T & string)[] {
  // The keys of a table are those of its thing, by its type.
  return Object.keys(fields) as (keyof T & string)[]
}

/** A thing by what it has in each field; what it has not in an optional one is left out. */
function buildFrom<T, Core>(
  fields: Fields<T, Core>,
  value: <K extends keyof T & string>(name: K, field: FieldRow<T, K, Core>) => T[K] | undefined,
): T {
  const all = namesOf(fields).map((name) => [name, value(name, fields[name])] as const)
  // Every field of the thing has its row.
  return Object.fromEntries(all.filter(([, one]) => one !== undefined)) as T
}

/** A new thing: everything that is not said of it is as nobody has touched it yet. */
export function freshOf<T, Core>(fields: Fields<T, Core>, said: Core & Partial<T>): T {
  const known: Partial<T> = said
  return buildFrom(fields, (name, { fresh }) => (name in known ? known[name] : fresh?.(said)))
}

/** The second of two parts of a thing, as far as it is not said what is in it. */
export function partOf<T extends Core, Core>(
  fields: Fields<T, Core>,
  whole: T,
  said: Partial<T>,
): T {
  const core = { ...whole, ...said }
  return buildFrom(fields, (name, { part, fresh }) => {
    if (name in said || part === 'same') return core[name]
    return part === 'fresh' ? fresh?.(core) : part(whole, core)
  })
}

/** A thing that is held, with what a corrected text says of it. */
export function mergeExisting<T, Core>(
  fields: Fields<T, Core>,
  held: T,
  read: T,
  sameDay: boolean,
): T {
  return buildFrom(fields, (name, { reread }) => {
    if (reread === 'held') return held[name]
    return reread === 'read' ? read[name] : reread(held, read, sameDay)
  })
}

type VisibilityRows = Readonly<Record<string, { readonly seen: Visibility; readonly edit: Edit }>>

/** The fields of a table that not everybody sees: few, and a snapshot asks for them for every item and person of a show. */
const guarded = oncePer((fields: VisibilityRows) =>
  Object.entries(fields)
    .filter(([, { seen }]) => seen !== 'all')
    .map(([name, { seen, edit }]) => {
      const absent = (typeof edit === 'object' && edit !== null) || edit === 'parts'
      return { name, seen, absent }
    }),
)

/**
 * Makes out what is seen of one thing of a kind after another, or of some of its fields: null for what is not, and nothing where a
 * field may be absent.
 */
export function visibleTo<P extends object>(
  fields: VisibilityRows,
  sees: (sight: Visibility) => boolean,
): (thing: P) => P {
  const hidden = guarded(fields).filter(({ seen }) => !sees(seen))
  return (thing) => {
    if (!hidden.some(({ name }) => name in thing)) return thing
    const left = { ...thing } as Record<string, unknown>
    for (const { name, absent } of hidden) {
      if (!(name in left)) continue
      if (absent) delete left[name]
      else left[name] = null
    }
    // A field that is hidden may be null or absent, by the type of its row.
    return left as P
  }
}

/** What two things that become one have together in a field, as a change of it states it. */
export type Joined = { readonly name: string; readonly edit: Edit; readonly value: unknown }

/** What two things that become one have together, in the fields in which not just the first one's stays. */
export function joinedOf<T, Core>(fields: Fields<T, Core>, one: T, other: T): readonly Joined[] {
  return namesOf(fields).flatMap((name) => {
    const { join, edit } = fields[name]
    if (join === 'first') return []
    const none = typeof edit === 'object' ? (edit?.none ?? null) : null
    return [{ name, edit, value: join(one, other) ?? none }]
  })
}
