import type { LinkId, PersonId, ShowId } from '../../shared/agenda/ids.ts'
import { type Device, Opened } from '../../shared/protocol/opened.ts'
import { parseJson } from '../parseText.ts'
import type { SideRow, Store } from '../store/port.ts'
import type { ServerClock } from './serverClock.ts'

/** What is kept of a show beside its log: how people are reached, and when links were opened. */
export type SideRows = {
  readonly contacts: Readonly<Record<PersonId, string>>
  readonly opened: Readonly<Record<LinkId, Opened>>
}

/** How long openings are gathered before they are written, in ms: a hall that joins is one write. */
const GATHERED = 5_000

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
  return { contacts, opened }
}

/** What is kept beside the logs of all shows; none of it is in any state, event or snapshot. */
export class SideTable {
  readonly #parts: SideParts
  /** Openings that are not written yet, by show and link. */
  readonly #gathered = new Map<ShowId, Map<LinkId, Opened>>()
  #due = false

  constructor(parts: SideParts) {
    this.#parts = parts
  }

  /** What is kept of a show, openings of this moment included. */
  async of(show: ShowId): Promise<SideRows> {
    const kept = sideRowsOf(await this.#parts.store.sideRows(show))
    return { ...kept, opened: { ...kept.opened, ...this.#openings(show, kept) } }
  }

  /** Keeps how a person is reached, or forgets it; rejects where that cannot be written. */
  async setContact(show: ShowId, person: PersonId, contact: string | null): Promise<void> {
    await this.#parts.store.setSideRows(show, [{ kind: 'contact', id: person, value: contact }])
  }

  /** Carries the contacts of a show over to its copy. */
  async copyContacts(from: ShowId, to: ShowId): Promise<void> {
    const rows = await this.#parts.store.sideRows(from)
    await this.#parts.store.setSideRows(
      to,
      rows.filter(({ kind }) => kind === 'contact'),
    )
  }

  /** Notes that a link was opened now. */
  opened(show: ShowId, link: LinkId, on: Device): void {
    const { clock } = this.#parts
    const gathered = this.#gathered.get(show) ?? new Map<LinkId, Opened>()
    const now = Math.round(clock.now())
    gathered.set(link, { first: gathered.get(link)?.first ?? now, last: now, on })
    this.#gathered.set(show, gathered)
    if (this.#due) return
    this.#due = true
    clock.after(GATHERED, () => void this.settled())
  }

  /** Writes what was gathered; where that cannot be written now it is kept for the next time. */
  async settled(): Promise<void> {
    this.#due = false
    for (const show of [...this.#gathered.keys()]) await this.#write(show)
  }

  async #write(show: ShowId): Promise<void> {
    const { store } = this.#parts
    try {
      const openings = this.#openings(show, sideRowsOf(await store.sideRows(show)))
      const rows = Object.entries(openings).map(
        ([id, opened]): SideRow => ({ kind: 'opened', id, value: JSON.stringify(opened) }),
      )
      this.#gathered.delete(show)
      await store.setSideRows(show, rows)
    } catch {
      // A disk that takes nothing is told of where commands are; when a link was opened is not worth another word.
    }
  }

  #openings(show: ShowId, { opened }: SideRows): Record<LinkId, Opened> {
    const gathered = [...(this.#gathered.get(show) ?? [])]
    return Object.fromEntries(
      gathered.map(([link, one]) => [link, { ...one, first: opened[link]?.first ?? one.first }]),
    )
  }
}
