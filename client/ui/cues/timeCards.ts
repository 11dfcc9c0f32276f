import { same } from '../../../shared/agenda/same.ts'
import type { SentContent } from '../../../shared/run/cue.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import {
  CARD_MINUTES,
  type CardMinutes,
  cardOf,
  cardStatus,
  isArmed,
  timeLeft,
} from '../../../shared/run/openCue.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'

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
