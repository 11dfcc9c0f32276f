import { connect, type Socket } from 'node:net'
import { frame, OPCODE, textFrame, upgrade } from '../../support/rawLine.ts'
import { FrameReader } from './frames.ts'
import { type Kind, kindOf } from './packets.ts'

/** The target of a screen: Rostrum with a handshake, or the plain server without one. */
export type Target = {
  /** `http://host:port`. */
  readonly url: string
  readonly handshake: object | null
  /** The client address for the server's limits. */
  readonly address?: string
}

/** An open connection with little overhead: one process can have thousands. */
export type Connection = { send(text: string): void; close(): void }

/** The events of a connection: each packet except pings, valid during the call, and the end. */
export type ConnectionEvents = {
  readonly packet: (kind: Kind, packet: Buffer) => void
  readonly closed: () => void
}

/** The common read buffer of all sockets, so that nothing is allocated for counted bytes. */
const SHARED = Buffer.alloc(64 * 1_024)

const PONG = frame(OPCODE.pong)

const HEAD_END = '\r\n\r\n'

/** Opens a socket that sends and receives WebSocket texts once upgraded. */
function openSocket(
  target: Target,
  opened: (answer: string) => void,
  text: (text: Buffer) => void,
) {
  const { hostname, port } = new URL(target.url)
  const reader = new FrameReader({ text, ping: () => void socket.write(PONG) })
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
  const path = target.handshake === null ? '/' : undefined
  socket.write(upgrade(target.address, path))
  return socket
}

/** Opens a connection; rejects if the server is unreachable or refuses. */
export const openConnection = (target: Target, on: ConnectionEvents): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const send = (text: string) => void socket.write(textFrame(text))
    const connection = { send, close: () => void socket.destroy() }
    const opened = (answer: string) => {
      if (!answer.startsWith('HTTP/1.1 101')) reject(new Error(`the server answered: ${answer}`))
      else if (target.handshake === null) resolve(connection)
    }
    const take = (packet: Buffer) => {
      const kind = kindOf(packet)
      if (kind === 'open') send(`40${JSON.stringify(target.handshake)}`)
      else if (kind === 'connected') resolve(connection)
      else if (kind === 'refused') reject(new Error(`the server refused: ${packet}`))
      else on.packet(kind, packet)
    }
    const socket = openSocket(target, opened, take)
    socket.on('error', reject)
    socket.once('close', () => {
      reject(new Error('the server closed'))
      on.closed()
    })
  })
