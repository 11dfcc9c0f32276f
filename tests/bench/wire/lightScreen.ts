import { FIRST_RETRY_DELAY, MAX_RETRY_DELAY } from '../../../client/live/serverConnection.ts'
import { type Connection, openConnection, type Target } from './connection.ts'
import { monotonic } from './monotonic.ts'
import { type Kind, requestPacket, seqIn } from './packets.ts'

/** The pace of reconnecting: each try within a second, or like the client. */
export type ReconnectPace = 'within a second' | 'as clients do'

const WITHIN = 1_000

/** Returns the delay before a try, in ms, after so many failures; a screen that must move tries at once. */
export function reconnectDelay(
  returning: ReconnectPace,
  failed: number,
  lost: LossReason = 'cut off',
): number {
  if (lost === 'asked to move' && failed === 0) return 0
  if (returning === 'within a second') return Math.random() * WITHIN
  // Like Socket.IO: twice as long each time, by half more or less.
  return Math.min(FIRST_RETRY_DELAY * 2 ** failed * (0.5 + Math.random()), MAX_RETRY_DELAY)
}

/** Why a screen lost its server: it is gone, or asked the screen to move. */
export type LossReason = 'cut off' | 'asked to move'

/** The events of a light screen: each packet, and the loss of its server. */
export type ScreenEvents = {
  readonly packet: (kind: Kind, packet: Buffer) => void
  readonly gone: (screen: LightScreen, lost: LossReason) => void
}

/** The number of the only request that a light screen sends. */
const EXCHANGE = 1
/** How many bytes of a packet contain its seq. */
const HEAD = 320

type Joining = { readonly resolve: () => void; readonly reject: (error: Error) => void }

/** A screen that joins and then only listens. */
export class LightScreen {
  readonly #target: Target
  readonly #telling: ScreenEvents
  #connection: Connection | null = null
  #joining: Joining | null = null
  #exchanged: () => void = () => {}
  #there = false
  #last: Buffer | null = null
  /** When its seq last changed, in monotonic ms. */
  movedAt = 0

  constructor(target: Target, telling: ScreenEvents) {
    this.#target = target
    this.#telling = telling
  }

  /** Its last seq; -1 before the join. */
  get seq(): number {
    return this.#last === null ? -1 : seqIn(this.#last)
  }

  /** Connects; on Rostrum also joins with its last seq. */
  async open(): Promise<void> {
    const { seq } = this
    const { handshake } = this.#target
    const join = { seq: seq === -1 ? null : seq }
    const target = { ...this.#target, handshake: handshake && { ...handshake, join } }
    const connection = openConnection(target, {
      packet: (kind, packet) => this.#hear(kind, packet),
      closed: () => this.#closed(),
    })
    const joined = new Promise<void>((resolve, reject) => {
      if (handshake === null) resolve()
      else this.#joining = { resolve, reject }
    })
    const [open] = await Promise.all([connection, joined])
    this.#connection = open
    this.#there = true
  }

  /** Makes one clock exchange; resolves with the answer. */
  async exchange(): Promise<void> {
    if (!this.#there) return
    await new Promise<void>((resolve) => {
      this.#exchanged = resolve
      this.#connection?.send(requestPacket(EXCHANGE, 'time', {}))
    })
  }

  close(): void {
    this.#there = false
    this.#connection?.close()
  }

  #closed(): void {
    this.#joining?.reject(new Error('the server closed before it answered'))
    this.#joining = null
    this.#leave('cut off')
  }

  #leave(lost: LossReason): void {
    if (!this.#there) return
    this.close()
    this.#telling.gone(this, lost)
  }

  #hear(kind: Kind, packet: Buffer): void {
    this.#telling.packet(kind, packet)
    const isJoined = kind === 'joined'
    if (isJoined || kind === 'frame' || kind === 'whole') {
      this.#last = Buffer.from(packet.subarray(0, HEAD))
      this.movedAt = monotonic()
    }
    if (isJoined) {
      this.#joining?.resolve()
      this.#joining = null
    } else if (kind === 'answer') this.#exchanged()
    else if (kind === 'moving') this.#leave('asked to move')
  }
}
