import { useEffect, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { type Duration, SECOND } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { timeWish } from './moves.ts'
import { placedItem } from './placedItem.ts'

/** How long the effect of a changed length on the end is shown, in ms. */
const SHOWN: Duration = 10 * SECOND

type Nudged = { readonly item: ItemId; readonly was: Duration | null }

function allottedIn({ show }: ConsoleContext, id: ItemId): Duration | null {
  return placedItem(show, id)?.length ?? null
}

/** Time of any item, and which was changed just now; `nudge` keeps its identity. */
export function useTimeNudges(context: ConsoleContext) {
  const live = useLive()
  const [nudged, set] = useState<Nudged | null>(null)
  useEffect(() => {
    if (nudged === null) return
    const timer = setTimeout(() => set(null), SHOWN)
    return () => clearTimeout(timer)
  }, [nudged])
  const nudge = useSteady((item: ItemId, minutes: number) => {
    const command = timeWish(item, minutes)
    const refusal = refusalOf(context, command)
    if (refusal !== null) return live.refuse(command, refusal)
    set({ item, was: allottedIn(context, item) })
    live.give(command)
  })
  // Only once the show has accepted it.
  const holds = nudged !== null && allottedIn(context, nudged.item) !== nudged.was
  return { nudge, changed: holds ? nudged.item : null }
}

/** Giving and taking time of any item of the agenda. */
export type TimeNudges = ReturnType<typeof useTimeNudges>
