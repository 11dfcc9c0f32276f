import { randomBytes } from 'node:crypto'
import { type ChangeWebhook, MAX_WEBHOOKS } from '../../shared/protocol/webhooks.ts'
import type { Refusal } from '../../shared/run/refusal.ts'
import type { SideRow } from '../store/port.ts'
import {
  type Delivery,
  deliveryRow,
  droppedRow,
  dropRows,
  missedRow,
  type WebhookRows,
  webhookRow,
} from './webhookRows.ts'

/** The length of a secret, in bytes. */
const SECRET_BYTES = 24

/** The log position of the show, and server time in ms. */
type Present = { readonly seq: number; readonly now: number }

type Change<Act extends ChangeWebhook['act']> = Extract<ChangeWebhook, { readonly act: Act }>

/** Returns a delivery that is sent as soon as possible, as if it had never failed. */
function due(delivery: Delivery, now: number): SideRow {
  return deliveryRow({ ...delivery, tries: 0, due: now })
}

function setRows(
  { webhook: id, url, events, enabled }: Change<'set'>,
  { webhooks, deliveries }: WebhookRows,
  { seq, now }: Present,
): readonly SideRow[] {
  const stored = webhooks.find((one) => one.id === id)
  const isOn = stored !== undefined && stored.disabled === null
  const disabled = enabled ? null : (stored?.disabled ?? { at: now, why: 'owner' as const })
  const secret = stored?.secret ?? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
  // A webhook gets nothing from the time in which it was off, and before it was made.
  const since = stored !== undefined && (isOn || !enabled) ? stored.since : seq
  const waiting = deliveries.filter((one) => one.webhook === id && one.due !== null)
  const retried = enabled && !isOn ? waiting.map((one) => due(one, now)) : []
  return [webhookRow({ id, url, secret, events, since, disabled }), droppedRow(id, 0), ...retried]
}

/** Returns the rows of a change, or why it is refused. */
export function changedRows(
  message: ChangeWebhook,
  rows: WebhookRows,
  present: Present,
): readonly SideRow[] | Refusal {
  const { webhook: id } = message
  const isKnown = rows.webhooks.some((one) => one.id === id)
  if (message.act === 'set') {
    const isFull = rows.webhooks.length >= MAX_WEBHOOKS
    if (!isKnown && isFull) return { reason: 'too-many', what: 'webhooks', limit: MAX_WEBHOOKS }
    return setRows(message, rows, present)
  }
  const own = rows.deliveries.filter((one) => one.webhook === id)
  if (message.act === 'remove')
    return [
      { kind: 'webhook', id, value: null },
      missedRow(id, false),
      droppedRow(id, 0),
      ...dropRows(own),
    ]
  return own
    .filter((one) => one.id === message.delivery && one.due === null)
    .map((one) => due(one, present.now))
}
