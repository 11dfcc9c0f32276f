import { z } from 'zod'
import { type LinkId, PersonId, ShowId } from '../agenda/ids.ts'
import { Role } from '../run/grant.ts'
import type { Refusal } from '../run/refusal.ts'
import type { EventType } from '../run/state.ts'
import { Device } from './opened.ts'

/** The acts that the server records outside the log of a show. */
export const RECORDED_ACTS = [
  ...(['linkOpened', 'linksRead', 'contactSet', 'contactDeleted', 'webhookChanged'] as const),
  ...(['personErased', 'rehearsalMade', 'exported', 'reportRead', 'read', 'refused'] as const),
  /** A command of the log; the record adds where it came from. */
  'command',
] as const

/** The kinds of refused attempts. */
export const RECORDED_REFUSALS = [
  ...(['wrong-token', 'wrong-key', 'withdrawn', 'not-public', 'protocol', 'malformed'] as const),
  ...(['too-many', 'forbidden', 'not-for-this-link', 'unreadable'] as const),
] as const
export type RecordedRefusal = (typeof RECORDED_REFUSALS)[number]

/** The events of the log that are acts on access. */
export const ACCESS_EVENTS = [
  ...(['linkMade', 'linkReplaced', 'linkRevoked', 'rolesSet'] as const),
  ...(['reportShared', 'publicSet', 'showArchived'] as const),
] as const satisfies readonly EventType[]

/** The source of an act: link (null: unknown), its roles, the shortened address, and the kind of device, if known. */
export const ActSource = z.strictObject({
  // Also the actors without a link, such as the owner.
  link: z.string().max(60).nullable(),
  roles: z.array(Role).readonly(),
  from: z.string().max(60).nullable(),
  device: Device.nullable(),
})
export type ActSource = z.infer<typeof ActSource>

/** An act on access or data of a show, without the times. */
export const RecordedAct = ActSource.extend({
  act: z.enum(RECORDED_ACTS),
  /** What it concerns: a person, a file, the id of a command, or the kind of refusal. */
  person: PersonId.optional(),
  file: z.string().max(40).optional(),
  command: z.string().max(100).optional(),
  refusal: z.enum(RECORDED_REFUSALS).optional(),
})
export type RecordedAct = z.infer<typeof RecordedAct>

/** Equal acts of one hour: first and last time in server time (ms), and their number. */
export const RecordedActs = RecordedAct.extend({
  first: z.int(),
  last: z.int(),
  count: z.int().min(1),
})
export type RecordedActs = z.infer<typeof RecordedActs>

/** One row of the audit trail of a show; `to` is the link that the act is about. */
export type AuditEntry = Omit<RecordedActs, 'act' | 'command'> & {
  readonly act: Exclude<(typeof RECORDED_ACTS)[number], 'command'> | (typeof ACCESS_EVENTS)[number]
  readonly to?: LinkId
}

/** Asks for the audit trail of a show, as owner; answered with `AuditAnswer`. */
export const AskAudit = z.strictObject({ show: ShowId })
export type AskAudit = z.infer<typeof AskAudit>

/** The newest entries of the audit trail, the latest first, and whether there are more. */
export type AuditAnswer =
  | { readonly ok: true; readonly entries: readonly AuditEntry[]; readonly hasMore: boolean }
  | { readonly ok: false; readonly refusal: Refusal }
