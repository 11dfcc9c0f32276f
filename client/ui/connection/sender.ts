import type { Cue } from '../../../shared/run/cue.ts'

/** The senders that a reader knows by what they are called; in this order where one has several roles. */
const CALLED = ['moderator', 'timekeeper', 'interpreter'] as const

/** Whose words a cue is, as its reader is told. */
export type Sender = (typeof CALLED)[number] | 'other'

/** The first role of a cue's sender that its reader knows by name. */
export function senderOf({ by }: Pick<Cue, 'by'>): Sender {
  return CALLED.find((role) => by.roles.includes(role)) ?? 'other'
}
