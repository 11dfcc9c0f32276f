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

/** The webhooks of a show with their deliveries, oldest first, and the webhooks for which the landing is missed. */
export type WebhookRows = {
  readonly webhooks: readonly Webhook[]
  readonly deliveries: readonly Delivery[]
  readonly missed: ReadonlySet<string>
}

const MISSED = 'landing missed '

export function webhookRowsOf(rows: readonly SideRow[]): WebhookRows {
  const webhooks: Webhook[] = []
  const deliveries: Delivery[] = []
  const missed = new Set<string>()
  for (const { kind, id, value } of rows) {
    if (value === null) continue
    if (kind === 'webhook') webhooks.push({ id, ...parseJson(Webhook, value) })
    else if (kind === 'delivery') deliveries.push({ id, ...parseJson(Delivery, value) })
    else if (kind === 'cursor' && id.startsWith(MISSED)) missed.add(id.slice(MISSED.length))
  }
  deliveries.sort((a, b) => a.seq - b.seq || a.at - b.at)
  return { webhooks, deliveries, missed }
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

/** Returns the rows that delete these deliveries. */
export function dropRows(deliveries: readonly Delivery[]): readonly SideRow[] {
  return deliveries.map(({ id }) => ({ kind: 'delivery', id, value: null }))
}

/** Returns the webhooks of a show as its owner sees them. */
export function ownedWebhooks({ webhooks, deliveries }: WebhookRows): readonly OwnedWebhook[] {
  return webhooks.map(({ since: _since, ...webhook }) => {
    const all = deliveries.filter((one) => one.webhook === webhook.id)
    const shown = all.slice(-SHOWN).reverse()
    return {
      ...webhook,
      waiting: all.filter(({ due }) => due !== null).length,
      deliveries: shown.map(({ id, event, at, last, due }) => {
        return { id, event, at, last, isDone: due === null }
      }),
    }
  })
}
