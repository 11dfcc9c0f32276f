import type { ActSource } from '../../../shared/protocol/auditTrail.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Command, CommandType } from '../../../shared/run/command.ts'
import { shortenedAddress } from '../../host/auditTrail.ts'
import { rolesOf, type Visitor } from '../admission/visitor.ts'
import type { SessionParts } from './handlers.ts'
import type { Session } from './session.ts'

/** Commands whose events are in the audit trail. */
const RECORDED: ReadonlySet<CommandType> = new Set([
  ...(['makeLink', 'replaceLink', 'revokeLink', 'setRoles', 'shareReport'] as const),
  ...(['setPublic', 'setArchived'] as const),
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

/** Records where a successful command about access came from. */
export async function recordCommand(
  { audit }: Pick<SessionParts, 'audit'>,
  session: Session,
  { show, id, command }: { readonly show: string; readonly id: string; readonly command: Command },
): Promise<void> {
  if (!RECORDED.has(command.type)) return
  await audit.record(show, { act: 'command', command: id, ...sourceOf(session) })
}
