import { type ReactNode, useEffect, useState } from 'react'
import { LiveProvider, useLive } from '../live/LiveContext.tsx'
import { type ViewedPerson, viewAs } from '../live/viewAs.ts'

/** Provides the components in it with the state of another person's screen; they cannot send commands. */
export function ViewAs({
  you,
  children,
}: {
  readonly you: ViewedPerson
  readonly children: ReactNode
}) {
  const live = useLive()
  const [view, setView] = useState<ReturnType<typeof viewAs> | null>(null)
  useEffect(() => {
    const next = viewAs(live, you)
    setView(next)
    return next.stop
  }, [live, you])
  return view === null ? null : <LiveProvider live={view.live}>{children}</LiveProvider>
}
