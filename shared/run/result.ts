import type { LinkId, PersonId } from '../agenda/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { CommandOf, CommandType } from './command.ts'
import type { Role } from './grant.ts'
import type { Refusal } from './refusal.ts'
import type { ShowEvent, ShowState } from './state.ts'

/** The sender of a command: its link, roles, person and booth. */
export type Actor = {
  readonly link: LinkId
  readonly roles: readonly Role[]
  readonly person: PersonId | null
  readonly booth: string | null
}

/** The input of a rule in addition to the state: show time, server time, the command's id, and its sender. */
export type Context = {
  readonly now: Instant
  readonly wall: Instant
  readonly commandId: string
  readonly actor: Actor
}

/** The context in a rule, with the type of its command. */
export type RuleContext = Context & { readonly command: CommandType }

/** The events of an accepted command. */
export type Accepted = readonly ShowEvent[]

/** The result of a command: at least one event, or a refusal. */
export type Decision =
  | { readonly ok: true; readonly events: Accepted }
  | { readonly ok: false; readonly refusal: Refusal }

/** A function that decides a type of command: returns its events, or throws a `Refused`. */
export type Rule<T extends CommandType> = (
  state: ShowState,
  command: CommandOf<T>,
  context: RuleContext,
) => Accepted

/** The exception of a rule that refuses its command. Not an `Error`: a console tests many commands, and none needs a stack. */
export class Refused {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal)
}
