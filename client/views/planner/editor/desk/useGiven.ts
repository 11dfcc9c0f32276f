import { useEffect, useRef, useState } from 'react'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import { type Given, toCome } from './overlay.ts'

/** How long a change that was answered may take to be seen in the draft, in ms. */
const SEEN_WITHIN = 2_000

/** How many changes one command takes. */
const AT_ONCE = 1_000

/** Changes of the draft that this screen gave, until they are seen there or refused. */
export function useGiven(): {
  readonly given: readonly Given[]
  readonly give: (changes: readonly DraftChange[]) => void
} {
  const live = useLive()
  const steps = useShow(({ show }) => show?.steps ?? NONE)
  const refused = useShow((state) => state.refused?.id ?? null)
  const pending = useShow((state) => state.pending)
  const [all, setAll] = useState<readonly Given[]>([])
  const given = toCome(all, steps, refused)
  const waiting = useRef(given)

  useEffect(() => {
    waiting.current = given
    if (given.length < all.length) setAll(given)
    const answered = given.filter(({ id }) => !pending.some((one) => one.id === id))
    if (answered.length === 0) return
    const timer = setTimeout(() => {
      const late = new Set(answered.map(({ id }) => id))
      setAll((now) => now.filter(({ id }) => !late.has(id)))
    }, SEEN_WITHIN)
    return () => clearTimeout(timer)
  })

  const give = (changes: readonly DraftChange[]) => {
    for (let from = 0; from < changes.length; from += AT_ONCE) {
      const some = changes.slice(from, from + AT_ONCE)
      const id = live.give({ type: 'editDraft', changes: some })
      setAll((now) => [...now, { id, changes: some }])
    }
  }
  return { given, give }
}

const NONE: readonly never[] = []
