import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { Device } from '../../../shared/protocol/opened.ts'
import { ANYONE, OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { sameRoles } from '../../../shared/run/roles.ts'
import type { ShowHost } from '../../host/showHost.ts'
import type { LogContext } from '../../logEvent.ts'

/** One who came with a good link, at the generation that it had then; or without one to a show that is open to `ANYONE`. */
export type LinkVisitor = {
  readonly as: 'link'
  readonly host: ShowHost
  readonly show: ShowId
  readonly link: LinkId
  readonly generation: number
  readonly grant: Grant
  /** What the link was opened on, as the screen says; null where it does not, or there is no link. */
  readonly on: Device | null
}

/** The server's owner; `key` is the hash of the key they came with. */
export type OwnerVisitor = { readonly as: 'owner'; readonly key: string }

/** Who is at the other end of a socket: one with a link, or the server's owner. */
export type Visitor = LinkVisitor | OwnerVisitor

/** Why the link a visitor came with does not open any more what it did then; null as long as it does. */
export function partingOf(visitor: Visitor): DisconnectReason | null {
  if (visitor.as === 'owner') return null
  const { host, generation, grant } = visitor
  if (visitor.link === ANYONE) return host.isOpenToAll ? null : { reason: 'withdrawn' }
  const link = host.link(visitor.link)
  if (link === null || link.revoked || link.generation !== generation)
    return { reason: 'withdrawn' }
  return sameRoles(link.grant.roles, grant.roles) ? null : { reason: 'changed' }
}

/** Whether this is one of the audience: of those there are many behind one address, and many with one link. */
export function isCrowd(visitor: Visitor): boolean {
  return visitor.as === 'link' && visitor.grant.roles.every((role) => role === 'audience')
}

/** The roles that a visitor has here. */
export function rolesOf(visitor: Visitor): readonly Role[] {
  return visitor.as === 'owner' ? ['owner'] : visitor.grant.roles
}

/** What a visitor's lines in the log belong to. */
export function contextOf(visitor: Visitor): LogContext {
  return visitor.as === 'owner' ? { link: OWNER_KEY } : { show: visitor.show, link: visitor.link }
}

/** What the link of a visitor counts under. */
export function linkName(visitor: Visitor): string {
  return visitor.as === 'owner' ? 'owner' : `${visitor.show} ${visitor.link}`
}
