import { useState } from 'react'
import { same } from '../../../../../shared/agenda/same.ts'

/** Entries of a list that have no ids of their own, each with a key that stays its own while the list changes. */
type KeyedList<T> = {
  readonly list: readonly T[]
  readonly keys: readonly number[]
  /** The next key that nothing has had. */
  readonly next: number
}

/** A list that was not there before. */
export function newKeyedList<T>(list: readonly T[]): KeyedList<T> {
  return { list, keys: list.map((_, at) => at), next: list.length }
}

/** Where each entry was before: at the same place from either end as far as nothing changed, and where it was changed between. */
function placesBefore<T>(was: readonly T[], list: readonly T[]): readonly (number | null)[] {
  const shift = was.length - list.length
  const head = list.findIndex((one, at) => !same(one, was[at]))
  const tail = list.findLastIndex((one, at) => !same(one, was[at + shift]))
  return list.map((_, at) => {
    if (head < 0 || at < head) return at < was.length ? at : null
    if (at > tail) return at + shift
    return shift === 0 ? at : null
  })
}

/** The same list after a change: what stayed or was changed in its place keeps its key. */
export function updateKeyedList<T>(kept: KeyedList<T>, list: readonly T[]): KeyedList<T> {
  if (same(kept.list, list)) return kept
  const used = new Set<number>()
  let { next } = kept
  const keys = placesBefore(kept.list, list).map((place) => {
    const old = place === null ? undefined : kept.keys[place]
    if (old !== undefined && !used.has(old)) {
      used.add(old)
      return old
    }
    next += 1
    return next - 1
  })
  return { list, keys, next }
}

/** Keys for entries that have no ids: one stays with its entry while others come and go, and while it is edited. */
export function useStableKeys<T>(list: readonly T[]): readonly number[] {
  const [kept, keep] = useState(() => newKeyedList(list))
  const now = updateKeyedList(kept, list)
  if (now !== kept) keep(now)
  return now.keys
}
