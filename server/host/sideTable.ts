import type { LinkId, PersonId, ShowId } from '../../shared/agenda/ids.ts'
import { type Device, Opened } from '../../shared/protocol/opened.ts'
import type { OwnedWebhook } from '../../shared/protocol/webhooks.ts'
import { parseJson } from '../parseText.ts'
import type { SideRow, Store } from '../store/port.ts'
import { ownedWebhooks, webhookRowsOf } from '../webhooks/webhookRows.ts'
import type { ServerClock } from './serverClock.ts'

/** Data of a show outside its log: contacts, when links were opened, and webhooks as the owner sees them. */
export type SideRows = {
  readonly contacts: Readonly<Record<PersonId, string>>
  readonly opened: Readonly<Record<LinkId, Opened>>
  readonly webhooks: readonly OwnedWebhook[]
}

/** How long openings are collected before one write, in ms. */
const COLLECT_FOR = 5_000

type SideParts = {
  readonly store: Pick<Store, 'sideRows' | 'setSideRows'>
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
  readonly #pending = new Map<ShowId, ReadonlyMap<LinkId, Opened>>()
  #isScheduled = false

  constructor(parts: SideParts) {
    this.#parts = parts
  }

  /** Returns the data of a show, including unwritten openings. */
  async rowsOf(show: ShowId): Promise<SideRows> {
    const stored = sideRowsOf(await this.#parts.store.sideRows(show))
    return { ...stored, opened: { ...stored.opened, ...this.#openings(show, stored) } }
  }

  /** Stores or deletes (null) a contact; rejects if it cannot be written. */
  async setContact(show: ShowId, person: PersonId, contact: string | null): Promise<void> {
    await this.#parts.store.setSideRows(show, [{ kind: 'contact', id: person, value: contact }])
  }

  async copyContacts(from: ShowId, to: ShowId): Promise<void> {
    const rows = await this.#parts.store.sideRows(from)
    await this.#parts.store.setSideRows(
      to,
      rows.filter(({ kind }) => kind === 'contact'),
    )
  }

  opened(show: ShowId, link: LinkId, device: Device): void {
    const { clock } = this.#parts
    const pending = this.#pending.get(show)
    const now = Math.round(clock.now())
    const opening = { first: pending?.get(link)?.first ?? now, last: now, on: device }
    this.#pending.set(show, new Map([...(pending ?? []), [link, opening]]))
    if (this.#isScheduled) return
    this.#isScheduled = true
    clock.after(COLLECT_FOR, () => void this.flush())
  }

  /** Writes the collected openings. If the store fails, they stay for the next time. */
  async flush(): Promise<void> {
    this.#isScheduled = false
    for (const show of [...this.#pending.keys()]) await this.#write(show)
  }

  async #write(show: ShowId): Promise<void> {
    const { store } = this.#parts
    const written = this.#pending.get(show)
    try {
      const openings = this.#openings(show, sideRowsOf(await store.sideRows(show)))
      const rows = Object.entries(openings).map(
        ([id, opened]): SideRow => ({ kind: 'opened', id, value: JSON.stringify(opened) }),
      )
      await store.setSideRows(show, rows)
      // An opening during the write stays for the next one.
      if (this.#pending.get(show) === written) this.#pending.delete(show)
    } catch {
      // The store reports its outages itself, so this needs no further report.
    }
  }

  #openings(show: ShowId, { opened }: SideRows): Record<LinkId, Opened> {
    const pending = [...(this.#pending.get(show) ?? [])]
    return Object.fromEntries(
      pending.map(([link, one]) => [link, { ...one, first: opened[link]?.first ?? one.first }]),
    )
  }
}
