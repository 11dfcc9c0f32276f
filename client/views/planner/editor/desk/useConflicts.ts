import { useEffect, useState } from 'react'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import { isFieldChange } from '../model/fields.ts'
import type { Conflict } from './conflicts.ts'

/** Edits that were refused because somebody else was quicker: they leave the line of refusals and wait at their field for a choice. */
export function useConflicts(): {
  readonly conflicts: readonly Conflict[]
  readonly settle: (id: string) => void
} {
  const live = useLive()
  const refused = useShow((state) => state.refused)
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])
  useEffect(() => {
    if (refused?.command.type !== 'editDraft' || refused.refusal.reason !== 'stale-value') return
    const { id, command } = refused
    if (!command.changes.some(isFieldChange)) return
    setConflicts((now) => [...now, { id, changes: command.changes }])
    live.dismiss()
  }, [refused, live])
  return {
    conflicts,
    settle: (id) => setConflicts((now) => now.filter((one) => one.id !== id)),
  }
}
