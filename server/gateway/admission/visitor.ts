import { z } from 'zod'
import { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { Device } from '../../../shared/protocol/opened.ts'
import { ANYONE, OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { sameRoles } from '../../../shared/run/roles.ts'
import type { ShowHost } from '../../host/showHost.ts'
import type { LogContext } from '../../logEvent.ts'

/** A visitor with a valid link, as it was on admission; `ANYONE` for a public show without a link. */
export type LinkVisitor = {
  readonly as: 'link'
  readonly host: ShowHost
  readonly show: ShowId
  readonly link: LinkId
  readonly generation: number
  readonly grant: Grant
  /** The device that the screen reports; null if it reports none, or has no link. */
  readonly device: Device | null
}

/** The user of a connection: a visitor with a link, or the server's owner; `key` is the hash of the owner's key. */
export type Visitor = LinkVisitor | { readonly as: 'owner'; readonly key: string }

/** Returns the reason to disconnect a visitor whose link has changed since admission; null if it is unchanged. */
export function disconnectReasonOf(visitor: Visitor): DisconnectReason | null {
  if (visitor.as === 'owner') return null
  const { host, generation, grant } = visitor
  if (visitor.link === ANYONE) return host.isOpenToAll ? null : { reason: 'withdrawn' }
  const link = host.link(visitor.link)
  if (link === null || link.revoked || link.generation !== generation || host.hasExpired(link.id))
    return { reason: 'withdrawn' }
  return sameRoles(link.grant.roles, grant.roles) ? null : { reason: 'changed' }
}

/** Returns whether a visitor only belongs to the audience: many of them share an address and a link. */
export function isAudienceOnly(visitor: Visitor): boolean {
  return visitor.as === 'link' && visitor.grant.roles.every((role) => role === 'audience')
}

export function rolesOf(visitor: Visitor): readonly Role[] {
  return visitor.as === 'owner' ? ['owner'] : visitor.grant.roles
}

/** Returns the context of log lines about a visitor. */
export function contextOf(visitor: Visitor): LogContext {
  return visitor.as === 'owner' ? { link: OWNER_KEY } : { show: visitor.show, link: visitor.link }
}

const ContextFields = z.object({
  show: ShowId.optional(),
  link: LinkId.optional(),
  id: z.uuid().optional(),
})

/** Returns the show, link and command that an unchecked message or handshake names; nothing else of it is logged. */
export function contextInMessage(message: unknown): LogContext {
  const { show, link, id: command } = ContextFields.catch({}).parse(message)
  return {
    ...(show !== undefined && { show }),
    ...(link !== undefined && { link }),
    ...(command !== undefined && { command }),
  }
}

/** Returns the key of a visitor's link for rate limits. */
export function rateLimitKey(visitor: Visitor): string {
  return visitor.as === 'owner' ? 'owner' : `${visitor.show} ${visitor.link}`
}
