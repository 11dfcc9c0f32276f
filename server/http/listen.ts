import { readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { StartupError } from '../startupError.ts'

/** Handles one request per turn of the event loop, so that a screen's message waits for one page at most. A request whose connection has closed is dropped. */
export function oneRequestPerTurn(listener: RequestListener): RequestListener {
  const waiting: (readonly [IncomingMessage, ServerResponse])[] = []

  function next(): void {
    const first = waiting.shift()
    if (waiting.length > 0) setImmediate(next)
    if (first !== undefined && !first[0].socket.destroyed) listener(...first)
  }

  return (...request) => {
    if (waiting.push(request) === 1) setImmediate(next)
  }
}

export type TlsFiles = { readonly cert: string; readonly key: string }

/** The address to listen on; port 0 selects a free one. */
export type ListenAddress = { readonly host: string; readonly port: number }

/** The options that set an address, for error messages. */
export type AddressOptions = { readonly port: string; readonly host: string }

/** A server, and a function that closes all its connections, including sockets of screens. */
export type Listener = { readonly server: Server; readonly closeConnections: () => void }

const SECOND = 1_000

/** Limits of a request: the head in bytes; head, whole request, and idle time during the answer in ms. */
const REQUEST_LIMITS = {
  maxHeaderSize: 8 * 1_024,
  headersTimeout: 10 * SECOND,
  requestTimeout: 120 * SECOND,
  connectionsCheckingInterval: SECOND,
}
const IDLE_TIMEOUT = 180 * SECOND

/** How many new connections may wait in the system. A hall returns at once after a restart, and a refused one tries again only after seconds. */
const BACKLOG = 4_096

/** Creates an HTTP server, or HTTPS with a certificate; throws a `StartupError` for an unusable certificate. */
export function httpServer(pages: RequestListener, tls: TlsFiles | null): Listener {
  const listener = oneRequestPerTurn(pages)
  const server = tls === null ? createServer(REQUEST_LIMITS, listener) : secureServer(listener, tls)
  server.setTimeout(IDLE_TIMEOUT)
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  return { server, closeConnections: () => connections.forEach((socket) => void socket.destroy()) }
}

function secureServer(listener: RequestListener, tls: TlsFiles): Server {
  try {
    const files = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) }
    return createSecureServer(
      { ...REQUEST_LIMITS, ...files, handshakeTimeout: REQUEST_LIMITS.headersTimeout },
      listener,
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(
      `The certificate ${tls.cert} cannot be used with the key ${tls.key} (${reason}): check both files.`,
    )
  }
}

/** Listens, and resolves to the port; rejects with a `StartupError`. */
export function listen(
  server: Server,
  { host, port }: ListenAddress,
  flags: AddressOptions = { port: '--port', host: '--host' },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => reject(addressFault(error, { host, port }, flags))
    server.once('error', onError)
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', onError)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function addressFault(
  error: Error,
  { host, port }: ListenAddress,
  flags: AddressOptions,
): StartupError {
  switch ('code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} is in use: stop the other program, or choose another with ${flags.port}.`,
      )
    case 'EACCES':
      return new StartupError(
        `Port ${port} may not be used by this user: choose one above 1023 with ${flags.port}.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `${host} is no address of this machine: choose another with ${flags.host}.`,
      )
    default:
      return new StartupError(`Cannot listen on ${host}:${port} (${error.message}).`)
  }
}
