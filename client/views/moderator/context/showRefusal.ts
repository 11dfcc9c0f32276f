import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { Live } from '../../../live/live.ts'

/** Shows why a command was not sent, in the place of refusals, until it is dismissed. */
export function showRefusal(live: Live, command: Command, refusal: Refusal): void {
  live.store.setState({ refused: { id: 'not-given', command, refusal } })
}
