import { useEffect, useState } from 'react'
import type { Command } from '../../../shared/run/command.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** Sends one command at a time, and calls back with its refusal; with null once it is accepted. */
export function useGivenOnce(answered: (refusal: Refusal | null) => void) {
  const live = useLive()
  const [given, setGiven] = useState<string | null>(null)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const waits = given !== null && pending.some(({ id }) => id === given)
  useEffect(() => {
    if (given === null || waits) return
    setGiven(null)
    answered(refused?.id === given ? refused.refusal : null)
  }, [given, waits, refused, answered])
  return {
    waits,
    give: (command: Command) => {
      if (waits) return
      live.dismiss()
      setGiven(live.give(command))
    },
  }
}
