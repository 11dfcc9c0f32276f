import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { UpMessages } from '../../../shared/protocol/up/up.ts'
import { LARGEST_MESSAGE } from '../limits/connectionLimits.ts'
import type { SocketConnection } from './socketConnection.ts'
import type { RefusedUpgrade, TransportParts } from './transport.ts'
import { HANDSHAKE_TIME } from './unadmitted.ts'

/** Socket.IO carries no messages between servers. */
type NodeMessages = Record<never, never>

type SocketData<Who> = { connection: SocketConnection<Who> }

export type SocketServer<Who> = Server<UpMessages, DownMessages, NodeMessages, SocketData<Who>>
export type ServerSocket<Who> = Socket<UpMessages, DownMessages, NodeMessages, SocketData<Who>>

/** The Engine.IO socket below a Socket.IO socket. */
export type EngineSocket = Socket['conn']

/** One ping of Engine.IO a day, in ms: heartbeats and our own pings replace them. */
const PING = { pingInterval: 86_400_000 }

/** Creates the Socket.IO server: WebSocket only, without compression. */
export function socketServer<Who>(
  http: HttpServer,
  { refusal }: Pick<TransportParts<Who>, 'refusal'>,
): SocketServer<Who> {
  return new Server(http, {
    ...PING,
    transports: ['websocket'],
    serveClient: false,
    // Compression would encode each frame per socket, although a whole audience shares it.
    perMessageDeflate: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    connectTimeout: HANDSHAKE_TIME,
    allowRequest: (request: IncomingMessage, decide) => {
      const response = refusal(request)
      if (response !== null) refuse(request, response)
      decide(response?.line, response === null)
    },
  })
}

/** Answers a refused upgrade. Engine.IO would always answer 400, but writes nothing after `end`. */
function refuse({ socket }: IncomingMessage, { status, statusText, line }: RefusedUpgrade): void {
  const head = [
    `HTTP/1.1 ${status} ${statusText}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(line) + 1}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${line}\n`)
}
