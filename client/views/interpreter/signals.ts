import { isShown } from '../../../shared/run/openCue.ts'
import {
  answeredBy,
  isUnanswered,
  SIGNALS,
  type Signal,
  signalOf,
} from '../../../shared/run/signal.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { You } from '../../ui/cues/cuesFor.ts'

/** How one signal stands in the booth (R17). */
export type SignalMark = {
  readonly signal: Signal
  /** What this link has sent of it that nobody has answered: pressed again, it is taken back. */
  readonly mine: readonly string[]
  /** When it was last sent from any booth, by the clock at home, or who has seen it; null while none is open. */
  readonly stands: {
    readonly is: 'sent' | 'speaker' | 'moderator' | 'both'
    readonly at: string
  } | null
}

/** How the signals of the booth stand at `now`, in the order of their keys. */
export function signalMarks(
  state: ShowState,
  { link }: You,
  now: Instant,
  home: string,
): readonly SignalMark[] {
  const open = state.cues.filter((cue) => isShown(state, cue, now))
  return SIGNALS.map((signal) => {
    const same = open.filter((cue) => signalOf(cue) === signal)
    const mine = same.filter((cue) => cue.by.link === link && isUnanswered(state, cue, now))
    const last = same.at(-1)
    const stands: SignalMark['stands'] = last
      ? { is: answeredBy(state, last) ?? 'sent', at: clockText(last.sentAt, home) }
      : null
    return { signal, mine: mine.map(({ id }) => id), stands }
  })
}
