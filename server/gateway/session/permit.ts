import { handsOutLinks } from '../../../shared/access/linkVisibility.ts'
import { mayType } from '../../../shared/access/may.ts'
import { POWERS } from '../../../shared/access/powers.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import { has } from '../../../shared/run/roles.ts'
import type { Visitor } from '../admission/visitor.ts'
import { problem } from './problem.ts'

// Each of these says no, or null where the message has to be read to know more. They look at who asks and at the type of
// what is asked: whoever may not ask at all costs nothing more.

/** Everybody may ask. */
export function anybody(): null {
  return null
}

/** Only the owner's key opens this. */
export function ownerOnly({ as }: Visitor): Problem | null {
  return as === 'owner' ? null : problem('not-for-this-link', "this needs the owner's key")
}

/** Only a link to a show opens this. */
export function linksOnly({ as }: Visitor): Problem | null {
  return as === 'link'
    ? null
    : problem('not-for-this-link', "the owner's key opens no screen of a show")
}

/** Only a link that hands out others opens this. */
export function handersOut(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  return handsOutLinks(visitor.grant.roles)
    ? null
    : problem('not-for-this-link', 'this link hands out no others')
}

/** Only a link that reads its show's log opens this. */
export function logReaders(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  return has(visitor.grant, 'log') ? null : problem('not-for-this-link', 'this link reads no log')
}

/** Only a link that works on the draft opens this. */
export function rehearsers(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  return has(visitor.grant, 'draft')
    ? null
    : problem('not-for-this-link', 'this link rehearses nothing')
}

/** Whether the visitor has some power over a command of this type. */
export function refusedByType(visitor: Visitor, message: unknown): Answer | Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  const type = commandTypeIn(message)
  if (type === null) return problem('malformed', 'command.type: there is no such command')
  const { roles } = visitor.grant
  return mayType(visitor.grant, type) === 'no'
    ? { ok: false, refusal: { reason: 'forbidden', command: type, roles } }
    : null
}

/** Whether the visitor can have given a command at all. */
export function refusedWithoutPower(visitor: Visitor): Problem | null {
  if (visitor.as !== 'link') return linksOnly(visitor)
  const types = Object.keys(POWERS).filter(isCommandType)
  return types.some((type) => mayType(visitor.grant, type) !== 'no')
    ? null
    : problem('not-for-this-link', 'this link gives no commands')
}

function isCommandType(type: unknown): type is CommandType {
  return typeof type === 'string' && Object.hasOwn(POWERS, type)
}

function fieldOf(of: unknown, name: string): unknown {
  const found = typeof of === 'object' && of !== null && Object.getOwnPropertyDescriptor(of, name)
  return found ? found.value : undefined
}

/** The type of the command in a message that may be anything; null where it is none of ours. */
export function commandTypeIn(message: unknown): CommandType | null {
  const type = fieldOf(fieldOf(message, 'command'), 'type')
  return isCommandType(type) ? type : null
}
