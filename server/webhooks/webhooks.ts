import { Webhook as Signer } from 'standardwebhooks'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { DeliveryStatus } from '../../shared/protocol/webhooks.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { HOUR, type Instant, instant, MINUTE, SECOND } from '../../shared/time/instant.ts'
import { showTime } from '../../shared/time/showClock.ts'
import type { DurableSubscriber } from '../host/durableDelivery.ts'
import type { ServerClock } from '../host/serverClock.ts'
import type { ShowEvents } from '../host/showLog.ts'
import type { ReportError } from '../logEvent.ts'
import type { SideRow, Store } from '../store/port.ts'
import { bodyOf, factsOf, landingFacts, type Message } from './messages.ts'
import { allowedAddresses, ForbiddenAddress, type IsAllowed, post } from './post.ts'
import {
  aboveLimit,
  type Delivery,
  deliveryRow,
  droppedCount,
  droppedRow,
  dropRows,
  isLandingMissed,
  missedRow,
  SHOWN,
  type Webhook,
  type WebhookRows,
  webhookRow,
  webhookRowsOf,
} from './webhookRows.ts'

/** The pauses before each retry. After the last one fails, nearly a day has passed, and the webhook is disabled. */
const RETRY_AFTER = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE],
  ...[HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
] as const

/** How long a request may take, in ms. */
const TIME_LIMIT = 10 * SECOND

/** The status of a receiver that wants nothing more. */
const GONE = 410

export type WebhookParts = {
  readonly store: Pick<Store, 'sideRows' | 'setSideRows' | 'showsWith'>
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  /** Networks with special addresses that may get requests. */
  readonly networks: readonly string[]
  readonly reportError: ReportError
  readonly warn: (line: string) => void
}

function isSuccess(status: DeliveryStatus): boolean {
  return typeof status === 'number' && status >= 200 && status < 300
}

/** The messages of one moment for the webhooks of a show, as rows to store. */
class Outbox {
  readonly #rows: SideRow[] = []
  readonly #stored: WebhookRows
  readonly #known: ReadonlySet<string>
  readonly #added: Delivery[] = []
  readonly #missed: Set<string>

  constructor(stored: WebhookRows) {
    this.#stored = stored
    this.#known = new Set(stored.deliveries.map(({ id }) => id))
    const missed = stored.webhooks.filter(({ id }) => isLandingMissed(stored, id))
    this.#missed = new Set(missed.map(({ id }) => id))
  }

