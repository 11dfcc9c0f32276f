import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import { SocketConnection } from './socketConnection.ts'
import { type SocketServer, socketServer } from './socketServer.ts'
import type { Transport, TransportParts } from './transport.ts'
import { Upgrades } from './upgrades.ts'

/** Opens a transport on an HTTP server: Socket.IO, over WebSocket alone. */
export function openTransport<Who>(parts: TransportParts<Who>): Transport {
  const { http, clock, admit, opened, reportError, nodes } = parts
  const io = socketServer<Who>(http, parts)
  const upgrades = new Upgrades(io.engine, parts)
  io.use((socket, next) => {
    const address = upgrades.addressOf(socket.conn)
    admit(socket.handshake.auth, address)
      .then((admitted) => {
        if (!admitted.ok) return next(refusal(admitted.parting))
        const connection = new SocketConnection(socket, admitted.who, address, {
          clock,
          reportError,
        })
        socket.data.connection = connection
        upgrades.admit(socket.conn, connection, admitted.allowance)
        next()
      })
      .catch((error: unknown) => {
        reportError(error, { handshake: socket.handshake.auth })
        next(new Error('failed'))
      })
  })
  io.on('connection', ({ data }) => opened(data.connection))
  if (nodes !== undefined) io.on('node', nodes.heard)
  return {
    ping(meanwhile) {
      const pinged = [...connections(io)].map(
        ({ outflow }) => [outflow, outflow.pingWithNext()] as const,
      )
      meanwhile()
      for (const { outflow } of connections(io)) outflow.pingIfLeft()
      return () => {
        for (const [outflow, isSilent] of pinged) if (isSilent()) outflow.end()
      }
    },
    connections: () => connections(io),
    waiting: (address) => upgrades.unadmitted.count(address),
    say(word) {
      if (nodes !== undefined) io.serverSideEmit('node', word)
    },
    async close() {
      upgrades.stop()
      // Those of other nodes stay.
      io.local.disconnectSockets(true)
      await io.close()
    },
  }
}

function* connections<Who>(io: SocketServer<Who>): Iterable<SocketConnection<Who>> {
  for (const { data } of io.sockets.sockets.values()) yield data.connection
}

/** A refused handshake as Socket.IO tells it. */
function refusal(parting: DisconnectReason): Error {
  return Object.assign(new Error(parting.reason), { data: parting })
}
