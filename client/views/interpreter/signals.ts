import { isShown } from '../../../shared/run/openCue.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { You } from '../../ui/cues/cuesFor.ts'

/** Signals of the booth, one key each. */
export const SIGNALS = [
  { key: '1', canned: 'slower' },
  { key: '2', canned: 'louder' },
  { key: '3', canned: 'microphone' },
] as const

export type Signal = (typeof SIGNALS)[number]['canned']

/** The cues of this link that are open, by what they signal. */
export type Signalled = Readonly<Record<Signal, readonly string[]>>

/** What this link has signalled and is not over, which it can take back. */
export function signalledBy(state: ShowState, { link }: You, now: Instant): Signalled {
  const open = state.cues.filter((cue) => cue.by.link === link && isShown(state, cue, now))
  const of = (canned: Signal) =>
    open.flatMap(({ id, content }) =>
      content.type === 'canned' && content.canned === canned ? [id] : [],
    )
  return { slower: of('slower'), louder: of('louder'), microphone: of('microphone') }
}
