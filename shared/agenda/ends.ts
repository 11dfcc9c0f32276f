import type { Instant } from '../time/instant.ts'
import type { AtEnd, Item } from './model.ts'

/** Returns the action at the end of an item (R13), by default `hold`. */
export function atEndOf({ atEnd }: Pick<Item, 'atEnd'>): AtEnd {
  return atEnd ?? 'hold'
}

/** Returns the clock time at which an item ends; null if it ends after its length (R13). */
export function untilOf({ until }: Pick<Item, 'until'>): Instant | null {
  return until ?? null
}
