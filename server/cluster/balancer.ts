import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'http-proxy-3'
import { httpServer, listen } from '../http/listen.ts'

/** A node behind the balancer, on a port of loopback. */
export type Backend = {
  readonly port: number
  readonly isReady: boolean
  /** Marks the node as not ready after a failed connection, until it answers again. */
  markUnreachable(): void
}

/** How long a node may take to begin an answer, in ms; then the balancer tries another node. */
const ANSWER_TIMEOUT = 5_000

/** The same for requests other than GET: an upload takes longer, and is not tried elsewhere. */
const UPLOAD_TIMEOUT = 30_000

/** An open, unused connection to a node, called upstream as in other proxies. */
type NodeConnection = { readonly backend: Backend; readonly upstream: Socket }

/** Spreads requests and WebSockets over the nodes that are ready, one after another. */
export class Balancer {
  readonly #backends: () => readonly Backend[]
  readonly #proxy = createProxyServer({ xfwd: true })
  readonly #listener = httpServer(
    (request, response) => void this.#forward(request, response),
    null,
  )
  /** The connected screens of each node. */
  readonly #screens = new Map<Backend, Set<Duplex>>()
  /** The callback of each node connection, called when it becomes a screen's WebSocket. */
  readonly #onScreenOpen = new WeakMap<Socket, () => void>()
  #turn = 0

  constructor(backends: () => readonly Backend[]) {
    this.#backends = backends
    const { server } = this.#listener
    server.on('upgrade', (request, socket, head) => void this.#forwardScreen(request, socket, head))
    this.#proxy.on('open', (socket) => this.#onScreenOpen.get(socket)?.())
    // Errors before an answer reach the callbacks. Later errors concern connections that have ended.
    this.#proxy.on('error', () => undefined)
  }

  /** Listens on loopback and returns the port; rejects with a `StartupError` if it cannot. */
  listen(port: number): Promise<number> {
    return listen(this.#listener.server, { host: '127.0.0.1', port })
  }

  screensOf(backend: Backend): number {
    return this.#screens.get(backend)?.size ?? 0
  }

  /** Stops the balancer and closes every connection through it. */
  async close(): Promise<void> {
    const { server, closeConnections } = this.#listener
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    closeConnections()
    await closed
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const connection = await this.#connectToNode()
    if (connection === null) return refuse(response)
    const { backend, upstream } = connection
    // Only the client can repeat a request with a body: part of it has been sent.
    const isRepeatable = request.method === 'GET'
    const proxyTimeout = isRepeatable ? ANSWER_TIMEOUT : UPLOAD_TIMEOUT
    this.#proxy.web(request, response, { ...proxyOptions(upstream, backend), proxyTimeout }, () => {
      backend.markUnreachable()
      if (isRepeatable && !response.headersSent) void this.#forward(request, response)
      else response.destroy()
    })
  }

  async #forwardScreen(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    const connection = await this.#connectToNode()
    if (connection === null) return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    const { backend, upstream } = connection
    if (socket.destroyed) return void upstream.destroy()
    // A node that hangs must not block the screen. The proxy removes this timeout once connected.
    upstream.setTimeout(ANSWER_TIMEOUT, () => upstream.destroy())
    this.#onScreenOpen.set(upstream, () => this.#countScreen(backend, socket))
    this.#proxy.ws(request, socket, head, proxyOptions(upstream, backend), () =>
      backend.markUnreachable(),
    )
  }

  #countScreen(backend: Backend, socket: Duplex): void {
    if (socket.destroyed) return
    const screens = this.#screens.get(backend) ?? new Set()
    this.#screens.set(backend, screens.add(socket))
    socket.once('close', () => {
      screens.delete(socket)
      if (screens.size === 0) this.#screens.delete(backend)
    })
  }

  /** Connects to the next ready node before reading the request; null if no node accepts. */
  async #connectToNode(): Promise<NodeConnection | null> {
    for (;;) {
      const ready = this.#backends().filter(({ isReady }) => isReady)
      this.#turn += 1
      const backend = ready[this.#turn % ready.length]
      if (backend === undefined) return null
      const upstream = await connectTo(backend)
      if (upstream !== null) return { backend, upstream }
      backend.markUnreachable()
    }
  }
}

/** Connects to a node; null if it refuses. */
function connectTo({ port }: Backend): Promise<Socket | null> {
  return new Promise((resolve) => {
    const upstream = connect(port, '127.0.0.1', () => resolve(upstream))
    upstream.once('error', () => resolve(null))
  })
}

/** An agent that uses one existing connection. */
class SingleConnectionAgent extends Agent {
  readonly #socket: Socket

  constructor(socket: Socket) {
    super()
    this.#socket = socket
  }

  override createConnection(): Socket {
    return this.#socket
  }
}

function proxyOptions(upstream: Socket, { port }: Backend) {
  return { target: `http://127.0.0.1:${port}`, agent: new SingleConnectionAgent(upstream) }
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
  response.end('No node is ready. Try again in a moment.\n')
}
