/** The position of a frame's payload, and its opcode. */
type Place = { readonly start: number; readonly end: number; readonly opcode: number }

const TEXT = 1
const PING = 9

/** The events of a connection; a text is valid only until `text` returns. */
export type FrameEvents = { readonly text: (text: Buffer) => void; readonly ping: () => void }

/** Reads the frame at `from`, unmasked as servers send it; null if its header is incomplete. */
function frameAt(bytes: Buffer, from: number): Place | null {
  if (from + 10 > bytes.length && from + 2 + lengthBytes(bytes[from + 1] ?? 0) > bytes.length) {
    return null
  }
  const short = bytes[from + 1] ?? 0
  const start = from + 2 + lengthBytes(short)
  const opcode = (bytes[from] ?? 0) & 0x0f
  if (short < 126) return { start, end: start + short, opcode }
  const length = short === 126 ? bytes.readUInt16BE(from + 2) : bytes.readUInt32BE(from + 6)
  return { start, end: start + length, opcode }
}

function lengthBytes(short: number): number {
  if (short < 126) return 0
  return short === 126 ? 2 : 8
}

/** Extracts the texts from the bytes of one connection. */
export class FrameReader {
  readonly #on: FrameEvents
  #rest: Buffer | null = null

  constructor(on: FrameEvents) {
    this.#on = on
  }

  read(came: Buffer): void {
    const bytes = this.#rest === null ? came : Buffer.concat([this.#rest, came])
    let from = 0
    for (let at = frameAt(bytes, from); at !== null && at.end <= bytes.length; ) {
      if (at.opcode === TEXT) this.#on.text(bytes.subarray(at.start, at.end))
      if (at.opcode === PING) this.#on.ping()
      from = at.end
      at = from < bytes.length ? frameAt(bytes, from) : null
    }
    this.#rest = from < bytes.length ? Buffer.from(bytes.subarray(from)) : null
  }
}
