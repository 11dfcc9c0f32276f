import { useCallback, useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { allottedOf, findItem } from '../../../../shared/run/lookup.ts'
import { type Duration, MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { type Desk, refusalOf } from '../desk/desk.ts'
import { refuseHere } from '../desk/refuseHere.ts'

/** How long it is told what a minute more or less did to the end, in ms. */
const TOLD: Duration = 10 * SECOND

/** Giving and taking time of any item of the agenda. */
export type Nudging = {
  /** Gives whole minutes to an item, or takes them where negative; says why where that cannot be. */
  readonly nudge: (item: ItemId, minutes: number) => void
  /** The item whose time was changed here just now, once that holds. */
  readonly told: ItemId | null
}

type Nudged = { readonly item: ItemId; readonly was: Duration | null }

function allottedIn({ show }: Desk, id: ItemId): Duration | null {
  const item = show.published === null ? undefined : findItem(show.published.agenda, id)?.item
  return item === undefined ? null : allottedOf(show.run, item)
}

/** The command that gives minutes to an item, or takes them where negative. */
function nudging(item: ItemId, minutes: number): CommandOf<'giveTime' | 'takeTime'> {
  return { type: minutes > 0 ? 'giveTime' : 'takeTime', item, by: Math.abs(minutes) * MINUTE }
}

/** Time of any item, and which was changed just now; `nudge` keeps its identity. */
export function useNudging(desk: Desk): Nudging {
  const live = useLive()
  const [nudged, set] = useState<Nudged | null>(null)
  const newest = useRef(desk)
  useEffect(() => {
    newest.current = desk
  })
  useEffect(() => {
    if (nudged === null) return
    const timer = setTimeout(() => set(null), TOLD)
    return () => clearTimeout(timer)
  }, [nudged])
  const nudge = useCallback(
    (item: ItemId, minutes: number) => {
      const command = nudging(item, minutes)
      const refusal = refusalOf(newest.current, command)
      if (refusal !== null) return refuseHere(live, command, refusal)
      set({ item, was: allottedIn(newest.current, item) })
      live.give(command)
    },
    [live],
  )
  // Told is what is so: not before the show has taken it.
  const holds = nudged !== null && allottedIn(desk, nudged.item) !== nudged.was
  return { nudge, told: holds ? nudged.item : null }
}
