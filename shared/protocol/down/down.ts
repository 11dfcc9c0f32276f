import type { Problem } from '../up/up.ts'
import type { DisconnectReason } from './disconnect.ts'
import type { Frame, Resync } from './frame.ts'
import type { Joined } from './joined.ts'
import type { Presence } from './presence.ts'
import type { Writing } from './writing.ts'

/** Messages from server to screen, as Socket.IO types them. A refused handshake carries a `DisconnectReason` as the error's data. */
export type DownMessages = {
  /** The answer to one who joined by connecting. */
  joined: (joined: Joined | Problem) => void
  events: (frame: Frame) => void
  resync: (resync: Resync) => void
  /** The audience's head and nothing else: proof that the link is open. */
  beat: (head: number) => void
  presence: (presence: Presence) => void
  writing: (writing: Writing) => void
  /** The server is about to stop, and another one serves: the screen is to connect anew, which leads it there. */
  moving: () => void
  parting: (parting: DisconnectReason) => void
}

/** How often working screens get a beat, in ms. */
export const HEARTBEAT = 2_000

/** How often the audience and the stage get one, in ms. */
export const CALM_HEARTBEAT = 10_000

/** Silence after which a working screen calls its link cut, in ms. */
export const SILENCE = 5_000

/** The same for audience and stage, in ms. */
export const CALM_SILENCE = 25_000
