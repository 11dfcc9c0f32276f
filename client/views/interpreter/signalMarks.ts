import { isShown } from '../../../shared/run/openCue.ts'
import {
  acknowledgedBy,
  isUnanswered,
  SIGNALS,
  type Signal,
  signalOf,
} from '../../../shared/run/signal.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { You } from '../../ui/cues/cuesFor.ts'

/** The state of one signal in the booth (R17). */
export type SignalMark = {
  readonly signal: Signal
  /** The cues of this link that nobody has acknowledged; another press withdraws them. */
  readonly mine: readonly string[]
  /** When it was last sent from any booth, in the home zone, or who has seen it; null if none is open. */
  readonly status: {
    readonly is: 'sent' | 'speaker' | 'moderator' | 'both'
    readonly at: string
  } | null
}

/** Returns the states of the booth's signals at `now`, in the order of their keys. */
export function signalMarks(
  state: ShowState,
  { link }: You,
  now: Instant,
  home: string,
): readonly SignalMark[] {
  const open = state.cues.filter((cue) => isShown(state, cue, now))
  return SIGNALS.map((signal) => {
    const sameSignal = open.filter((cue) => signalOf(cue) === signal)
    const mine = sameSignal.filter((cue) => cue.by.link === link && isUnanswered(state, cue, now))
    const last = sameSignal.at(-1)
    const status: SignalMark['status'] = last
      ? { is: acknowledgedBy(state, last) ?? 'sent', at: clockText(last.sentAt, home) }
      : null
    return { signal, mine: mine.map(({ id }) => id), status }
  })
}
