import type { Cue } from '../../../shared/run/cue.ts'
import { ROLE_FACTS, ROLES_BY_RANK, type RoleDesk } from '../../../shared/run/roles.ts'

/** The role by which a reader knows the sender of a cue. */
export type Sender = 'moderator' | 'timekeeper' | 'interpreter' | 'other'

const SENDERS: Readonly<Record<RoleDesk, Sender>> = {
  moderators: 'moderator',
  timekeepers: 'timekeeper',
  booth: 'interpreter',
  owner: 'other',
  planner: 'other',
  speaker: 'other',
  other: 'other',
}

/** Returns the highest role of a cue's sender that has a name for readers. */
export function senderOf({ by }: Pick<Cue, 'by'>): Sender {
  const senders = ROLES_BY_RANK.filter((role) => by.roles.includes(role)).map(
    (role) => SENDERS[ROLE_FACTS[role].desk],
  )
  return senders.find((one) => one !== 'other') ?? 'other'
}
