import type { createAdapter } from '@socket.io/postgres-adapter'
import type { LinkId, PersonId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import type { Exchange } from '../../shared/time/offsetBounds.ts'
import type { Abandoned } from './abandoned.ts'

/** What an append came to: written, or lost to another writer that took `(show, seq)` first. */
export type Appended = 'written' | 'conflict'

/** A snapshot is a cache: the state after `seq`, as one version of the program stored it. */
export type Snapshot = { readonly seq: number; readonly version: number; readonly state: unknown }

/** What is kept of a show beside its log. It must be forgotten on request: how a person is reached, when and with what a link was opened. It is no event: up to which seq a durable subscriber has been given events. */
export type SideKind = 'contact' | 'opened' | 'cursor'

/** One thing kept beside the log: of which person, link or (by its name) subscriber, and what; null takes it out. */
export type SideRow = {
  readonly kind: SideKind
  readonly id: PersonId | LinkId
  readonly value: string | null
}

/** The log of events and what is kept beside it. Everything resolves only when it is durable. */
export type Store = {
  /** Appends one or more commands' events of one show, all or nothing; their seqs follow one another. Rejects with `CannotWrite` where nothing was written for certain. Where `forgone` is said, it is a conflict too that more was given up since. */
  append(envelopes: readonly Envelope[], forgone?: Abandoned): Promise<Appended>
  /** The events of a show with a seq above `after`, in order, the first `most` of them where that is said; rejects with `UnreadableEvent` at the first that cannot be read. */
  eventsAfter(show: ShowId, after: number, most?: number): Promise<readonly Envelope[]>
  /** The last seq of the command a link gave under this id, or null: its first answer, also after a restart. */
  outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null>
  /** Every show, newest first. */
  shows(): Promise<readonly ShowId[]>
  /** The newest snapshot; null where there is none, or none that can be read. */
  snapshot(show: ShowId): Promise<Snapshot | null>
  saveSnapshot(show: ShowId, snapshot: Snapshot): Promise<void>
  /** What is kept of a show beside its log. */
  sideRows(show: ShowId): Promise<readonly SideRow[]>
  /** Sets or takes out such rows of a show that is there, all or nothing. */
  setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void>
  /** A small fact of the server itself, such as the hash of the owner's key. */
  fact(name: string): Promise<string | null>
  setFact(name: string, value: string): Promise<void>
  /** Keeps a fact where there is none of that name; gives the one that is kept, whoever was first. */
  claimFact(name: string, value: string): Promise<string>
  /** Writes something small, durably; rejects where that is not possible now. After it the log shows what became of writes in doubt, for good. */
  prove(): Promise<void>
  close(): Promise<void>
}

/** That a show's log grew up to `seq`; null where that may be true of any, as nothing was heard for a while. */
export type Grown = { readonly show: ShowId; readonly seq: number } | null

/** How many connections to a database are used and how many are not, and how many wait for one. */
export type ConnectionUse = {
  readonly used: number
  readonly idle: number
  readonly waiting: number
}

/** A log that other processes write in too, and that tells of it: a word that is lost delays, so whoever shows it reads it now and then besides. */
export type SharedLog = {
  /** Calls `told` when a log has grown, by this process or another, until disposed. */
  onGrown(told: (grown: Grown) => void): () => void
  /** The last seq of each of these shows' logs, by one question for all; a show without a log is left out. */
  heads(shows: readonly ShowId[]): Promise<ReadonlyMap<ShowId, number>>
  /** What was given up of a show's commands. */
  forgone(show: ShowId): Promise<Abandoned>
  /** Gives commands of a link up: what is on its way of them is not written any more. Once it resolves, what the log does not know of them it never will, unless they are given again. */
  forgo(show: ShowId, link: LinkId, ids: readonly string[]): Promise<Abandoned>
  /** How many processes are told of it now: as many as serve. */
  servers(): Promise<number>
  /** Says that this process is about to stop; gives how many serve that are not. Of two that stop at once neither counts on the other. */
  leave(): Promise<number>
}

/** A line by which processes on one log tell one another what is in no log: in words of 7,000 bytes at most, in order, and lost where it is down. */
export type NodeLine = {
  /** What Socket.IO says and hears by. */
  readonly adapter: ReturnType<typeof createAdapter>
  /** Whether what others say is heard now, as far as that can be known. */
  readonly isUp: boolean
  /** Ends it once everything was said. */
  close(): Promise<void>
}

/** What is told of a line: each time that it is up, and what goes wrong on it. */
export type NodeLineListener = {
  readonly begun: () => void
  readonly reportError: (error: unknown) => void
}

/** Opens lines, which come back by themselves. */
export type NodeLines = { openLine(told: NodeLineListener): NodeLine }

/** Who of several processes serves something alone, for a time: when that is over, as its process died or was cut off, another may. */
export type Claims = {
  /** Claims or renews it for so many ms of the database's time; false while another holder has it. */
  claim(name: string, holder: string, ms: number): Promise<boolean>
}

/** A clock that all processes on a log have in common, of which only exchanges tell. */
export type CommonClock = {
  /** Makes an exchange of stamps with it; `local` reads this process's clock, in ms. */
  exchange(local: () => number): Promise<Exchange>
}
