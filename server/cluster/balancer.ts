import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'http-proxy-3'
import { httpServer, listen } from '../http/listen.ts'

/** What a balancer sends to: a port of loopback that may have more or not. */
export type Backend = {
  readonly port: number
  readonly isReady: boolean
  /** Told that a connection failed: it is not ready from then on, until it has shown that it is. */
  missed(): void
}

/** How long a node may take to begin an answer, in ms: one that hangs is given up, and another is asked. */
const ANSWERS_WITHIN = 5_000

/** The same for what was sent to be read, which takes its time and is asked of nobody else. */
const READS_WITHIN = 30_000

/** A node with a connection to it, on which nothing was sent yet. */
type ReachedNode = { readonly backend: Backend; readonly line: Socket }

/** Spreads requests and WebSockets over the nodes that are ready, one after another. */
export class Balancer {
  readonly #backends: () => readonly Backend[]
  readonly #proxy = createProxyServer({ xfwd: true })
  readonly #listener = httpServer((request, response) => void this.#pass(request, response), null)
  /** Screens that are let in, by their node. */
  readonly #screens = new Map<Backend, Set<Duplex>>()
  /** What is done once a connection to a node has become a screen's line. */
  readonly #joining = new WeakMap<Socket, () => void>()
  #turn = 0

  constructor(backends: () => readonly Backend[]) {
    this.#backends = backends
    const { server } = this.#listener
    server.on('upgrade', (request, socket, head) => void this.#join(request, socket, head))
    this.#proxy.on('open', (line) => this.#joining.get(line)?.())
    // Whoever asked is told of what fails on the way; what fails later is of a line that is over.
    this.#proxy.on('error', () => undefined)
  }

  /** Begins to listen on loopback, and gives the port; rejects with a `StartupError` where it cannot. */
  listen(port: number): Promise<number> {
    return listen(this.#listener.server, { host: '127.0.0.1', port })
  }

  /** How many screens are connected to a node. */
  screensOf(backend: Backend): number {
    return this.#screens.get(backend)?.size ?? 0
  }

  /** Ends it, and every connection through it. */
  async close(): Promise<void> {
    const { server, hangUp } = this.#listener
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    hangUp()
    await closed
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reached = await this.#reached()
    if (reached === null) return refuse(response)
    const { backend, line } = reached
    // What has a body was sent, in part at least, and only whoever sent it may do that again.
    const isRepeatable = request.method === 'GET'
    const proxyTimeout = isRepeatable ? ANSWERS_WITHIN : READS_WITHIN
    this.#proxy.web(request, response, { ...overlaid(line, backend), proxyTimeout }, () => {
      backend.missed()
      if (isRepeatable && !response.headersSent) void this.#pass(request, response)
      else response.destroy()
    })
  }

  async #join(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    const reached = await this.#reached()
    if (reached === null) return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    const { backend, line } = reached
    // The screen has gone meanwhile.
    if (socket.destroyed) return void line.destroy()
    // A node that hangs would keep it waiting. Once it is let in, either may be silent for long.
    line.setTimeout(ANSWERS_WITHIN, () => line.destroy())
    this.#joining.set(line, () => this.#count(backend, socket))
    this.#proxy.ws(request, socket, head, overlaid(line, backend), () => backend.missed())
  }

  #count(backend: Backend, socket: Duplex): void {
    if (socket.destroyed) return
    const screens = this.#screens.get(backend) ?? new Set()
    this.#screens.set(backend, screens.add(socket))
    socket.once('close', () => {
      screens.delete(socket)
      if (screens.size === 0) this.#screens.delete(backend)
    })
  }

  /** A connection to the next node that takes one, before anything of what it is for is read; null where none does. */
  async #reached(): Promise<ReachedNode | null> {
    for (;;) {
      const ready = this.#backends().filter(({ isReady }) => isReady)
      this.#turn += 1
      const backend = ready[this.#turn % ready.length]
      if (backend === undefined) return null
      const line = await lineTo(backend)
      if (line !== null) return { backend, line }
      backend.missed()
    }
  }
}

/** A connection to a node; null where it takes none. */
function lineTo({ port }: Backend): Promise<Socket | null> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1', () => resolve(line))
    line.once('error', () => resolve(null))
  })
}

/** Uses the one connection there is. */
class OneLine extends Agent {
  readonly #line: Socket

  constructor(line: Socket) {
    super()
    this.#line = line
  }

  override createConnection(): Socket {
    return this.#line
  }
}

function overlaid(line: Socket, { port }: Backend) {
  return { target: `http://127.0.0.1:${port}`, agent: new OneLine(line) }
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
  response.end('No node is ready. Try again in a moment.\n')
}
