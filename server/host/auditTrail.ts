import { createHash } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type { ShowId } from '../../shared/agenda/ids.ts'
import {
  ACCESS_EVENTS,
  type AuditEntry,
  RECORDED_REFUSALS,
  type RecordedAct,
  RecordedActs,
  type RecordedRefusal,
} from '../../shared/protocol/auditTrail.ts'
import { Role } from '../../shared/run/grant.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { HOUR } from '../../shared/time/instant.ts'
import type { LogContext } from '../logEvent.ts'
import { parseJson } from '../parseText.ts'
import { logParts } from '../store/logParts.ts'
import type { SideRow, Store } from '../store/port.ts'
import { NoSuchShow } from '../store/storeFaults.ts'
import type { ServerClock } from './serverClock.ts'
import type { ShowHost } from './showHost.ts'

/** How long entries that may wait are collected before one write, in ms. */
const COLLECT_FOR = 5_000

/** The maximum number of entries of a show in one hour; later ones do not distinguish addresses and devices. */
const MAX_PER_HOUR = 500

/** The maximum number of entries in an answer. */
const MAX_ENTRIES = 2_000

/** How long entries are stored by default, in ms. */
export const AUDIT_KEEP = 400 * 24 * HOUR

type TrailParts = {
  readonly store: Pick<Store, 'shows' | 'sideRows' | 'setSideRows' | 'eventsAfter'>
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  /** The id of this process, so that other servers and later runs have other entries. */
  readonly process: string
  readonly hosts: {
    getLoaded(show: ShowId): Pick<ShowHost, 'link'> | null
    loaded(): readonly Pick<ShowHost, 'state'>[]
  }
  /** How long entries are stored, in ms. */
  readonly keepFor: number
}

/** The entries of a show by id: those of the present hour, and those that are not written. */
type ShowEntries = {
  hour: number
  readonly present: Map<string, RecordedActs>
  readonly pending: Map<string, RecordedActs>
}

/** Returns an address without its last part: the network of an IPv4 address, or the first 48 bits of an IPv6 address. */
export function shortenedAddress(address: string): string {
  if (isIPv4(address)) return address.replace(/\d+$/, 'x')
  const [head = ''] = address.split('::')
  return `${head.split(':').slice(0, 3).join(':')}::`
}

/** Records who read or changed data and access of shows, from where. Equal acts of one hour are one entry with a count. */
export class AuditTrail {
  readonly #parts: TrailParts
  readonly #shows = new Map<ShowId, ShowEntries>()
  #isScheduled = false

  constructor(parts: TrailParts) {
    this.#parts = parts
  }

  /** Records an act that may be written a few seconds later. */
  note(show: ShowId, act: RecordedAct): void {
    this.#add(show, act)
    this.#schedule()
  }

