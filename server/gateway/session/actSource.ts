import type { ActSource } from '../../../shared/protocol/auditTrail.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Command, CommandType } from '../../../shared/run/command.ts'
import { shortenedAddress } from '../../host/auditTrail.ts'
import { rolesOf, type Visitor } from '../admission/visitor.ts'
import type { SessionParts } from './handlers.ts'
import type { Session } from './session.ts'

/** Commands with events in the audit trail. Publishing makes links for new people. */
const RECORDED: ReadonlySet<CommandType> = new Set([
  ...(['makeLink', 'replaceLink', 'revokeLink', 'setRoles', 'shareReport'] as const),
  ...(['setPublic', 'setArchived', 'publish'] as const),
])

/** Returns the source of the acts of a visitor at an address (null: unknown). */
export function visitorSource(visitor: Visitor, address: string | null): ActSource {
  return {
    link: visitor.as === 'link' ? visitor.link : OWNER_KEY,
    roles: rolesOf(visitor),
    from: address === null ? null : shortenedAddress(address),
    device: visitor.as === 'link' ? visitor.device : null,
  }
}

/** Returns the source of the acts of a screen. */
export function sourceOf({ visitor, connection }: Session): ActSource {
  return visitorSource(visitor, connection.address)
}

/** Records where the command with this id came from. */
export function recordSource(
  { audit }: Pick<SessionParts, 'audit'>,
  session: Session,
  { show, id }: { readonly show: string; readonly id: string },
): Promise<void> {
  return audit.record(show, { act: 'command', command: id, ...sourceOf(session) })
}

/** Records where a successful command came from, if it is about access. */
export async function recordCommand(
  parts: Pick<SessionParts, 'audit'>,
  session: Session,
  given: { readonly show: string; readonly id: string; readonly command: Command },
): Promise<void> {
  if (RECORDED.has(given.command.type)) await recordSource(parts, session, given)
}
