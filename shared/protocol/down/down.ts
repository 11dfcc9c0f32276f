import type { LinkId } from '../../agenda/ids.ts'
import type { Grant } from '../../run/grant.ts'
import type { Recorded, ShowState } from '../../run/state.ts'
import type { Problem } from '../up/up.ts'
import type { DisconnectReason } from './disconnect.ts'

/** The time since which the server cannot write to its disk, in server time (ms); null while writing works. For moderators and owners only. */
export type Writing = { readonly failingSince: number | null }

/** The number of open screens by link, without links that have none. For moderators and owners only. */
export type Presence = {
  readonly open: Readonly<Record<LinkId, number>>
  /** Links with a screen that has a failed part, until it is loaded again; absent if there are none. */
  readonly failed?: readonly LinkId[]
}

/** The answer to a join: the missing events, or a snapshot. `boot` is the id of the server process, `clock` the id of the clock that it reads. */
export type Joined = {
  readonly link: LinkId
  readonly grant: Grant
  readonly boot: string
  readonly clock: string
  /** Server time of sending, in ms. */
  readonly sent: number
  readonly seq: number
} & (
  | { readonly type: 'snapshot'; readonly state: ShowState }
  | { readonly type: 'events'; readonly events: readonly Recorded[] }
)

/** Events for one audience: `prev` is the seq of the previous frame, `sent` is server time in ms. */
export type Frame = {
  readonly prev: number
  readonly seq: number
  readonly sent: number
  readonly events: readonly Recorded[]
}

/** The whole visible state at `seq`, after an event that changed what this audience may see. */
export type Resync = { readonly seq: number; readonly sent: number; readonly state: ShowState }

/** Messages from server to screen, as Socket.IO types them. A refused handshake carries a `DisconnectReason` in the error's data. */
export type DownMessages = {
  /** The answer to a screen that joined in its handshake. */
  joined: (joined: Joined | Problem) => void
  events: (frame: Frame) => void
  resync: (resync: Resync) => void
  /** A heartbeat with the seq of the last frame for this audience. */
  beat: (head: number) => void
  presence: (presence: Presence) => void
  writing: (writing: Writing) => void
  /** The server is about to stop: the screen reconnects to another one. */
  moving: () => void
  parting: (parting: DisconnectReason) => void
}

/** The interval of heartbeats to screens that work on the show, in ms. */
export const HEARTBEAT = 2_000

/** The interval of heartbeats to audience and stage, in ms. */
export const CALM_HEARTBEAT = 10_000

/** A screen that works on the show counts as disconnected after this time without a message, in ms. */
export const SILENCE = 5_000

/** The same time for audience and stage, in ms: two heartbeats. A server that cannot read the log sends heartbeats for 5 s more. */
export const CALM_SILENCE = 20_000
