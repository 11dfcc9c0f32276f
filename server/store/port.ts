import type { LinkId, PersonId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'
import type { Exchange } from '../../shared/time/offsetBounds.ts'
import type { EventRow } from './storedEvent.ts'

/** The names of a show's last abandoned commands, once for each time, and the number of requests to abandon. */
export type AbandonedList = { readonly times: number; readonly commands: readonly string[] }

export const NOTHING_ABANDONED: AbandonedList = { times: 0, commands: [] }

/** Returns the name of a command in the list of abandoned commands. */
export function abandonedName(link: LinkId, id: string): string {
  return `${link} ${id}`
}

/** Returns how often a command was abandoned. */
export function timesAbandoned({ commands }: AbandonedList, link: LinkId, id: string): number {
  const name = abandonedName(link, id)
  return commands.filter((one) => one === name).length
}

/** The result of an append; a conflict if another writer took `(show, seq)` first. */
export type AppendResult = 'written' | 'conflict'

/** A cached state after `seq`, as one version of the program stored it. */
export type Snapshot = { readonly seq: number; readonly version: number; readonly state: unknown }

/**
 * The kinds of data outside the log: contacts of people, openings of links (when, on which device), cursors of durable
 * subscribers (the last seq that they received), webhooks, their deliveries, and the audit trail. Contacts and openings must be deleted
 * on request.
 */
export type SideKind = 'contact' | 'opened' | 'cursor' | 'webhook' | 'delivery' | 'audit'

const OTHERS = ['contact', 'opened', 'cursor', 'webhook', 'delivery'] as const

/** The kinds that are read together. The audit trail can be long, so most readers leave it out. */
export const SIDE_PARTS = {
  audit: ['audit'],
  others: OTHERS,
  all: ['audit', ...OTHERS],
} as const satisfies Readonly<Record<string, readonly SideKind[]>>
export type SidePart = keyof typeof SIDE_PARTS

/** A value outside the log, of a person, a link, a named subscriber, a webhook or a delivery; null deletes it. */
export type SideRow = {
  readonly kind: SideKind
  readonly id: PersonId | LinkId
  readonly value: string | null
}

/** All rows of a show: its events as they are stored, and its data outside the log. */
export type ShowRows = {
  readonly events: readonly EventRow[]
  readonly side: readonly SideRow[]
}

/** A show as it is rewritten. Events that do not change are the same rows. `sideValue` returns the new value of a row outside the log; null deletes it. */
export type Rewriting = {
  readonly events: readonly EventRow[]
  readonly sideValue: (row: SideRow) => string | null
}

/** Computes how a show is rewritten; null deletes it. */
export type Rewrite = (rows: ShowRows) => Promise<Rewriting | null>

/** Returns the rows outside the log that a rewriting changes. */
export function changedSide(
  side: readonly SideRow[],
  { sideValue }: Pick<Rewriting, 'sideValue'>,
): readonly SideRow[] {
  return side.flatMap((row) => {
    const value = sideValue(row)
    return value === row.value ? [] : [{ ...row, value }]
  })
}

/** The log of events and the data outside it. Every write resolves when it is durable. */
export type Store = {
  /**
   * Appends the events of one or more commands of a show, with consecutive seqs, all or nothing. Rejects with `CannotWrite` if
   * certainly nothing was written. With `abandoned`, the result is also a conflict if more commands were abandoned since.
   */
  append(envelopes: readonly Envelope[], abandoned?: AbandonedList): Promise<AppendResult>
  /** Returns the events of a show with a seq above `after`, in order; rejects with `UnreadableEvent` at the first that cannot be read. */
  eventsAfter(show: ShowId, after: number, limit?: number): Promise<readonly Envelope[]>
  /** Returns the last seq of a link's command, also after a restart; null if the log does not have it. */
  outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null>
  /** Returns all shows, the newest first. */
  shows(): Promise<readonly ShowId[]>
  /** Returns the newest snapshot; null if there is none, or none that can be read. */
  snapshot(show: ShowId): Promise<Snapshot | null>
  saveSnapshot(show: ShowId, snapshot: Snapshot): Promise<void>
  /** Returns side rows of a show; all but its audit trail by default. */
  sideRows(show: ShowId, part?: SidePart): Promise<readonly SideRow[]>
  /** Returns the shows that have side rows of a kind. */
  showsWith(kind: SideKind): Promise<readonly ShowId[]>
  /** Sets or deletes rows, all or nothing; rejects with `NoSuchShow` if there is no such show. */
  setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void>
  /**
   * Rewrites rows of a show and deletes its snapshot, all or nothing; null deletes the show, which is repeated if it fails. The files
   * contain the old rows until `clearFiles`. Nothing else may write to the log of the show meanwhile; other shows are written.
   */
  rewriteShow(show: ShowId, rewrite: Rewrite): Promise<void>
  /**
   * Removes rewritten and deleted rows from the files of a data folder. Every write waits meanwhile, about 1 ms for 150 kB. Returns false
   * and does nothing if the database has more than `most` bytes in use.
   */
  clearFiles(most?: number): Promise<boolean>
  /** Returns a small value of the server itself, such as the hash of the owner's key. */
  fact(name: string): Promise<string | null>
  setFact(name: string, value: string): Promise<void>
  /** Sets a fact if there is none of that name; returns the stored value. */
  claimFact(name: string, value: string): Promise<string>
  /** Tests whether the store can write durably, else rejects. Afterwards the log shows the final outcome of all unconfirmed writes. */
  testWrite(): Promise<void>
  close(): Promise<void>
}

/** The growth of a show's log up to `seq`; null if any log may have grown, as the connection was interrupted. */
export type LogGrowth = { readonly show: ShowId; readonly seq: number } | null

/** The numbers of used and idle database connections, and of statements that wait for one. */
export type ConnectionUse = {
  readonly used: number
  readonly idle: number
  readonly waiting: number
}

/** A log that other processes also write. Notifications can get lost, so readers also poll it. */
export type SharedLog = {
  /** Calls `listener` when any process has appended to a log, until disposed. */
  onGrowth(listener: (growth: LogGrowth) => void): () => void
  /** Returns the last seq of each show with one query; leaves out shows without a log. */
  heads(shows: readonly ShowId[]): Promise<ReadonlyMap<ShowId, number>>
  /** Returns the abandoned commands of a show. */
  abandoned(show: ShowId): Promise<AbandonedList>
  /** Abandons commands of a link: once it resolves, those that are not in the log will never be, unless they are sent again. */
  abandon(show: ShowId, link: LinkId, ids: readonly string[]): Promise<AbandonedList>
  /** Returns the number of servers that run or start. */
  serverCount(): Promise<number>
  /** Announces that this process will stop; returns the number of servers that will not. Of two that stop at once, neither counts the other. */
  leave(): Promise<number>
}

/** A message bus between processes on one log, for data outside the log. Messages have at most 7,000 bytes, arrive in order, and are lost while the bus is down. */
export type NodeBus = {
  /** Whether messages of others arrive, as far as is known. */
  readonly isUp: boolean
  /** Sends a message to all other processes. */
  send(message: unknown): void
  /** Closes the bus after sending the pending messages. */
  close(): Promise<void>
}

/** The callbacks of a bus: each time that it connects, for each unchecked message of another process, and for its errors. */
export type NodeBusListener = {
  readonly onConnect: () => void
  readonly onMessage: (message: unknown) => void
  readonly reportError: (error: unknown) => void
}

/** Opens message buses, which reconnect automatically. */
export type NodeBuses = { openBus(listener: NodeBusListener): NodeBus }

/** Assigns a task to one of several processes for a limited time; afterwards another may claim it, as the process may have died. */
export type Claims = {
  /** Claims a task, or renews the claim, for `ms` of the database's time; false while another holder has it. */
  claim(name: string, holder: string, ms: number): Promise<boolean>
}

/** The common clock of all processes on a log, measured by exchanges. */
export type CommonClock = {
  /** Exchanges timestamps with it; `local` reads the clock of this process, in ms. */
  exchange(local: () => number): Promise<Exchange>
}
