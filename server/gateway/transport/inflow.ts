import type { Socket as NetworkSocket } from 'node:net'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import {
  type Allowance,
  ConnectionCounter,
  FRAMES,
  HANDSHAKE_MESSAGE,
  UNADMITTED_BYTES,
} from '../limits/connectionLimits.ts'

/** The head of a WebSocket frame (RFC 6455, 5.2). */
export type FrameHead = {
  readonly opcode: number
  readonly final: boolean
  /** The length of its content. */
  readonly bytes: number
  /** How many bytes have arrived after the head. */
  readonly available: number
}

/** Opcodes of message frames; `CONTROL` and above are pings, pongs and closes. */
const CONTINUATION = 0
const TEXT = 1
const CONTROL = 8

/** Lengths up to 125 are in the head itself. 126 means that two bytes follow, 127 that eight do. */
const TWO_BYTES = 126
const EIGHT_BYTES = 127

/** The mask of client frames, after the length. `ws` closes connections whose frames have none. */
const MASK = 4

function headBytes(short: number): number {
  const length = short & 0x7f
  const extended = length === EIGHT_BYTES ? 8 : length === TWO_BYTES ? 2 : 0
  return 2 + extended + (short & 0x80 ? MASK : 0)
}

function lengthIn(head: Buffer): number {
  const short = (head[1] ?? 0) & 0x7f
  if (short < TWO_BYTES) return short
  return short === TWO_BYTES ? head.readUInt16BE(2) : Number(head.readBigUInt64BE(2))
}

/** Finds the head of every frame in the data of one client, before the content of the frame is complete. */
export class FrameHeads {
  /** The first bytes of an incomplete head. */
  #start: Buffer | null = null
  /** How many bytes of the current frame have not arrived yet. */
  #remaining = 0;

  /** Reads a chunk, and yields each head as soon as it is complete. */
  *read(chunk: Buffer): Iterable<FrameHead> {
    let rest = this.#start === null ? chunk : Buffer.concat([this.#start, chunk])
    this.#start = null
    while (true) {
      const skipped = Math.min(this.#remaining, rest.length)
      this.#remaining -= skipped
      rest = rest.subarray(skipped)
      if (rest.length === 0) return
      const length = headBytes(rest[1] ?? 0)
      if (rest.length < 2 || rest.length < length) {
        this.#start = Buffer.from(rest)
        return
      }
      const [first = 0] = rest
      const bytes = lengthIn(rest)
      const available = rest.length - length
      yield { opcode: first & 0x0f, final: (first & 0x80) !== 0, bytes, available }
      this.#remaining = bytes
      rest = rest.subarray(length)
    }
  }
}

/** The memory that a chunk costs at least, in bytes: Node stores one buffer per chunk until the message is complete. */
const MIN_CHUNK = 256

/** How many bytes a connection may buffer beyond its largest message. */
const EXTRA_BYTES = 4 * 1024

/** How many unsent bytes may wait for a client that keeps sending. */
const MAX_UNSENT = 2_112 * 1024

export type Fault = Extract<DisconnectReason['reason'], 'malformed' | 'too-many'>

/** Limits the incoming data of one connection. It reads the raw data from the upgrade on, so that ignored frames count too. It refuses a frame as soon as its head announces too large a length. */
export class Inflow {
  readonly #network: NetworkSocket
  readonly #clock: ServerClock
  readonly #onFault: (fault: Fault) => void
  readonly #heads = new FrameHeads()
  #frames = new ConnectionCounter(FRAMES)
  #largest = HANDSHAKE_MESSAGE
  #isAdmitted = false
  /** The length of the current message over all its frames, in bytes. */
  #messageBytes = 0
  /** The bytes of incomplete frames and messages; before admission all bytes. */
  #buffered = 0
  #isEnded = false

  /** Observes a connection from its upgrade request on. `onFault` must end the connection; it is called once. */
  constructor(network: NetworkSocket, clock: ServerClock, onFault: (fault: Fault) => void) {
    this.#network = network
    this.#clock = clock
    this.#onFault = onFault
    network.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  admit({ largest, frames }: Allowance): void {
    this.#isAdmitted = true
    this.#frames = new ConnectionCounter(frames)
    this.#largest = largest
    this.#buffered = 0
  }

  /** Reports a fault once, and stops reading. */
  end(fault: Fault): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#onFault(fault)
  }

  #read(chunk: Buffer): void {
    if (this.#isEnded) return
    this.#buffered += Math.max(chunk.length, MIN_CHUNK)
    const fault = this.#faultIn(chunk)
    if (fault === null) return
    this.end(fault)
    // The WebSocket receives the same buffer; without this it would parse thousands of unwanted frames.
    chunk.fill(0)
  }

  #faultIn(chunk: Buffer): Fault | null {
    let count = 0
    for (const head of this.#heads.read(chunk)) {
      count += 1
      if (!this.#isAcceptable(head)) return 'malformed'
    }
    const isTooOften = !this.#frames.allows(this.#clock.now(), count)
    if (isTooOften || this.#network.writableLength > MAX_UNSENT) return 'too-many'
    return this.#buffered > (this.#isAdmitted ? this.#largest + EXTRA_BYTES : UNADMITTED_BYTES)
      ? 'malformed'
      : null
  }

  /** Returns whether a frame is acceptable: binary frames and too large messages are not. */
  #isAcceptable({ opcode, final, bytes, available }: FrameHead): boolean {
    // Between messages, everything before this frame has been processed.
    if (this.#isAdmitted && this.#messageBytes === 0)
      this.#buffered = Math.max(available, MIN_CHUNK)
    if (opcode >= CONTROL) return true
    if (opcode !== TEXT && opcode !== CONTINUATION) return false
    const message = this.#messageBytes + bytes
    this.#messageBytes = final ? 0 : message
    return message <= this.#largest
  }
}
