import { z } from 'zod'
import { handsOutLinks } from '../../../shared/access/linkVisibility.ts'
import { grantPower } from '../../../shared/access/may.ts'
import { POWERS } from '../../../shared/access/powers.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { has } from '../../../shared/run/roles.ts'
import type { Visitor } from '../admission/visitor.ts'

const COMMAND_TYPES = Object.keys(POWERS) as readonly CommandType[]

// Each check returns a refusal, or null if the message may be read. A check uses only the visitor and the type of the
// message: visitors without permission cause no further work.

function notForThisLink(detail: string): Problem {
  return { problem: 'not-for-this-link', detail }
}

export function everyone(): null {
  return null
}

export function ownerOnly({ as }: Visitor): Problem | null {
  return as === 'owner' ? null : notForThisLink("this needs the owner's key")
}

export function linksOnly({ as }: Visitor): Problem | null {
  return as === 'link' ? null : notForThisLink("the owner's key opens no screen of a show")
}

/** Permits links whose grant passes a test; `detail` states what the others cannot do. */
function linksThat(may: (grant: Grant) => boolean, detail: string) {
  return (visitor: Visitor): Problem | null => {
    if (visitor.as !== 'link') return linksOnly(visitor)
    return may(visitor.grant) ? null : notForThisLink(detail)
  }
}

export const linkDistributors = linksThat(
  ({ roles }) => handsOutLinks(roles),
  'this link hands out no others',
)

export const logReaders = linksThat((grant) => has(grant, 'log'), 'this link reads no log')

/** Permits links that rehearse the agenda that they see (R12). */
export const rehearsers = linksThat(
  (grant) => has(grant, 'rehearses'),
  'this link rehearses nothing',
)

/** Permits links that may give any command at all. */
export const commandGivers = linksThat(
  (grant) => COMMAND_TYPES.some((type) => grantPower(grant, type) !== 'no'),
  'this link gives no commands',
)

/** Permits commands of types that the link may give in some cases. */
export function permittedType(visitor: Visitor, message: unknown): Answer | Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  const type = commandTypeIn(message)
  if (type === null) {
    return { problem: 'malformed', detail: 'command.type: there is no such command' }
  }
  const { roles } = visitor.grant
  return grantPower(visitor.grant, type) === 'no'
    ? { ok: false, refusal: { reason: 'forbidden', command: type, roles } }
    : null
}

const Typed = z.object({ command: z.object({ type: z.string() }) })

/** Returns the type of the command in a message of any shape; null if there is no known one. */
export function commandTypeIn(message: unknown): CommandType | null {
  const type = Typed.safeParse(message).data?.command.type
  return COMMAND_TYPES.find((one) => one === type) ?? null
}
