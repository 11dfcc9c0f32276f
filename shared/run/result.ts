import type { LinkId, PersonId } from '../agenda/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { ShowEvent } from './events.ts'
import type { Role } from './grant.ts'
import type { Refusal } from './refusal.ts'

/** Who gives a command: a link with its roles, and its person where it has one. */
export type Actor = {
  readonly link: LinkId
  readonly roles: readonly Role[]
  readonly person: PersonId | null
  readonly booth: string | null
}

/** What decide needs besides the state: show time, server time, the command's own id, and its sender. */
export type Context = {
  readonly now: Instant
  readonly wall: Instant
  readonly commandId: string
  readonly actor: Actor
}

/** A command that is done, by at least one event. */
export type Accepted = { readonly ok: true; readonly events: readonly ShowEvent[] }

/** A command that is not done, and why. */
export type Refused = { readonly ok: false; readonly refusal: Refusal }

/** What came of a command: at least one event, or a refusal. */
export type Decision = Accepted | Refused

/** An accepted command. */
export function accept(...events: ShowEvent[]): Accepted {
  return { ok: true, events }
}

/** A refused command. */
export function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal }
}
