import { useEffect, useState } from 'react'
import type { Command } from '../../../shared/run/command.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** Returns a function that sends one command at a time, then calls `onAnswer` with its refusal (null: accepted), and whether it waits. */
export function useSendOnce(onAnswer: (refusal: Refusal | null) => void) {
  const live = useLive()
  const [sentId, setSentId] = useState<string | null>(null)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const waits = sentId !== null && pending.some(({ id }) => id === sentId)
  useEffect(() => {
    if (sentId === null || waits) return
    setSentId(null)
    onAnswer(refused?.id === sentId ? refused.refusal : null)
  }, [sentId, waits, refused, onAnswer])
  return {
    waits,
    give: (command: Command) => {
      if (waits) return
      live.dismiss()
      setSentId(live.give(command))
    },
  }
}
