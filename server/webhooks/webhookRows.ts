import { z } from 'zod'
import {
  DeliveryStatus,
  type OwnedWebhook,
  WebhookDisabled,
  WebhookEvent,
} from '../../shared/protocol/webhooks.ts'
import { parseJson } from '../parseText.ts'
import type { SideRow } from '../store/port.ts'

/** How many deliveries the owner sees, and how many done ones are stored. */
export const SHOWN = 10

/** A webhook of a show. It gets the events after the seq `since`. */
const Webhook = z.strictObject({
  url: z.string(),
  secret: z.string(),
  events: z.array(WebhookEvent).readonly(),
  since: z.int(),
  disabled: WebhookDisabled.nullable(),
})
export type Webhook = z.infer<typeof Webhook> & { readonly id: string }

/** A message to a webhook, until ten newer ones are done. Times are server time in ms. */
const Delivery = z.strictObject({
  webhook: z.string(),
  event: WebhookEvent,
  seq: z.int(),
  at: z.int(),
  body: z.string(),
  /** The number of failed requests since it was made, or sent again. */
  tries: z.int(),
  /** When it may be requested next; null once it is done. */
  due: z.int().nullable(),
  last: z.strictObject({ at: z.int(), status: DeliveryStatus, ms: z.int() }).nullable(),
})
export type Delivery = z.infer<typeof Delivery> & { readonly id: string }

/** The webhooks of a show with their deliveries, oldest first. */
export type WebhookRows = {
  readonly webhooks: readonly Webhook[]
  readonly deliveries: readonly Delivery[]
  readonly cursors: ReadonlyMap<string, string>
}

/** The names of cursors, before the id of the webhook. */
const MISSED = 'landing missed '
const DROPPED = 'messages dropped '

/** The greatest number and size (bytes) of the messages of one webhook that wait: every request reads all of them. */
const MOST_WAITING = { messages: 200, bytes: 256 * 1_024 }

export function webhookRowsOf(rows: readonly SideRow[]): WebhookRows {
  const webhooks: Webhook[] = []
  const deliveries: Delivery[] = []
  const cursors = new Map<string, string>()
  for (const { kind, id, value } of rows) {
    if (value === null) continue
    if (kind === 'webhook') webhooks.push({ id, ...parseJson(Webhook, value) })
    else if (kind === 'delivery') deliveries.push({ id, ...parseJson(Delivery, value) })
    else if (kind === 'cursor') cursors.set(id, value)
  }
  deliveries.sort((a, b) => a.seq - b.seq || a.at - b.at)
  return { webhooks, deliveries, cursors }
}

/** Returns whether a webhook was last informed that the landing is missed. */
export function isLandingMissed({ cursors }: WebhookRows, webhook: string): boolean {
  return cursors.has(MISSED + webhook)
}

/** Returns how many messages of a webhook were dropped since its owner last changed it. */
export function droppedCount({ cursors }: WebhookRows, webhook: string): number {
  return Number(cursors.get(DROPPED + webhook) ?? 0)
}

export function webhookRow({ id, ...webhook }: Webhook): SideRow {
  return { kind: 'webhook', id, value: JSON.stringify(webhook) }
}

export function deliveryRow({ id, ...delivery }: Delivery): SideRow {
  return { kind: 'delivery', id, value: JSON.stringify(delivery) }
}

/** Returns the row that stores whether a webhook was last informed that the landing is missed. */
export function missedRow(webhook: string, isMissed: boolean): SideRow {
  return { kind: 'cursor', id: `${MISSED}${webhook}`, value: isMissed ? 'missed' : null }
}

/** Returns the row that stores how many messages of a webhook were dropped. */
export function droppedRow(webhook: string, count: number): SideRow {
  return { kind: 'cursor', id: `${DROPPED}${webhook}`, value: count === 0 ? null : String(count) }
}

/** Returns which waiting messages of one webhook, oldest first, are too many: the oldest, except the first, whose request may be open and whose age turns the webhook off. */
export function aboveLimit(waiting: readonly Delivery[]): readonly Delivery[] {
  const newestFirst = waiting.slice(1).reverse()
  let bytes = 0
  const from = newestFirst.findIndex(({ body }, n) => {
    bytes += Buffer.byteLength(body)
    return n > 0 && (n + 1 >= MOST_WAITING.messages || bytes > MOST_WAITING.bytes)
  })
  return from === -1 ? [] : newestFirst.slice(from)
}

/** Returns the rows that delete these deliveries. */
export function dropRows(deliveries: readonly Delivery[]): readonly SideRow[] {
  return deliveries.map(({ id }) => ({ kind: 'delivery', id, value: null }))
}

/** Returns the webhooks of a show as its owner sees them. */
export function ownedWebhooks(rows: WebhookRows): readonly OwnedWebhook[] {
  return rows.webhooks.map(({ since: _since, ...webhook }) => {
    const all = rows.deliveries.filter((one) => one.webhook === webhook.id)
    const shown = all.slice(-SHOWN).reverse()
    return {
      ...webhook,
      waiting: all.filter(({ due }) => due !== null).length,
      dropped: droppedCount(rows, webhook.id),
      deliveries: shown.map(({ id, event, at, last, due }) => {
        return { id, event, at, last, isDone: due === null }
      }),
    }
  })
}
