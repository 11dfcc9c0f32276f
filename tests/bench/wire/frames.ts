/** Where a frame's payload lies in some bytes, and whether it is text. */
type Place = { readonly start: number; readonly end: number; readonly text: boolean }

const TEXT = 1

/** The frame that begins at `from`, as servers send them: whole and without a mask; null where its head is not there yet. */
function frameAt(bytes: Buffer, from: number): Place | null {
  if (from + 10 > bytes.length && from + 2 + lengthBytes(bytes[from + 1] ?? 0) > bytes.length) {
    return null
  }
  const short = bytes[from + 1] ?? 0
  const start = from + 2 + lengthBytes(short)
  const text = ((bytes[from] ?? 0) & 0x0f) === TEXT
  if (short < 126) return { start, end: start + short, text }
  const length = short === 126 ? bytes.readUInt16BE(from + 2) : bytes.readUInt32BE(from + 6)
  return { start, end: start + length, text }
}

function lengthBytes(short: number): number {
  if (short < 126) return 0
  return short === 126 ? 2 : 8
}

/** Takes the texts out of the bytes of one connection. */
export class FrameReader {
  #rest: Buffer | null = null

  /** Reads on; a text given to `take` is only there until that returns. */
  read(came: Buffer, take: (text: Buffer) => void): void {
    const bytes = this.#rest === null ? came : Buffer.concat([this.#rest, came])
    let from = 0
    for (let at = frameAt(bytes, from); at !== null && at.end <= bytes.length; ) {
      if (at.text) take(bytes.subarray(at.start, at.end))
      from = at.end
      at = from < bytes.length ? frameAt(bytes, from) : null
    }
    this.#rest = from < bytes.length ? Buffer.from(bytes.subarray(from)) : null
  }
}

/** A text as clients send it: the mask that they must put on it is zero, which leaves it as it is. */
export function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const extended = payload.length < 126 ? 0 : 2
  const head = Buffer.alloc(6 + extended)
  head[0] = 0x81
  head[1] = 0x80 | (extended === 0 ? payload.length : 126)
  if (extended > 0) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}
