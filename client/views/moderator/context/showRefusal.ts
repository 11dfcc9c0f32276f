import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { Live } from '../../../live/live.ts'

/** Says why something was not even asked of the show, where refusals are said; it stays until it is understood. */
export function showRefusal(live: Live, command: Command, refusal: Refusal): void {
  live.store.setState({ refused: { id: 'not-given', command, refusal } })
}
