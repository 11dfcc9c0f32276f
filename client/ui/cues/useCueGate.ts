import { useState } from 'react'
import type { Cue } from '../../../shared/run/cue.ts'
import { useLive } from '../../live/LiveContext.tsx'

/** The cue to be seen now, and how that is said. */
export type CueGate = {
  readonly open: Cue | null
  /** How many more wait behind it. */
  readonly more: number
  readonly gotIt: () => void
}

/**
 * The newest cue that is not closed on this screen, and how to acknowledge it. It closes at once, also while cut off:
 * nobody is kept from the clock by an answer on its way, and a second press has nothing left to press.
 */
export function useCueGate(cues: readonly Cue[]): CueGate {
  const live = useLive()
  const [closed, setClosed] = useState<readonly string[]>([])
  const waiting = cues.filter(({ id }) => !closed.includes(id))
  const open = waiting[0] ?? null
  return {
    open,
    more: Math.max(0, waiting.length - 1),
    gotIt: () => {
      if (open === null) return
      live.give({ type: 'acknowledgeCue', cue: open.id })
      setClosed((before) => [...before, open.id])
    },
  }
}
