import type { Instant } from '../time/instant.ts'
import type { AtEnd, Item } from './model.ts'

/** What becomes of an item at its end (R13): it holds unless something else is said. */
export function atEndOf({ atEnd }: Pick<Item, 'atEnd'>): AtEnd {
  return atEnd ?? 'hold'
}

/** The clock time until which an item lasts by the plan; null where it lasts as long as it is allotted (R13). */
export function untilOf({ until }: Pick<Item, 'until'>): Instant | null {
  return until ?? null
}
