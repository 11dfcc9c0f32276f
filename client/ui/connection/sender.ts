import type { Cue } from '../../../shared/run/cue.ts'

const SENDERS = ['moderator', 'timekeeper', 'interpreter'] as const

/** Whose words a cue is, as its reader is told. */
export type Sender = (typeof SENDERS)[number] | 'other'

/** The first role of a cue's sender that its reader knows by name. */
export function senderOf({ by }: Pick<Cue, 'by'>): Sender {
  return SENDERS.find((role) => by.roles.includes(role)) ?? 'other'
}
