import { may } from '../../../../shared/access/may.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { previewDecision } from '../../../ui/acts/previewDecision.ts'
import type { StepContext } from '../../../ui/steps/stepRows.ts'

/** The source of everything on the console: the show, the person at the console, the moment and the reader's language. */
export type ConsoleContext = StepContext & {
  readonly seq: number
  /** The zone of the device; absent if it is not known. */
  readonly device?: string | null
  /** The reference day of times (Z3); absent while nothing is published. */
  readonly day?: string | null
}

/** The props of every part of the console. */
export type ContextProps = { readonly context: ConsoleContext }

/** The props of every dialog of the console. */
export type DialogProps = ContextProps & { readonly onClose: () => void }

/** The part of a context on which names, zones and authors depend: it stays the same as long as the agenda does. */
export type NamingContext = Pick<ConsoleContext, 'you' | 'lang' | 'device' | 'day'> & {
  readonly show: Pick<ShowState, 'published'>
}

/** The refusals already calculated for a context, by command: many parts of the console ask the same, and each answer costs as much as the command itself. */
const refusalsByContext = new WeakMap<ConsoleContext, Map<string, Refusal | null>>()

/** Why the show would refuse a command from this person now; null if it would accept it. */
export function refusalOf(context: ConsoleContext, command: Command): Refusal | null {
  const answers = refusalsByContext.get(context) ?? new Map<string, Refusal | null>()
  refusalsByContext.set(context, answers)
  const asked = JSON.stringify(command)
  const known = answers.get(asked)
  if (known !== undefined) return known
  const answer = computeRefusal(context, command)
  answers.set(asked, answer)
  return answer
}

function computeRefusal(context: ConsoleContext, command: Command): Refusal | null {
  const { roles } = context.you.grant
  if (!may(context.you.grant, command, context.show))
    return { reason: 'forbidden', command: command.type, roles }
  const decision = previewDecision(context, command)
  if (decision.ok) return null
  // A move that is too early by less than a second can be pressed: it is refused then, and no button flickers (R2b).
  return decision.refusal.reason === 'just-moved' ? null : decision.refusal
}

/** The command itself if the show would accept it from this person now; else null. */
export function possible<C extends Command>(context: ConsoleContext, command: C | null): C | null {
  return command === null || refusalOf(context, command) !== null ? null : command
}
