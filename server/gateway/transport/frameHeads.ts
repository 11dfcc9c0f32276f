/** What a frame of the WebSocket is, as far as its head says (RFC 6455, 5.2). */
export type FrameHead = {
  readonly opcode: number
  readonly final: boolean
  /** How long its content will be. */
  readonly bytes: number
  /** How many bytes have come after the head. */
  readonly behind: number
}

/** The kinds of frames that carry messages; those from `CONTROL` on are pings, pongs and closes. */
export const CONTINUED = 0
export const TEXT = 1
export const CONTROL = 8

/** Lengths up to 125 stand in the head itself; 126 says that two bytes follow, 127 that eight do. */
const TWO_BYTES = 126
const EIGHT_BYTES = 127

/** Clients put a mask of four bytes behind the length; whoever leaves it out is cut off when the frame is read. */
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

/** Finds the head of every frame in what one client sends, however it comes in pieces, before what the frame holds has come. */
export class FrameHeads {
  /** The beginning of a head whose rest has not come. */
  #begun: Buffer | null = null
  /** How many bytes of the frame under way are still to come. */
  #left = 0;

  /** Reads on, and gives each head as soon as it is complete. */
  *read(piece: Buffer): Iterable<FrameHead> {
    let rest = this.#begun === null ? piece : Buffer.concat([this.#begun, piece])
    this.#begun = null
    while (true) {
      const skipped = Math.min(this.#left, rest.length)
      this.#left -= skipped
      rest = rest.subarray(skipped)
      if (rest.length === 0) return
      const length = headBytes(rest[1] ?? 0)
      if (rest.length < 2 || rest.length < length) {
        this.#begun = Buffer.from(rest)
        return
      }
      const [first = 0] = rest
      const bytes = lengthIn(rest)
      const behind = rest.length - length
      yield { opcode: first & 0x0f, final: (first & 0x80) !== 0, bytes, behind }
      this.#left = bytes
      rest = rest.subarray(length)
    }
  }
}
