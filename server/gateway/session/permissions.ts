import { handsOutLinks } from '../../../shared/access/linkVisibility.ts'
import { grantPower } from '../../../shared/access/may.ts'
import { POWERS } from '../../../shared/access/powers.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import { has } from '../../../shared/run/roles.ts'
import type { Visitor } from '../admission/visitor.ts'

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

/** Permits links that hand out other links. */
export function linkDistributors(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  return handsOutLinks(visitor.grant.roles) ? null : notForThisLink('this link hands out no others')
}

export function logReaders(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  return has(visitor.grant, 'log') ? null : notForThisLink('this link reads no log')
}

/** Permits links that rehearse the agenda that they see (R12). */
export function rehearsers(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  return has(visitor.grant, 'rehearses') ? null : notForThisLink('this link rehearses nothing')
}

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

/** Permits links that may give any command at all. */
export function commandGivers(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  const types = Object.keys(POWERS).filter(isCommandType)
  return types.some((type) => grantPower(visitor.grant, type) !== 'no')
    ? null
    : notForThisLink('this link gives no commands')
}

function isCommandType(type: unknown): type is CommandType {
  return typeof type === 'string' && Object.hasOwn(POWERS, type)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

/** Returns the type of the command in a message of any shape; null if there is no known one. */
export function commandTypeIn(message: unknown): CommandType | null {
  const type = fieldOf(fieldOf(message, 'command'), 'type')
  return isCommandType(type) ? type : null
}
