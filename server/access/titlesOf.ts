import type { Texts } from '../../shared/agenda/texts.ts'
import type { ShowState } from '../../shared/run/state.ts'

/** What these shows are called, by their drafts and by what is published. */
export function titlesOf(states: readonly ShowState[]): readonly Texts[] {
  return states
    .flatMap(({ draft, published }) => [draft?.agenda.title, published?.agenda.title])
    .filter((title) => title !== undefined)
}
