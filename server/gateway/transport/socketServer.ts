import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { UpMessages } from '../../../shared/protocol/up/up.ts'
import { LARGEST_MESSAGE } from '../limits/bounds.ts'
import type { SocketConnection } from './socketConnection.ts'
import type { RefusedUpgrade, TransportParts } from './transport.ts'
import { HANDSHAKE_TIME } from './unadmitted.ts'

/** What servers say to one another, as Socket.IO carries it: one kind of word, which is anything until it was read. */
type NodeMessages = { node: (word: unknown) => void }

/** Kept with each socket once it was let in. */
type SocketData<Who> = { connection: SocketConnection<Who> }

export type SocketServer<Who> = Server<UpMessages, DownMessages, NodeMessages, SocketData<Who>>
export type ServerSocket<Who> = Socket<UpMessages, DownMessages, NodeMessages, SocketData<Who>>

/** What carries a socket of Socket.IO: a socket of Engine.IO. */
export type EngineSocket = Socket['conn']

/** Engine.IO pings once a day, in ms, which is never: beats, and pings of our own, do what its pings are for. */
const PING = { pingInterval: 86_400_000 }

/** Socket.IO as all else here relies on it: over WebSocket alone, with nothing deflated. */
export function socketServer<Who>(
  http: HttpServer,
  { refusal, nodes }: Pick<TransportParts<Who>, 'refusal' | 'nodes'>,
): SocketServer<Who> {
  return new Server(http, {
    ...PING,
    ...(nodes && { adapter: nodes.adapter }),
    transports: ['websocket'],
    serveClient: false,
    // Deflating would cost each socket its own encoding of a frame that all of an audience share.
    perMessageDeflate: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    connectTimeout: HANDSHAKE_TIME,
    allowRequest: (request: IncomingMessage, decide) => {
      const refused = refusal(request)
      if (refused !== null) turnAway(request, refused)
      decide(refused?.line, refused === null)
    },
  })
}

/** Answers a request that may not connect; Engine.IO, which would say 400 to whatever it is, writes nothing behind an end. */
function turnAway({ socket }: IncomingMessage, { status, says, line }: RefusedUpgrade): void {
  const head = [
    `HTTP/1.1 ${status} ${says}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(line) + 1}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${line}\n`)
}
