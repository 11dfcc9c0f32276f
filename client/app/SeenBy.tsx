import { type ReactNode, useEffect, useState } from 'react'
import { LiveProvider, useLive } from '../live/LiveContext.tsx'
import { type Seen, seenAs } from '../live/seenAs.ts'

/** Gives what is in it the show as somebody else's screen knows it; nothing is given from there. */
export function SeenBy({ you, children }: { readonly you: Seen; readonly children: ReactNode }) {
  const live = useLive()
  const [seen, setSeen] = useState<ReturnType<typeof seenAs> | null>(null)
  useEffect(() => {
    const made = seenAs(live, you)
    setSeen(made)
    return made.stop
  }, [live, you])
  return seen === null ? null : <LiveProvider live={seen.live}>{children}</LiveProvider>
}
