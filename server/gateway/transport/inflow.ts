import type { Socket as NetworkSocket } from 'node:net'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import { type Allowance, FRAMES, HANDSHAKE_MESSAGE, UNADMITTED_BYTES } from '../limits/bounds.ts'
import { OwnRate } from '../limits/ownRate.ts'
import { CONTINUED, CONTROL, type FrameHead, FrameHeads, TEXT } from './frameHeads.ts'

/** What a piece that comes by itself costs at least, in bytes, however short: one is kept for each until its message is whole. */
const LEAST_PIECE = 256

/** How much more than its largest message may be held of one connection, in bytes. */
const ROOM = 4 * 1024

/** How much of what we send may wait for one that goes on sending, in bytes. */
const UNREAD = 2_112 * 1024

/** Why a connection is ended for what came by it. */
export type Fault = Extract<DisconnectReason['reason'], 'malformed' | 'too-many'>

/**
 * What flows in by one connection, and how much of it may. It reads along from the upgrade on, below everything that
 * makes messages of it: frames count whether or not anything comes of them, and one that says it will be too large is not waited for.
 */
export class Inflow {
  readonly #network: NetworkSocket
  readonly #clock: ServerClock
  readonly #fault: (fault: Fault) => void
  readonly #heads = new FrameHeads()
  #frames = new OwnRate(FRAMES)
  #largest = HANDSHAKE_MESSAGE
  #admitted = false
  /** How long the message under way in several frames has become, in bytes, as their heads say. */
  #message = 0
  /** What is held of frames and messages that are not whole yet, in bytes; of one not admitted all that ever came. */
  #held = 0
  #ended = false

  /** Reads along on a connection that asks to be a WebSocket; `fault` has to end it, and is called once. */
  constructor(network: NetworkSocket, clock: ServerClock, fault: (fault: Fault) => void) {
    this.#network = network
    this.#clock = clock
    this.#fault = fault
    network.on('data', (piece: Buffer) => this.#take(piece))
  }

  /** From now on so much may come. */
  admit({ largest, frames }: Allowance): void {
    this.#admitted = true
    this.#frames = new OwnRate(frames)
    this.#largest = largest
    this.#held = 0
  }

  /** Ends it once, and reads nothing more of it. */
  end(fault: Fault): void {
    if (this.#ended) return
    this.#ended = true
    this.#fault(fault)
  }

  #take(piece: Buffer): void {
    if (this.#ended) return
    this.#held += Math.max(piece.length, LEAST_PIECE)
    const fault = this.#faultIn(piece)
    if (fault === null) return
    this.end(fault)
    // The WebSocket gets this piece too, and would take thousands of frames apart that nobody wants any more.
    piece.fill(0)
  }

  #faultIn(piece: Buffer): Fault | null {
    let count = 0
    for (const head of this.#heads.read(piece)) {
      count += 1
      if (!this.#isSound(head)) return 'malformed'
    }
    const isOften = !this.#frames.allows(this.#clock.now(), count)
    if (isOften || this.#network.writableLength > UNREAD) return 'too-many'
    return this.#held > (this.#admitted ? this.#largest + ROOM : UNADMITTED_BYTES)
      ? 'malformed'
      : null
  }

  /** Bytes are no messages of ours, nor is what becomes too large. */
  #isSound({ opcode, final, bytes, behind }: FrameHead): boolean {
    // Where no message is under way, all before this frame is whole and gone.
    if (this.#admitted && this.#message === 0) this.#held = Math.max(behind, LEAST_PIECE)
    if (opcode >= CONTROL) return true
    if (opcode !== TEXT && opcode !== CONTINUED) return false
    const message = this.#message + bytes
    this.#message = final ? 0 : message
    return message <= this.#largest
  }
}
