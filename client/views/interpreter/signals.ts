import type { Cue } from '../../../shared/run/cue.ts'
import { isShown } from '../../../shared/run/openCue.ts'
import {
  answeredAt,
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
  /** When it was last sent from any booth, or answered, by the clock at home; null while none is open. */
  readonly stands: { readonly is: 'sent' | 'seen'; readonly at: string } | null
}

function standing(state: ShowState, open: readonly Cue[], home: string): SignalMark['stands'] {
  const last = open.at(-1)
  if (last === undefined) return null
  const seen = answeredAt(state, last)
  return seen === null
    ? { is: 'sent', at: clockText(last.sentAt, home) }
    : { is: 'seen', at: clockText(seen, home) }
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
    return { signal, mine: mine.map(({ id }) => id), stands: standing(state, same, home) }
  })
}
