import type { StoredAnswer } from '../../../shared/protocol/down/answer.ts'
import type { ChangeWebhook } from '../../../shared/protocol/webhooks.ts'
import { changedRows } from '../../webhooks/changeWebhook.ts'
import { webhookRowsOf } from '../../webhooks/webhookRows.ts'
import { sourceOf } from './actSource.ts'
import { storedAnswer } from './contacts.ts'
import type { MessageRequest, SessionParts } from './handlers.ts'

/** Changes a webhook of the show that the owner names. */
export async function changeWebhook(
  { hosts, store, clock, audit }: SessionParts,
  { message, session, reply }: MessageRequest<ChangeWebhook, StoredAnswer>,
): Promise<void> {
  const { show } = message
  const host = await hosts.get(show)
  if (host === null) return reply({ ok: false, refusal: { reason: 'no-such-show', show } })
  const present = { seq: host.seq, now: Math.round(clock.now()) }
  const rows = changedRows(message, webhookRowsOf(await store.sideRows(show)), present)
  if ('reason' in rows) return reply({ ok: false, refusal: rows })
  const act = { act: 'webhookChanged', ...sourceOf(session) } as const
  reply(await storedAnswer(audit.writeWith(show, act, rows)))
}
