import { useState } from 'react'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { same } from '../../../shared/agenda/same.ts'
import type { Cue, SentContent } from '../../../shared/run/cue.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import {
  CARD_MINUTES,
  type CardMinutes,
  cardOf,
  cardStatus,
  cardTime,
  cueSpan,
  isAddressed,
  isArmed,
  isShown,
  timeLeft,
} from '../../../shared/run/openCue.ts'
import { rolesOpening, type ScreenRole } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
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

/**
 * The effect of a press on a time card now: it shows, it waits for its time, or it is withdrawn (`armed`). Or why it is not
 * offered: no item is live, it is longer than half of the allotted time (T6), or its time has passed (T6b).
 */
export type CardPress = 'shows' | 'waits' | 'armed' | 'nothing-on' | 'too-long' | 'passed'

/** A time card now; `armed` has the waiting cards of the live turn. */
export type TimeCard = {
  readonly minutes: CardMinutes
  readonly content: SentContent
  readonly press: CardPress
  readonly armed: readonly string[]
}

/** Whether a press on a card has an effect. */
export function isOffered({ press }: TimeCard): boolean {
  return press === 'shows' || press === 'waits' || press === 'armed'
}

/** Returns the time cards at `now`: 5, 2 and 1 minutes, and stop. */
export function timeCards(state: ShowState, now: Instant): readonly TimeCard[] {
  const count = countdown(state, now)
  const on = liveItemId(state.run.position)
  const waiting = state.cues.filter((cue) => cue.turn === on && isArmed(state, cue, now))
  const allotted = 'spent' in count ? count.allotted : null
  const left = timeLeft(state, now)
  return CARD_MINUTES.map((minutes) => {
    const content = cardOf(minutes)
    const armed = waiting.filter((cue) => same(cue.content, content)).map(({ id }) => id)
    const pressEffect = (): CardPress => {
      if (allotted === null) return 'nothing-on'
      if (armed.length > 0) return 'armed'
      return minutes * MINUTE > allotted / 2 ? 'too-long' : cardStatus(minutes * MINUTE, left)
    }
    return { minutes, content, press: pressEffect(), armed }
  })
}