  /** Adds a message for each enabled webhook that wants it; `suffix` distinguishes messages at one seq. */
  add(state: ShowState, message: Message, suffix = ''): void {
    const { event, seq, at } = message
    const isLanding = event === 'landingMissed' || event === 'landingRegained'
    for (const { id, events, since, disabled } of this.#stored.webhooks) {
      if (disabled !== null || seq < since || (seq === since && !isLanding)) continue
      if (isLanding && !this.#changesLanding(id, event === 'landingMissed')) continue
      const delivery = `${id}/${seq}/${event}${suffix}`
      if (!events.includes(event) || this.#known.has(delivery)) continue
      const body = bodyOf(state, message)
      const row = { webhook: id, event, seq, at, body, tries: 0, due: at, last: null }
      this.#added.push({ id: delivery, ...row })
    }
  }

  /** Returns all rows, with the removal of messages of webhooks for which too many wait; `onDropped` is called for each of these webhooks. */
  finish(onDropped: (webhook: Webhook, count: number) => void): readonly SideRow[] {
    const { webhooks, deliveries } = this.#stored
    const all = [...deliveries, ...this.#added]
    const rows = [...this.#rows, ...this.#added.map(deliveryRow)]
    for (const webhook of webhooks) {
      const { id } = webhook
      const tooMany = aboveLimit(all.filter((one) => one.webhook === id && one.due !== null))
      if (tooMany.length === 0) continue
      rows.push(
        ...dropRows(tooMany),
        droppedRow(id, droppedCount(this.#stored, id) + tooMany.length),
      )
      onDropped(webhook, tooMany.length)
    }
    return rows
  }

  #changesLanding(webhook: string, isMissed: boolean): boolean {
    if (this.#missed.has(webhook) === isMissed) return false
    if (isMissed) this.#missed.add(webhook)
    else this.#missed.delete(webhook)
    this.#rows.push(missedRow(webhook, isMissed))
    return true
  }
}

/** Sends events of shows to webhooks, each on its own: in order, at least once, with growing pauses after failures. */
export class Webhooks implements DurableSubscriber {
  readonly name = 'webhooks'
  readonly #parts: WebhookParts
  readonly #isAllowed: IsAllowed
  /** The webhooks that are being served, with their show. */
  readonly #served = new Set<string>()
  /** The minute in which the landing of a show was last checked. */
  readonly #checked = new Map<ShowId, number>()
  readonly #stopping = new AbortController()

  constructor(parts: WebhookParts) {
    this.#parts = parts
    this.#isAllowed = allowedAddresses(parts.networks)
  }

  shows(): Promise<readonly ShowId[]> {
    return this.#parts.store.showsWith('webhook')
  }

  /** Stores the messages of events; they are sent afterwards, so that no receiver delays another. */
  async onEvents({ events, after }: ShowEvents): Promise<void> {
    const outbox = new Outbox(await this.#rowsOf(after.show))
    for (const [n, { recorded, envelope }] of events.entries()) {
      const { seq, event } = recorded
      const state = events[n + 1]?.before ?? after
      for (const facts of [factsOf(event, state), landingFacts(state, recorded.at)])
        if (facts !== null) outbox.add(state, { ...facts, seq, at: envelope.wall })
    }
    await this.#store(after.show, outbox)
  }

  /** Checks the landing once a minute, as it can change without an event, and sends what is due. */
  async onUpToDate(state: ShowState, seq: number): Promise<void> {
    const { show } = state
    const now = instant(this.#parts.clock.now())
    const rows = await this.#rowsOf(show)
    const minute = Math.floor(now / MINUTE)
    if (this.#checked.get(show) !== minute) await this.#checkLanding(state, seq, now, rows)
    this.#checked.set(show, minute)
    const due = rows.deliveries.filter((one) => one.due !== null && one.due <= now)
    for (const webhook of new Set(due.map((one) => one.webhook))) void this.#serve(show, webhook)
  }

  /** Aborts all requests; their messages are sent again after the next start. */
  stop(): void {
    this.#stopping.abort()
  }

  async #rowsOf(show: ShowId): Promise<WebhookRows> {
    return webhookRowsOf(await this.#parts.store.sideRows(show))
  }

  async #store(show: ShowId, outbox: Outbox): Promise<void> {
    const { store, warn } = this.#parts
    const rows = outbox.finish(({ url }, count) =>
      warn(`${count} messages to ${new URL(url).host} were dropped: too many wait (${show})`),
    )
    if (rows.length > 0) await store.setSideRows(show, rows)
  }

  async #checkLanding(
    state: ShowState,
    seq: number,
    now: Instant,
    stored: WebhookRows,
  ): Promise<void> {
    const facts = landingFacts(state, showTime(state.clock, now))
    if (facts === null) return
    const outbox = new Outbox(stored)
    outbox.add(state, { ...facts, seq, at: now }, `/${now}`)
    await this.#store(state.show, outbox)
  }

  /** Sends the messages of one webhook in order, until none is due. */
  async #serve(show: ShowId, webhook: string): Promise<void> {
    const key = `${show}/${webhook}`
    if (this.#served.has(key)) return
    this.#served.add(key)
    try {
      while (await this.#sendNext(show, webhook));
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#parts.reportError(error, { show })
    } finally {
      this.#served.delete(key)
    }
  }

  /** Sends the first waiting message of a webhook if it is due. Returns whether it was received. */
  async #sendNext(show: ShowId, id: string): Promise<boolean> {
    const { clock, store } = this.#parts
    const { webhooks, deliveries } = await this.#rowsOf(show)
    const webhook = webhooks.find((one) => one.id === id)
    const next = deliveries.find((one) => one.webhook === id && one.due !== null)
    const at = Math.round(clock.now())
    if (!webhook || webhook.disabled || !next || (next.due ?? 0) > at) return false
    const status = await this.#request(show, webhook, next)
    if (this.#stopping.signal.aborted) return false
    const ms = Math.round(clock.now()) - at
    // The owner may have changed or removed the webhook meanwhile.
    const rows = resultRows({ ...next, last: { at, status, ms } }, await this.#rowsOf(show))
    await store.setSideRows(show, rows)
    return isSuccess(status)
  }

  async #request(show: ShowId, webhook: Webhook, { id, body }: Delivery): Promise<DeliveryStatus> {
    const { clock } = this.#parts
    const messageId = `${show}/${id}`.replaceAll('/', '_')
    const at = new Date(clock.now())
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Rostrum',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(at.getTime() / SECOND)),
      'webhook-signature': new Signer(webhook.secret).sign(messageId, at, body),
    }
    const late = new AbortController()
    const cancel = clock.after(TIME_LIMIT, () => late.abort())
    const signal = AbortSignal.any([late.signal, this.#stopping.signal])
    try {
      return await post({ url: webhook.url, headers, body, isAllowed: this.#isAllowed, signal })
    } catch (error) {
      if (error instanceof ForbiddenAddress) return 'forbidden'
      return late.signal.aborted ? 'late' : 'unreachable'
    } finally {
      cancel()
    }
  }
}

/** Returns the rows after a request: the delivery is done or waits, old ones are deleted, and a webhook that failed for too long is disabled. */
function resultRows(
  delivery: Delivery & { readonly last: NonNullable<Delivery['last']> },
  { webhooks, deliveries }: WebhookRows,
): readonly SideRow[] {
  const webhook = webhooks.find(({ id }) => id === delivery.webhook)
  if (webhook === undefined) return []
  const { at, status, ms } = delivery.last
  // A person may have been erased from the message during the request.
  const { body = delivery.body } = deliveries.find(({ id }) => id === delivery.id) ?? {}
  if (isSuccess(status)) {
    const done = deliveries.filter((one) => one.webhook === webhook.id && one.due === null)
    return [deliveryRow({ ...delivery, body, due: null }), ...dropRows(done.slice(0, 1 - SHOWN))]
  }
  const pause = RETRY_AFTER[delivery.tries]
  const ended = at + ms
  const waiting = { ...delivery, body, tries: delivery.tries + 1, due: ended + (pause ?? 0) }
  if (pause !== undefined && status !== GONE) return [deliveryRow(waiting)]
  const disabled = { at: ended, why: status === GONE ? ('gone' as const) : ('failed' as const) }
  return [deliveryRow(waiting), webhookRow({ ...webhook, disabled })]
}
