import type { LinkId } from '../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { Command } from '../../shared/run/command.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Refusal } from '../../shared/run/refusal.ts'
import type { Recorded, ShowState } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** The connection status of a screen: `since` is on `performance.now`; `error` is the largest possible error of its clock in ms, infinite if unknown. */
export type ConnectionStatus =
  | { readonly status: 'connecting' }
  | { readonly status: 'in-sync'; readonly error: number }
  /** Without a connection; the screen continues by its own clock. */
  | { readonly status: 'on-its-own'; readonly since: number; readonly error: number }
  /** Without a connection for too long, or never joined: the screen may be wrong. */
  | { readonly status: 'lost'; readonly since: number }
  /** The server ended the connection. */
  | { readonly status: 'disconnected'; readonly disconnect: DisconnectReason }

/** A command without an answer; removed 60 s after the press. */
export type Pending = {
  readonly id: string
  readonly command: Command
  /** Show time of the press; null if unknown. */
  readonly pressedAt: Instant | null
  /** `sent`: on its way; `asking`: the outcome is requested; `unsent`: pressed without a connection; `unknown`: the server never got it. A person sends or discards the last two. */
  readonly state: 'sent' | 'asking' | 'unsent' | 'unknown'
}

/** The newest command that the server or the screen refused, until dismissed. */
type Refused = {
  readonly id: string
  readonly command: Command
  readonly refusal: Refusal
}

/** The state of a screen. Parts are replaced one by one, so selectors compare by identity. */
export type LiveState = {
  readonly connection: ConnectionStatus
  readonly you: { readonly link: LinkId; readonly grant: Grant } | null
  readonly show: ShowState | null
  readonly seq: number | null
  /** The number of open screens by link; empty if this link may not see it. */
  readonly open: Readonly<Record<LinkId, number>>
  /** Links with a screen on which a component failed; empty if this link may not see it. */
  readonly failed: readonly LinkId[]
  /** Since when the server cannot write, in server time (ms); null while it can, or if this link may not see it. */
  readonly failingSince: number | null
  /** The error of the server’s own clock, in ms, if it is large enough to show; else null. */
  readonly serverClockError: number | null
  readonly pending: readonly Pending[]
  readonly refused: Refused | null
  /** The newest events since the first join, oldest first. */
  readonly recent: readonly Recorded[]
}

/** The most events in `recent`. */
export const RECENT_LIMIT = 100

/** How long a command stays pending after the press, in ms. */
export const PENDING_LIFE = 60_000

/** The largest error of a clock that is in sync, in ms. */
export const IN_SYNC_ERROR = 1_000

/** How long a screen continues without a connection before it is lost, in ms. */
export const LOST_AFTER = 300_000

/** The state of a screen that has just been opened. */
export const INITIAL_STATE: LiveState = {
  connection: { status: 'connecting' },
  you: null,
  show: null,
  seq: null,
  open: {},
  failed: [],
  failingSince: null,
  serverClockError: null,
  pending: [],
  refused: null,
  recent: [],
}
