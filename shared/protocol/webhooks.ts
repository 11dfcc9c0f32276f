import { z } from 'zod'
import { ShowId } from '../agenda/ids.ts'

/** The events that a webhook can get, with their type in its messages. */
export const WEBHOOK_EVENTS = {
  itemStarted: 'item.started',
  itemEnded: 'item.ended',
  showStarted: 'show.started',
  showEnded: 'show.ended',
  published: 'show.published',
  landingMissed: 'landing.missed',
  landingRegained: 'landing.regained',
  cueSent: 'cue.sent',
  requestMade: 'request.made',
} as const

export const WebhookEvent = z.enum(
  Object.keys(WEBHOOK_EVENTS) as readonly (keyof typeof WEBHOOK_EVENTS)[],
)
export type WebhookEvent = z.infer<typeof WebhookEvent>

/** The address of a receiver. It contains no password, as the owner's page shows it. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => {
    // Also called for texts that are no address.
    const url = URL.canParse(text) ? new URL(text) : null
    return url !== null && url.username + url.password + url.hash === ''
  }, 'an address without a name, a password and a fragment')

/** The greatest number of webhooks of one show. */
export const MAX_WEBHOOKS = 10

const OfWebhook = { show: ShowId, webhook: z.uuid() }

/** Makes, changes or removes a webhook, or sends a past delivery again; answered with `StoredAnswer`. */
export const ChangeWebhook = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('set'),
    ...OfWebhook,
    url: WebhookUrl,
    events: z.array(WebhookEvent).min(1).max(20),
    enabled: z.boolean(),
  }),
  z.strictObject({ act: z.literal('remove'), ...OfWebhook }),
  z.strictObject({ act: z.literal('resend'), ...OfWebhook, delivery: z.string().max(300) }),
])
export type ChangeWebhook = z.infer<typeof ChangeWebhook>

/** The result of a request: the HTTP status, or why there is none: a forbidden address, no answer in time, or no connection. */
export const DeliveryStatus = z.union([z.int(), z.enum(['forbidden', 'late', 'unreachable'])])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>

/** Why a webhook gets nothing, since when (server time, ms): the owner turned it off, or its receiver failed for a day or is gone. */
export const WebhookDisabled = z.strictObject({
  at: z.int(),
  why: z.enum(['owner', 'failed', 'gone']),
})
export type WebhookDisabled = z.infer<typeof WebhookDisabled>

/** A message to a webhook, as the owner sees it; `last`: its last request; `isDone`: the receiver has it. */
export type OwnedDelivery = {
  readonly id: string
  readonly event: WebhookEvent
  readonly at: number
  readonly last: {
    readonly at: number
    readonly status: DeliveryStatus
    readonly ms: number
  } | null
  readonly isDone: boolean
}

/** A webhook as the owner sees it, with its last deliveries, newest first, and the numbers of messages that wait, and that were dropped because too many waited. */
export type OwnedWebhook = {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly events: readonly WebhookEvent[]
  readonly disabled: WebhookDisabled | null
  readonly deliveries: readonly OwnedDelivery[]
  readonly waiting: number
  readonly dropped: number
}
