import { useEffect, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { type Duration, SECOND } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { showRefusal } from '../context/showRefusal.ts'
import { timeWish } from './moves.ts'
import { placedItem } from './placedItem.ts'

/** How long the effect of a changed length on the end is shown, in ms. */
const SHOWN: Duration = 10 * SECOND

/** Giving and taking time of any item of the agenda. */
export type TimeNudges = {
  /** Gives whole minutes to an item, or takes them where negative; says why where that cannot be. */
  readonly nudge: (item: ItemId, minutes: number) => void
  /** The item whose time was changed here just now, once the show has accepted it. */
  readonly changed: ItemId | null
}

type Nudged = { readonly item: ItemId; readonly was: Duration | null }

function allottedIn({ show }: ConsoleContext, id: ItemId): Duration | null {
  return placedItem(show, id)?.length ?? null
}

/** Time of any item, and which was changed just now; `nudge` keeps its identity. */
export function useTimeNudges(context: ConsoleContext): TimeNudges {
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
    if (refusal !== null) return showRefusal(live, command, refusal)
    set({ item, was: allottedIn(context, item) })
    live.give(command)
  })
  // Only once the show has accepted it.
  const holds = nudged !== null && allottedIn(context, nudged.item) !== nudged.was
  return { nudge, changed: holds ? nudged.item : null }
}
