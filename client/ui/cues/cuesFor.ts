import { useState } from 'react'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { cardTime, cueSpan, isAddressed, isShown } from '../../../shared/run/openCue.ts'
import { rolesOpening, type ScreenRole } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'

/** The link by which a screen was opened. */
export type You = { readonly link: LinkId; readonly grant: Grant }

const isCard = ({ content }: Cue) => cardTime(content) !== null

function isAcknowledged(cue: Cue, { link, grant }: You): boolean {
  return cue.seen.some(
    (by) => by.link === link || (by.person !== null && by.person === grant.person),
  )
}

/**
 * Returns the cues to show on a screen, newest first: open, to this person or the roles that open the screen, and not yet
 * acknowledged here. A newer time card replaces older ones, whose minutes are no longer true.
 */
export function cuesFor(
  state: ShowState,
  now: Instant,
  you: You,
  screen: ScreenRole,
): readonly Cue[] {
  const addressed = { roles: rolesOpening(screen, you.grant), person: you.grant.person }
  const mine = state.cues
    .filter((cue) => cue.by.link !== you.link)
    .filter(({ to }) => isAddressed(to, addressed))
    .flatMap((cue) => {
      const span = cueSpan(state, cue, now)
      return span !== null && isShown(state, cue, now) ? [{ cue, from: span.from }] : []
    })
    // An armed card counts from the time when it shows, not from when it was sent.
    .toSorted((a, b) => a.from - b.from)
    .map(({ cue }) => cue)
    .toReversed()
  // An acknowledged card replaces older ones too: these do not return.
  const newestCard = mine.find(isCard)
  return mine.filter((cue) => !isAcknowledged(cue, you) && (cue === newestCard || !isCard(cue)))
}

/** The cue to acknowledge now, and the function that does it. */
export type CueGate = {
  readonly open: Cue | null
  /** The number of further cues after it. */
  readonly more: number
  readonly acknowledge: () => void
}

/**
 * Returns the newest cue that is not closed on this screen, and a function that acknowledges it. The cue closes at once, even
 * without a connection: the clock is visible before the answer arrives, and a second press has no effect.
 */
export function useCueGate(cues: readonly Cue[] = []): CueGate {
  const live = useLive()
  const [closed, setClosed] = useState<readonly string[]>([])
  const waiting = cues.filter(({ id }) => !closed.includes(id))
  const open = waiting[0] ?? null
  return {
    open,
    more: Math.max(0, waiting.length - 1),
    acknowledge: () => {
      if (open === null) return
      live.give({ type: 'acknowledgeCue', cue: open.id })
      setClosed((before) => [...before, open.id])
    },
  }
}
