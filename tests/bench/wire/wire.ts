import { connect, type Socket } from 'node:net'
import { FrameReader, maskedFrame, PONG_FRAME } from './frames.ts'
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

/** What a wire tells: every packet of the server but its pings, to be read at once, and its end. */
export type WireEvents = {
  readonly packet: (kind: Kind, packet: Buffer) => void
  readonly closed: () => void
}

/** Read into by all sockets of the process, each in its turn: nothing is allocated for what a screen only counts. */
const SHARED = Buffer.alloc(64 * 1_024)

/** What ends the head of an HTTP answer. */
const HEAD_END = '\r\n\r\n'

function upgradeOf({ url, handshake, address }: Door): string {
  const path = handshake === null ? '/' : '/socket.io/?EIO=4&transport=websocket'
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: YSBsaWdodCBzY3JlZW4hIQ==',
    ...(address === undefined ? [] : [`X-Forwarded-For: ${address}`]),
  ]
  return lines.join('\r\n') + HEAD_END
}

/** A WebSocket's text both ways, upgraded once `opened` was called. */
function openSocket(door: Door, opened: (answer: string) => void, text: (text: Buffer) => void) {
  const { hostname, port } = new URL(door.url)
  const reader = new FrameReader({ text, ping: () => void socket.write(PONG_FRAME) })
  let head: string | null = ''
  const callback = (length: number) => {
    const bytes = SHARED.subarray(0, length)
    if (head === null) {
      reader.read(bytes)
      return true
    }
    head += bytes.toString('latin1')
    const end = head.indexOf(HEAD_END)
    if (end < 0) return true
    const rest = Buffer.from(head.slice(end + HEAD_END.length), 'latin1')
    opened(head.slice(0, end))
    head = null
    reader.read(rest)
    return true
  }
  const socket: Socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer: SHARED, callback },
  })
  socket.write(upgradeOf(door))
  return socket
}

/** Opens a wire; rejects where the server cannot be reached, or will not have it. */
export function openWire(door: Door, on: WireEvents): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const send = (text: string) => void socket.write(maskedFrame(text))
    const wire = { send, close: () => void socket.destroy() }
    const opened = (answer: string) => {
      if (!answer.startsWith('HTTP/1.1 101')) reject(new Error(`the server answered: ${answer}`))
      else if (door.handshake === null) resolve(wire)
    }
    const take = (packet: Buffer) => {
      const kind = kindOf(packet)
      if (kind === 'open') send(`40${JSON.stringify(door.handshake)}`)
      else if (kind === 'connected') resolve(wire)
      else if (kind === 'refused') reject(new Error(`the server refused: ${packet}`))
      else on.packet(kind, packet)
    }
    const socket = openSocket(door, opened, take)
    socket.on('error', reject)
    socket.once('close', () => {
      reject(new Error('the server closed'))
      on.closed()
    })
  })
}
