import { SocketConnection } from './socketConnection.ts'
import { type SocketServer, socketServer } from './socketServer.ts'
import type { Transport, TransportParts } from './transport.ts'
import { Upgrades } from './upgrades.ts'

/** Opens a transport on an HTTP server: Socket.IO over WebSocket only. */
export function openTransport<Who>(parts: TransportParts<Who>): Transport {
  const { http, clock, admit, onConnection, reportError } = parts
  const io = socketServer<Who>(http, parts)
  const upgrades = new Upgrades(io.engine, parts)
  io.use((socket, next) => {
    const address = upgrades.addressOf(socket.conn)
    admit(socket.handshake.auth, address)
      .then((admission) => {
        if (!admission.ok) {
          const { disconnectReason: data } = admission
          return next(Object.assign(new Error(data.reason), { data }))
        }
        const shared = { clock, reportError }
        const connection = new SocketConnection(socket, admission.who, address, shared)
        socket.data.connection = connection
        upgrades.admit(socket.conn, connection, admission.allowance)
        // Socket.IO's packet and the answer to a join leave together.
        socket.conn.request.socket.cork()
        next()
      })
      .catch((error: unknown) => {
        reportError(error, { handshake: socket.handshake.auth })
        next(new Error('failed'))
      })
  })
  io.on('connection', ({ data, conn }) => {
    onConnection(data.connection)
    conn.request.socket.uncork()
  })
  return {
    ping(send) {
      const pings = [...connections(io)].map(
        ({ outflow }) => [outflow, outflow.pingWithNext()] as const,
      )
      send()
      for (const { outflow } of connections(io)) outflow.sendDuePing()
      return () => {
        for (const [outflow, isSilent] of pings) if (isSilent()) outflow.end()
      }
    },
    connections: () => connections(io),
    unadmittedCount: (address) => upgrades.unadmitted.count(address),
    async close() {
      upgrades.stop()
      io.disconnectSockets(true)
      await io.close()
    },
  }
}

function* connections<Who>(io: SocketServer<Who>): Iterable<SocketConnection<Who>> {
  for (const { data } of io.sockets.sockets.values()) yield data.connection
}
