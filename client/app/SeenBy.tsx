import { type ReactNode, useEffect, useState } from 'react'
import { LiveProvider, useLive } from '../live/LiveContext.tsx'
import { type ViewedPerson, viewAs } from '../live/viewAs.ts'

/** Gives what is in it the show as somebody else's screen knows it; nothing is given from there. */
export function ViewAs({
  you,
  children,
}: {
  readonly you: ViewedPerson
  readonly children: ReactNode
}) {
  const live = useLive()
  const [seen, setSeen] = useState<ReturnType<typeof viewAs> | null>(null)
  useEffect(() => {
    const made = viewAs(live, you)
    setSeen(made)
    return made.stop
  }, [live, you])
  return seen === null ? null : <LiveProvider live={seen.live}>{children}</LiveProvider>
}
