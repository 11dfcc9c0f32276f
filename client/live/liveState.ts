import type { LinkId } from '../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { Command } from '../../shared/run/command.ts'
import type { Recorded } from '../../shared/run/events.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Refusal } from '../../shared/run/refusal.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** How a screen stands with the server: `since` is on `performance.now`, `error` the honest bound of its clock in ms, infinite while there is none. */
export type ConnectionStatus =
  | { readonly status: 'connecting' }
  | { readonly status: 'in-step'; readonly error: number }
  /** Cut off since then: the screen goes on by its own clock. */
  | { readonly status: 'on-its-own'; readonly since: number; readonly error: number }
  /** Cut off for too long, or never joined at all: nothing on it can be trusted. */
  | { readonly status: 'lost'; readonly since: number }
  /** The server will not go on with this screen. */
  | { readonly status: 'parted'; readonly parting: DisconnectReason }

/** A command without an answer; gone 60 s after it was pressed. */
export type Pending = {
  readonly id: string
  readonly command: Command
  /** Show time when it was pressed; null where that was not known. */
  readonly pressedAt: Instant | null
  /** `sent`: on its way; `asking`: the server is asked what became of it; `unsent`: pressed while cut off; `unknown`: the server never got it, to be sent now or discarded by the person. */
  readonly state: 'sent' | 'asking' | 'unsent' | 'unknown'
}

/** The newest command that was refused, by the server or before it was given, until dismissed. */
type Refused = {
  readonly id: string
  readonly command: Command
  readonly refusal: Refusal
}

/** Everything a screen knows; replaced part by part, so selectors compare by identity. */
export type LiveState = {
  readonly connection: ConnectionStatus
  readonly you: { readonly link: LinkId; readonly grant: Grant } | null
  readonly show: ShowState | null
  readonly seq: number | null
  /** Screens open by link; empty for those who are not told. */
  readonly open: Readonly<Record<LinkId, number>>
  /** Links with a screen of which a part failed; empty for those who are not told. */
  readonly failed: readonly LinkId[]
  /** Since when the server cannot write, in server time (ms); null while it can, and for those who are not told. */
  readonly failingSince: number | null
  /** How far the server’s own clock may be off, in ms, where that is worth a word; null where it is not. */
  readonly serverUnsure: number | null
  readonly pending: readonly Pending[]
  readonly refused: Refused | null
  /** The newest events seen since joining, oldest first. */
  readonly recent: readonly Recorded[]
}

/** How many events `recent` keeps. */
export const RECENT_KEPT = 100

/** How long a pending command is kept after it was pressed, in ms. */
export const PENDING_LIFE = 60_000

/** A clock that may be wrong by more than this is not in step, whatever else is, in ms. */
export const IN_STEP_ERROR = 1_000

/** How long a screen goes on by itself before it calls itself lost, in ms. */
export const OWN_LIFE = 300_000

/** A screen that has just been opened. */
export const UNJOINED: LiveState = {
  connection: { status: 'connecting' },
  you: null,
  show: null,
  seq: null,
  open: {},
  failed: [],
  failingSince: null,
  serverUnsure: null,
  pending: [],
  refused: null,
  recent: [],
}
