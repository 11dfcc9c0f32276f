import { monotonic } from './monotonic.ts'
import { asking, type Kind, seqIn } from './packets.ts'
import { type Door, openWire, type Wire } from './wire.ts'

/** Why a screen has lost its server: that is gone, or told it to move to another. */
export type Lost = 'cut off' | 'told to move'

/** Whom a light screen tells: of each packet, and when it has lost its server. */
export type Telling = {
  readonly packet: (kind: Kind, packet: Buffer) => void
  readonly gone: (screen: LightScreen, lost: Lost) => void
}

/** The number of the one question that a light screen asks. */
const EXCHANGE = 1
/** The beginning of a packet, in bytes, in which its seq stands. */
const HEAD = 320

type Joining = { readonly resolve: () => void; readonly reject: (error: Error) => void }

/** A screen that joins and then only listens. */
export class LightScreen {
  readonly #door: Door
  readonly #telling: Telling
  #wire: Wire | null = null
  #joining: Joining | null = null
  #exchanged: () => void = () => {}
  #there = false
  #last: Buffer | null = null
  /** When it last got something that moved it on, in monotonic ms. */
  movedAt = 0

  constructor(door: Door, telling: Telling) {
    this.#door = door
    this.#telling = telling
  }

  /** The last seq it knows of; -1 before it has joined. */
  get seq(): number {
    return this.#last === null ? -1 : seqIn(this.#last)
  }

  /** Connects and, at a server of ours, joins with what it has. */
  async open(): Promise<void> {
    const { seq } = this
    const { handshake } = this.#door
    const join = { seq: seq === -1 ? null : seq }
    const door = { ...this.#door, handshake: handshake && { ...handshake, join } }
    const wire = openWire(door, {
      packet: (kind, packet) => this.#hear(kind, packet),
      closed: () => this.#closed(),
    })
    const joined = new Promise<void>((resolve, reject) => {
      if (handshake === null) resolve()
      else this.#joining = { resolve, reject }
    })
    const [open] = await Promise.all([wire, joined])
    this.#wire = open
    this.#there = true
  }

  /** One exchange of clock stamps; resolves with its answer. */
  async exchange(): Promise<void> {
    if (!this.#there) return
    await new Promise<void>((resolve) => {
      this.#exchanged = resolve
      this.#wire?.send(asking(EXCHANGE, 'time', {}))
    })
  }

  close(): void {
    this.#there = false
    this.#wire?.close()
  }

  #closed(): void {
    this.#joining?.reject(new Error('the server closed before it answered'))
    this.#joining = null
    this.#leave('cut off')
  }

  #leave(lost: Lost): void {
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
    else if (kind === 'moving') this.#leave('told to move')
  }
}