  /** Records that a stranger was refused, if the show exists; unknown shows have no trail. Without a show it was an owner's key, which is for all shows. */
  noteRefusal({ show, link: id }: LogContext, reason: string, address: string): void {
    if (show === undefined && (reason === 'wrong-token' || reason === 'wrong-key')) {
      for (const { state } of this.#parts.hosts.loaded())
        this.noteRefusal({ show: state.show }, 'wrong-key', address)
      return
    }
    const refusal = recordedRefusal(reason)
    const host = show === undefined ? null : this.#parts.hosts.getLoaded(show)
    if (refusal === null || show === undefined || host === null) return
    const from = shortenedAddress(address)
    // A stranger may name anything, such as the link of an erased person.
    const link = host.link(id ?? '')?.id ?? null
    this.note(show, { act: 'refused', link, roles: [], from, device: null, refusal })
  }

  /** Records an act and resolves when it is durable. If the store cannot write, the entry is written later. */
  async record(show: ShowId, act: RecordedAct): Promise<void> {
    const { isNew } = this.#add(show, act)
    if (isNew) await this.#write(show)
  }

  /** Writes rows and the record of it in one transaction; rejects if they cannot be written, and then records nothing. */
  async writeWith(show: ShowId, act: RecordedAct, rows: readonly SideRow[]): Promise<void> {
    const { id, entry, isNew } = this.#add(show, act)
    const { present, pending } = this.#showEntries(show)
    pending.delete(id)
    try {
      await this.#parts.store.setSideRows(show, [...rows, rowOf([id, entry])])
    } catch (error) {
      if (isNew) present.delete(id)
      throw error
    }
  }

  /** Writes all entries that wait. If the store fails, they stay for the next time. */
  async flush(): Promise<void> {
    this.#isScheduled = false
    for (const show of [...this.#shows.keys()]) await this.#write(show)
  }

  /** Returns the newest entries of a show, the latest first. */
  async entriesOf(show: ShowId): Promise<{
    readonly entries: readonly AuditEntry[]
    readonly hasMore: boolean
  }> {
    await this.#write(show)
    const { store, clock, keepFor } = this.#parts
    const rows = (await store.sideRows(show, 'audit')).map(({ value }) =>
      parseJson(RecordedActs, value ?? ''),
    )
    const commands = new Map(rows.map((one) => [`${one.link} ${one.command}`, one] as const))
    const events: AuditEntry[] = []
    for await (const part of logParts(store, show))
      events.push(...part.flatMap((one) => entryOfEvent(one, commands)))
    const oldest = clock.now() - keepFor
    const all = [...rows.flatMap(entryOfRecord), ...events]
      .filter(({ last }) => last >= oldest)
      .toSorted((a, b) => a.last - b.last)
      // Of several at one moment, the last in the log comes first.
      .toReversed()
    return { entries: all.slice(0, MAX_ENTRIES), hasMore: all.length > MAX_ENTRIES }
  }

  /** Removes the entries of all shows that are older than the operator wants, also of shows that nobody opens. */
  async removeOld(): Promise<void> {
    const { store, clock, keepFor } = this.#parts
    const oldest = Math.floor((clock.now() - keepFor) / HOUR)
    for (const show of await store.shows()) {
      const rows = await store.sideRows(show, 'audit')
      const old = rows.filter(({ id }) => Number.parseInt(id, 10) < oldest)
      const removed = old.map((row) => ({ ...row, value: null }))
      if (removed.length > 0) await store.setSideRows(show, removed)
    }
  }

  /** Forgets the entries in memory of a show whose stored rows were rewritten. */
  forget(show: ShowId): void {
    this.#shows.delete(show)
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#parts.clock.after(COLLECT_FOR, () => void this.flush())
  }

  #add(show: ShowId, given: RecordedAct) {
    const now = Math.round(this.#parts.clock.now())
    const { present, pending, hour } = this.#showEntries(show, now)
    const isFull = present.size >= MAX_PER_HOUR && given.command === undefined
    const act = isFull ? { ...given, from: null, device: null } : given
    const digest = createHash('sha256').update(JSON.stringify(act)).digest('base64url').slice(0, 12)
    const id = `${hour}/${this.#parts.process}/${digest}`
    const stored = present.get(id)
    // An open page or a program reads again every few seconds, so one entry an hour is enough.
    if (stored?.act === 'linksRead' || stored?.act === 'read')
      return { id, entry: stored, isNew: false }
    const { first = now, count = 0 } = stored ?? {}
    const entry = { ...act, first, last: now, count: count + 1 }
    present.set(id, entry)
    pending.set(id, entry)
    return { id, entry, isNew: count === 0 }
  }

  #showEntries(show: ShowId, now = this.#parts.clock.now()): ShowEntries {
    const hour = Math.floor(now / HOUR)
    const entries = this.#shows.get(show) ?? { hour: 0, present: new Map(), pending: new Map() }
    this.#shows.set(show, entries)
    if (entries.hour === hour) return entries
    entries.hour = hour
    entries.present.clear()
    return entries
  }

  async #write(show: ShowId): Promise<void> {
    const pending = this.#shows.get(show)?.pending
    if (pending === undefined || pending.size === 0) return
    const written = [...pending]
    pending.clear()
    try {
      await this.#parts.store.setSideRows(show, written.map(rowOf))
    } catch (error) {
      if (error instanceof NoSuchShow) return this.forget(show)
      // The store reports its outages itself, so this needs no further report.
      for (const [id, entry] of written) if (!pending.has(id)) pending.set(id, entry)
      this.#schedule()
    }
  }
}

/** Returns the kind of a refusal that audit trails record; null for others. */
export function recordedRefusal(reason: string): RecordedRefusal | null {
  return RECORDED_REFUSALS.find((one) => one === reason) ?? null
}

function rowOf([id, entry]: readonly [string, RecordedActs]): SideRow {
  return { kind: 'audit', id, value: JSON.stringify(entry) }
}

function entryOfRecord({ act, command: _, ...rest }: RecordedActs): readonly AuditEntry[] {
  // The log has the effect of a command; the record only adds its source.
  return act === 'command' ? [] : [{ act, ...rest }]
}

function entryOfEvent(
  { event, actor, role, wall, commandId }: Envelope,
  commands: ReadonlyMap<string, RecordedActs>,
): readonly AuditEntry[] {
  const act = ACCESS_EVENTS.find((type) => type === event.type)
  if (act === undefined) return []
  const roles = role.split('+').flatMap((one) => Role.safeParse(one).data ?? [])
  const { from = null, device = null } = commands.get(`${actor} ${commandId}`) ?? {}
  const about = 'link' in event ? { to: event.link } : {}
  return [{ act, link: actor, roles, from, device, first: wall, last: wall, count: 1, ...about }]
}
