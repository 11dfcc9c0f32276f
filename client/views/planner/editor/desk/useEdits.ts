import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import { type Conflict, stillOpen } from './conflicts.ts'
import { conflictOf, editsOf, unheard, without } from './edits.ts'
import { type SentChange, toCome } from './overlay.ts'

/** How long a change of which nothing is pending any more may take to be seen in the draft, in ms. */
const SEEN_WITHIN = 2_000

/** How many changes one command takes. */
export const AT_ONCE = 1_000

/** Changes of the draft that this screen gave, until they are seen there; what was refused, or never reached the server, is kept for a choice. */
export function useEdits(): {
  readonly given: readonly SentChange[]
  readonly conflicts: readonly Conflict[]
  /** Gives changes, and tells the id of the command; null where there are none. */
  readonly give: (changes: readonly DraftChange[]) => string | null
  readonly settle: (id: string) => void
  /** Takes back what the server has not got. */
  readonly drop: (id: string) => void
} {
  const live = useLive()
  const store = editsOf(live)
  const edits = useStore(store)
  const steps = useShow(({ show }) => show?.steps ?? NONE)
  const refused = useShow((state) => state.refused)
  const pending = useShow((state) => state.pending)
  const given = toCome(edits.given, steps, refused?.id ?? null)
  const conflicts = stillOpen(edits.conflicts, steps)

  useEffect(() => {
    if (given.length < edits.given.length || conflicts.length < edits.conflicts.length)
      store.setState({ given, conflicts })
  })
  useEffect(() => {
    const conflict = conflictOf(refused)
    if (conflict === null) return
    store.setState((now) => without(now, conflict.id, conflict))
    // That somebody was quicker is said at the field.
    if (conflict.why === 'stale') live.dismiss()
  }, [refused, live, store])
  const heardOf = new Set(pending.map(({ id }) => id))
  const late = given.flatMap(({ id }) => (heardOf.has(id) ? [] : [id])).join(' ')
  useEffect(() => {
    if (late === '') return
    const timer = setTimeout(
      () => store.setState((now) => unheard(now, late.split(' '))),
      SEEN_WITHIN,
    )
    return () => clearTimeout(timer)
  }, [late, store])

  return {
    given,
    conflicts,
    give: (changes) => {
      let last: string | null = null
      for (let from = 0; from < changes.length; from += AT_ONCE) {
        const some = changes.slice(from, from + AT_ONCE)
        const id = live.give({ type: 'editDraft', changes: some })
        store.setState((now) => ({ ...now, given: [...now.given, { id, changes: some }] }))
        last = id
      }
      return last
    },
    settle: (id) =>
      store.setState((now) => ({
        ...now,
        conflicts: now.conflicts.filter((one) => one.id !== id),
      })),
    drop: (id) => {
      store.setState((now) => without(now, id))
      live.discard(id)
    },
  }
}

const NONE: readonly never[] = []
