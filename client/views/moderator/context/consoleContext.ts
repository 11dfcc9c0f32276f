import { may } from '../../../../shared/access/may.ts'
import type { LinkId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { previewDecision } from '../../../ui/acts/previewDecision.ts'

/** What the console derives everything from: the show, who sits at the console, the moment and the reader's language. */
export type ConsoleContext = {
  readonly show: ShowState
  readonly you: { readonly link: LinkId; readonly grant: Grant }
  readonly seq: number
  readonly now: Instant
  readonly lang: LanguageTag
  /** The zone of the device it is read on; absent where that is not known. */
  readonly device?: string | null
  /** The reference day of times (Z3); absent while nothing is published. */
  readonly day?: string | null
}

/** What a part of the console derives its content from. */
export type ContextProps = { readonly context: ConsoleContext }

/** What an open dialog of the console takes. */
export type DialogProps = ContextProps & { readonly onClose: () => void }

/** The part of a context that names, zones and authors depend on: it stays the same while the agenda does. */
export type NamingContext = Pick<ConsoleContext, 'you' | 'lang' | 'device' | 'day'> & {
  readonly show: Pick<ShowState, 'published'>
}

/** What was asked of a console, by command: many parts of the console ask the same, and each answer is as dear as giving it. */
const refusalsByContext = new WeakMap<ConsoleContext, Map<string, Refusal | null>>()

/** Why the show would not take a command from this person now; null where it would. */
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
  // A move that is too early by less than a second can be pressed: it is refused in place, and no button flickers (R2b).
  return decision.refusal.reason === 'just-moved' ? null : decision.refusal
}

/** The command itself where this person may give it and the show would take it now; else null. */
export function possible<C extends Command>(context: ConsoleContext, command: C | null): C | null {
  return command === null || refusalOf(context, command) !== null ? null : command
}
