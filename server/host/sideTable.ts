import type { LinkId, PersonId, ShowId } from '../../shared/agenda/ids.ts'
import type { ActSource } from '../../shared/protocol/auditTrail.ts'
import { type Device, Opened } from '../../shared/protocol/opened.ts'
import type { OwnedWebhook } from '../../shared/protocol/webhooks.ts'
import { parseJson } from '../parseText.ts'
import type { SideRow, Store } from '../store/port.ts'
import { NoSuchShow } from '../store/storeFaults.ts'
import { ownedWebhooks, webhookRowsOf } from '../webhooks/webhookRows.ts'
import type { AuditTrail } from './auditTrail.ts'
import type { ServerClock } from './serverClock.ts'

/** Data of a show outside its log: contacts, when links were opened, and webhooks as the owner sees them. */
export type SideRows = {
  readonly contacts: Readonly<Record<PersonId, string>>
  readonly opened: Readonly<Record<LinkId, Opened>>
  readonly webhooks: readonly OwnedWebhook[]
}

/** How long openings are collected before one write, in ms. */
const COLLECT_FOR = 5_000

/** The source of an opening. */
type LinkSource = ActSource & { readonly link: LinkId }

/** An unwritten opening, with the source of the first one. */
type PendingOpening = { readonly opening: Opened; readonly source: LinkSource }

type SideParts = {
  readonly store: Pick<Store, 'sideRows' | 'setSideRows'>
  readonly audit: Pick<AuditTrail, 'record'>
  readonly clock: Pick<ServerClock, 'now' | 'after'>
}

function sideRowsOf(rows: readonly SideRow[]): SideRows {
  const contacts: Record<PersonId, string> = {}
  const opened: Record<LinkId, Opened> = {}
  for (const { kind, id, value } of rows) {
    if (value === null) continue
    if (kind === 'contact') contacts[id] = value
    else if (kind === 'opened') opened[id] = parseJson(Opened, value)
  }
  return { contacts, opened, webhooks: ownedWebhooks(webhookRowsOf(rows)) }
}

/** Stores data that no state, event or snapshot contains. */
export class SideTable {
  readonly #parts: SideParts
  /** Unwritten openings, by show and link. */
  readonly #pending = new Map<ShowId, ReadonlyMap<LinkId, PendingOpening>>()
  #isScheduled = false

  constructor(parts: SideParts) {
    this.#parts = parts
  }

  /** Returns the data of a show, including unwritten openings. */
  async rowsOf(show: ShowId): Promise<SideRows> {
    const stored = sideRowsOf(await this.#parts.store.sideRows(show))
    return { ...stored, opened: { ...stored.opened, ...this.#openings(show, stored) } }
  }

  async copyContacts(from: ShowId, to: ShowId): Promise<void> {
    const rows = await this.#parts.store.sideRows(from)
    await this.#parts.store.setSideRows(
      to,
      rows.filter(({ kind }) => kind === 'contact'),
    )
  }

  /** Notes an opening of a link; the first one is also in the audit trail. */
  opened(show: ShowId, device: Device, source: LinkSource): void {
    const { clock } = this.#parts
    const pending = this.#pending.get(show)
    const { link } = source
    const now = Math.round(clock.now())
    const first = pending?.get(link) ?? { opening: { first: now }, source }
    const opening = { first: first.opening.first, last: now, on: device }
    const entry = { opening, source: first.source }
    this.#pending.set(show, new Map([...(pending ?? []), [link, entry]]))
    if (this.#isScheduled) return
    this.#isScheduled = true
    clock.after(COLLECT_FOR, () => void this.flush())
  }

  /** Drops the unwritten openings of a show. */
  forget(show: ShowId): void {
    this.#pending.delete(show)
  }

  /** Writes the collected openings. If the store fails, they stay for the next time. */
  async flush(): Promise<void> {
    this.#isScheduled = false
    for (const show of [...this.#pending.keys()]) await this.#write(show)
  }

  async #write(show: ShowId): Promise<void> {
    const { store, audit } = this.#parts
    const written = this.#pending.get(show)
    try {
      const stored = sideRowsOf(await store.sideRows(show))
      for (const [link, { source }] of written ?? [])
        if (stored.opened[link] === undefined)
          await audit.record(show, { act: 'linkOpened', ...source })
      const openings = this.#openings(show, stored)
      const rows = Object.entries(openings).map(
        ([id, opened]): SideRow => ({ kind: 'opened', id, value: JSON.stringify(opened) }),
      )
      await store.setSideRows(show, rows)
      // An opening during the write stays for the next one.
      if (this.#pending.get(show) === written) this.#pending.delete(show)
    } catch (error) {
      if (error instanceof NoSuchShow) this.forget(show)
      // The store reports its outages itself, so this needs no further report.
    }
  }

  #openings(show: ShowId, { opened }: SideRows): Record<LinkId, Opened> {
    const pending = [...(this.#pending.get(show) ?? [])]
    return Object.fromEntries(
      pending.map(([link, { opening }]) => [
        link,
        { ...opening, first: opened[link]?.first ?? opening.first },
      ]),
    )
  }
}
