import type { CommandOf } from '../../../../shared/run/command.ts'
import type { StageLook } from '../../../../shared/run/stageLook.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import type { Moment } from './commands.ts'

const LOOKS: readonly StageLook[] = [
  PROGRAMME,
  { is: 'clock' },
  { is: 'countdown' },
  { is: 'black' },
  { is: 'message', texts: { en: 'Lunch is upstairs' } },
]

/** Another look of the stage, or the one that it has. */
export function looking({ state, picks }: Moment): CommandOf<'setStageLook'> {
  return { type: 'setStageLook', look: picks.oneOf(LOOKS) ?? PROGRAMME, was: state.run.look }
}
