import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { Replies } from '../../../shared/protocol/up/up.ts'
import type { ServerEnd, TalkingServer } from './talkingServer.ts'

const NAMES: readonly (keyof Replies)[] = ['join', 'give', 'outcome', 'time', 'shows']

function listen(server: TalkingServer, socket: Socket): void {
  const end: ServerEnd = {
    say: (message, content) => void socket.emit(message, content),
    cut: () => void socket.conn.close(),
    sendAway: () => void socket.disconnect(),
  }
  socket.on('disconnect', () => server.gone(end))
  for (const name of NAMES) {
    socket.on(name, (message, reply) => server.take(name, message, reply))
  }
  server.opened(end, Handshake.parse(socket.handshake.auth))
}

/** Has a server that talks reached over a real Socket.IO. */
export async function openSocketFront(
  server: TalkingServer,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const http = createServer()
  const io = new Server(http, {
    serveClient: false,
    allowRequest: (_request, allow) => allow(null, !server.shut),
  })
  io.use((_socket, next) => {
    if (server.refuses === null) return next()
    next(Object.assign(new Error('refused'), { data: server.refuses }))
  })
  io.on('connection', (socket) => listen(server, socket))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () => io.close(),
  }
}
