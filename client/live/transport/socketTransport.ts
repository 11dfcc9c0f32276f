import { io, type Socket } from 'socket.io-client'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { CutBy, OpenTransport, TransportOptions } from './transport.ts'

type ClientSocket = Socket<
  DownMessages,
  Record<string, (message: object, reply: (answer: object) => void) => void>
>

/** How long an attempt to connect may take, in ms. */
const CONNECT_WAIT = 5_000

function openSocket({ url, handshake, retryAfter, maxRetryDelay }: TransportOptions): ClientSocket {
  const options = {
    transports: ['websocket'],
    auth: (send: (handshake: Handshake) => void) => send(handshake()),
    forceNew: true,
    reconnectionDelay: retryAfter,
    reconnectionDelayMax: maxRetryDelay,
    randomizationFactor: 0.5,
    timeout: CONNECT_WAIT,
  }
  return url === undefined ? io(options) : io(url, options)
}

/** Returns the reason of a refused handshake; null if the server is unreachable. */
function disconnectReasonOf(error: Error & { data?: unknown }): DisconnectReason | null {
  const data = error.data
  return typeof data === 'object' && data !== null && 'reason' in data
    ? (data as DisconnectReason)
    : null
}

/** The side that ended a connection, by the library's reason. After these reasons the library does not reconnect automatically. */
const CUT_BY: Readonly<Record<string, CutBy>> = {
  'io server disconnect': 'server',
  'io client disconnect': 'screen',
}

/** A transport over Socket.IO, by WebSocket. */
export const openSocketTransport: OpenTransport = (options, receiver) => {
  const socket = openSocket(options)
  const { messages } = receiver
  socket.on('connect', receiver.opened)
  socket.on('disconnect', (reason) => {
    socket.sendBuffer = []
    receiver.cut(CUT_BY[reason] ?? 'network')
  })
  socket.on('connect_error', (error) => receiver.refused(disconnectReasonOf(error), socket.active))
  socket.on('joined', messages.joined)
  socket.on('events', messages.events)
  socket.on('resync', messages.resync)
  socket.on('beat', messages.beat)
  socket.on('presence', messages.presence)
  socket.on('writing', messages.writing)
  socket.on('moving', messages.moving)
  socket.on('parting', messages.parting)

  return {
    send(name, message, answered) {
      if (!socket.connected) return false
      socket.emit(name, message, answered)
      if (socket.sendBuffer.length === 0) return true
      // The library queued the message and would send it later, although `send` returns false.
      socket.sendBuffer = []
      return false
    },
    open: () => void socket.connect(),
    drop: () => void socket.io.engine.close(),
    close: () => void socket.disconnect(),
  }
}
