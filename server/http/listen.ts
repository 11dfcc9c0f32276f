import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { StartupError } from '../startupError.ts'
import { inTurn } from './inTurn.ts'

/** The files of a certificate and its key. */
export type TlsFiles = { readonly cert: string; readonly key: string }

/** Where to listen; port 0 takes any free one. */
export type ListenAddress = { readonly host: string; readonly port: number }

/** The options that an address was chosen by, as a refusal names them. */
export type ChosenBy = { readonly port: string; readonly host: string }

/** A server, and what ends its connections at once, sockets of screens included. */
export type Listener = { readonly server: Server; readonly hangUp: () => void }

const SECOND = 1_000

/** What a request may take: its head so many bytes, and in ms its head, all of it, and silence on the way of the answer. */
const PATIENCE = {
  maxHeaderSize: 8 * 1_024,
  headersTimeout: 10 * SECOND,
  requestTimeout: 120 * SECOND,
  connectionsCheckingInterval: SECOND,
}
const SILENCE = 180 * SECOND

/** An HTTP server, or HTTPS with a certificate; throws a `StartupError` where the certificate cannot be used. */
export function httpServer(pages: RequestListener, tls: TlsFiles | null): Listener {
  const listener = inTurn(pages)
  const server = tls === null ? createServer(PATIENCE, listener) : secureServer(listener, tls)
  server.setTimeout(SILENCE)
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  return { server, hangUp: () => connections.forEach((socket) => void socket.destroy()) }
}

function secureServer(listener: RequestListener, tls: TlsFiles): Server {
  try {
    const files = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) }
    return createSecureServer(
      { ...PATIENCE, ...files, handshakeTimeout: PATIENCE.headersTimeout },
      listener,
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartupError(
      'certificate',
      `The certificate ${tls.cert} cannot be used with the key ${tls.key} (${why}): check both files.`,
    )
  }
}

/** Starts listening and gives the port; rejects with a `StartupError` where that is not possible. */
export function listen(
  server: Server,
  { host, port }: ListenAddress,
  by: ChosenBy = { port: '--port', host: '--host' },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(addressFault(error, { host, port }, by))
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function addressFault(error: Error, { host, port }: ListenAddress, by: ChosenBy): StartupError {
  switch ('code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return fault(
        `Port ${port} is in use: stop the other program, or choose another with ${by.port}.`,
      )
    case 'EACCES':
      return fault(
        `Port ${port} may not be used by this user: choose one above 1023 with ${by.port}.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fault(`${host} is no address of this machine: choose another with ${by.host}.`)
    default:
      return fault(`Cannot listen on ${host}:${port} (${error.message}).`)
  }
}

function fault(message: string): StartupError {
  return new StartupError('address', message)
}
