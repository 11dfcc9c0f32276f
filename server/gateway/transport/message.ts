import { PacketType } from 'socket.io-parser'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'

type Name = keyof DownMessages

/** A message before it is encoded. */
export type PlainMessage = {
  readonly [N in Name]: { readonly name: N; readonly content: Parameters<DownMessages[N]> }
}[Name]

/** A message encoded once for any number of screens: as Socket.IO text, as a WebSocket frame, and as a frame followed by a ping. */
export type EncodedMessage = {
  /** The message itself, for streams that encode it otherwise. */
  readonly plain: PlainMessage
  readonly text: string
  readonly frame: Buffer
  readonly frameWithPing: Buffer
}

/** An empty WebSocket ping (RFC 6455, 5.5.2). */
export const PING = Buffer.from([0x89, 0])

/** Engine.IO's prefix of messages. */
const MESSAGE = '4'

/** The first byte of a complete text message, unmasked as servers send it (RFC 6455, 5.2). */
const WHOLE_TEXT = 0x81

/** Lengths up to 125 are in the head itself. 126 means that two bytes follow, 127 that eight do. */
const MAX_SHORT = 125
const TWO_BYTES = 126
const EIGHT_BYTES = 127
const MAX_LONG = 0xffff

function headOf(length: number): Buffer {
  if (length <= MAX_SHORT) return Buffer.from([WHOLE_TEXT, length])
  if (length <= MAX_LONG) {
    const head = Buffer.from([WHOLE_TEXT, TWO_BYTES, 0, 0])
    head.writeUInt16BE(length, 2)
    return head
  }
  const head = Buffer.alloc(10)
  head.set([WHOLE_TEXT, EIGHT_BYTES])
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

export function messageOf<N extends Name>(
  name: N,
  ...content: Parameters<DownMessages[N]>
): EncodedMessage {
  const data = [name, ...content]
  // Like the encoder of Socket.IO, which would first search all of the content for bytes.
  const text = `${PacketType.EVENT}${JSON.stringify(data)}`
  const payload = Buffer.from(MESSAGE + text)
  const pinging = Buffer.concat([headOf(payload.length), payload, PING])
  const plain = { name, content } as PlainMessage
  return { plain, text, frameWithPing: pinging, frame: pinging.subarray(0, -PING.length) }
}
