import { useState } from 'react'
import { keptAfter, keptAnew } from '../model/kept.ts'

/** Keys for entries that have no ids: one stays with its entry while others come and go, and while it is edited. */
export function useKeptKeys<T>(list: readonly T[]): readonly number[] {
  const [kept, keep] = useState(() => keptAnew(list))
  const now = keptAfter(kept, list)
  if (now !== kept) keep(now)
  return now.keys
}
