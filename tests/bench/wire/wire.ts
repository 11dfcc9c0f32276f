import { WebSocket } from 'ws'
import { type Kind, kindOf } from './packets.ts'

/** Where a light screen goes: to Rostrum with a handshake, or to the plain server, which wants none. */
export type Door = {
  /** `http://host:port`. */
  readonly url: string
  readonly handshake: object | null
  /** The address that the server counts this screen under. */
  readonly address?: string
}

/** One open connection, with no more to it than the bytes: thousands of them fit into one process. */
export type Wire = {
  send(text: string): void
  close(): void
}

/** What a wire tells: every packet of the server but its pings, and its end. */
export type WireEvents = {
  readonly packet: (kind: Kind, packet: Buffer) => void
  readonly closed: () => void
}

/** How long a connection may take, in ms. */
const PATIENCE = 60_000

const PONG = '3'

function socketTo({ url, handshake, address }: Door): WebSocket {
  const path = handshake === null ? '/' : '/socket.io/?EIO=4&transport=websocket'
  return new WebSocket(url.replace('http', 'ws') + path, {
    perMessageDeflate: false,
    skipUTF8Validation: true,
    handshakeTimeout: PATIENCE,
    ...(address === undefined ? {} : { headers: { 'X-Forwarded-For': address } }),
  })
}

/** What is said back to a packet before anything is told of it; null where nothing is. */
function replyTo(kind: Kind, handshake: object | null): string | null {
  if (kind === 'ping') return PONG
  return kind === 'open' ? `40${JSON.stringify(handshake)}` : null
}

/** Opens a wire; rejects where the server cannot be reached, or will not have it. */
export function openWire(door: Door, on: WireEvents): Promise<Wire> {
  const socket = socketTo(door)
  const wire = { send: (text: string) => socket.send(text), close: () => socket.close() }
  return new Promise((resolve, reject) => {
    const settle = (kind: Kind, packet: Buffer) => {
      if (kind === 'connected') return resolve(wire)
      if (kind === 'refused') reject(new Error(`the server refused: ${packet}`))
      else on.packet(kind, packet)
    }
    if (door.handshake === null) socket.once('open', () => resolve(wire))
    socket.on('message', (data) => {
      if (!Buffer.isBuffer(data)) return
      const kind = kindOf(data)
      const reply = replyTo(kind, door.handshake)
      if (reply === null) settle(kind, data)
      else socket.send(reply)
    })
    socket.on('error', reject)
    socket.once('close', () => {
      reject(new Error('the server closed'))
      on.closed()
    })
  })
}
