import type { Cue } from '../../../shared/run/cue.ts'
import { ROLE_FACTS, ROLES_BY_RANK, type RoleDesk } from '../../../shared/run/roles.ts'

/** The role by which a reader knows the sender of a cue. */
export type Sender = 'moderator' | 'timekeeper' | 'interpreter' | 'other'

const SENDERS: Partial<Record<RoleDesk, Sender>> = {
  moderators: 'moderator',
  timekeepers: 'timekeeper',
  booth: 'interpreter',
}

/** Returns the highest role of a cue's sender that has a name for readers. */
export function senderOf({ by }: Pick<Cue, 'by'>): Sender {
  const roles = ROLES_BY_RANK.filter((role) => by.roles.includes(role))
  return roles.flatMap((role) => SENDERS[ROLE_FACTS[role].desk] ?? [])[0] ?? 'other'
}
