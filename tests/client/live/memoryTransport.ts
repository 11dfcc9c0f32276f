import type {
  CutBy,
  Transport,
  TransportEvents,
  TransportOptions,
} from '../../../client/live/transport/transport.ts'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { FakeServer, ServerConnection } from './fakeServer.ts'

/** Runs once after `ms`; returns its disposer. */
type After = (ms: number, run: () => void) => () => void

/** What is said comes as JSON, as it does over a network: nothing is shared between the two ends. */
const carried = <T>(content: T): T => JSON.parse(JSON.stringify(content))

/** A transport to a server in the same memory. To connect takes a moment of `after`; what is sent arrives right after, in order, unless the connection was cut meanwhile. */
export class MemoryTransport implements Transport {
  readonly #server: FakeServer
  readonly #after: After
  readonly #options: TransportOptions
  readonly #receiver: TransportEvents
  /** The server's end of the connection that is open. */
  #end: ServerConnection | null = null
  #cancel = () => {}

  constructor(
    server: FakeServer,
    after: After,
    options: TransportOptions,
    receiver: TransportEvents,
  ) {
    this.#server = server
    this.#after = after
    this.#options = options
    this.#receiver = receiver
    this.open()
  }

  open(): void {
    this.#connectIn(0)
  }

  send(...[name, message, answered]: Parameters<Transport['send']>): boolean {
    const end = this.#end
    if (end === null) return false
    this.#soon(end, () =>
      this.#server.receive(name, carried(message), (answer) =>
        this.#soon(end, () => answered(carried(answer))),
      ),
    )
    return true
  }

  drop(): void {
    this.#part('network')
  }

  close(): void {
    this.#cancel()
    this.#part('screen')
  }

  /** Runs in the next turn, where this connection is the one that is open then. */
  #soon(end: ServerConnection, run: () => void): void {
    queueMicrotask(() => {
      if (this.#end === end) run()
    })
  }

  #connectIn(ms: number): void {
    this.#cancel()
    this.#cancel = this.#after(ms, () => this.#connect())
  }

  #connect(): void {
    const { refuses, isDown } = this.#server
    if (isDown) {
      this.#connectIn(this.#options.retryAfter)
      this.#receiver.refused(null, true)
      return
    }
    if (refuses !== null) {
      this.#receiver.refused(carried(refuses), false)
      return
    }
    const end: ServerConnection = {
      send: (message, content) => this.#soon(end, () => this.#tell(message, carried(content))),
      cut: () => this.#part('network'),
      disconnect: () => this.#part('server'),
    }
    this.#end = end
    this.#receiver.opened()
    this.#server.opened(end, carried(this.#options.handshake()))
  }

  #tell(message: keyof DownMessages, content: unknown): void {
    // What a test has the server say is of the shape that is said under this name.
    const tell = this.#receiver.messages[message] as (content: unknown) => void
    tell(content)
  }

  #part(by: CutBy): void {
    const end = this.#end
    if (end === null) return
    this.#end = null
    this.#server.gone(end)
    this.#receiver.cut(by)
    if (by === 'network') this.#connectIn(this.#options.retryAfter)
  }
}
