import type { Cue } from '../../../shared/run/cue.ts'
import type { Role } from '../../../shared/run/grant.ts'

/** Whose words a cue is, as its reader is told. */
export type Sender = 'moderator' | 'timekeeper' | 'interpreter' | 'other'

/** What a sender of each role is called; in this order where somebody has several. */
const CALLED: Readonly<Record<Role, Sender>> = {
  moderator: 'moderator',
  timekeeper: 'timekeeper',
  interpreter: 'interpreter',
  owner: 'other',
  planner: 'other',
  speaker: 'other',
  audience: 'other',
  stage: 'other',
  guest: 'other',
  report: 'other',
}

/** The first role of a cue's sender that its reader knows by name. */
export function senderOf({ by }: Pick<Cue, 'by'>): Sender {
  const [, called] =
    Object.entries(CALLED).find(([role]) => by.roles.some((one) => one === role)) ?? []
  return called ?? 'other'
}
