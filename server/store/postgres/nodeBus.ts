import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { jsonIn } from '../../parseText.ts'
import type { NodeBus, NodeBusListener } from '../port.ts'
import { Unreachable } from '../storeFaults.ts'
import type { DatabaseAddress } from './address.ts'
import { Listener } from './listener.ts'

/** The channel between nodes. Its name and the form of a message are those of Socket.IO's adapter, which earlier versions use. */
const CHANNEL = 'rostrum-nodes#/'

/** The type of Socket.IO adapters for messages between servers. Other types would send to screens or close them. */
const SERVER_SIDE_EMIT = 9

const BusMessage = z.object({
  uid: z.string(),
  type: z.literal(SERVER_SIDE_EMIT),
  data: z.object({ packet: z.tuple([z.literal('node'), z.unknown()]) }),
})

/** How long closing waits for the last messages, in ms. */
const CLOSE_TIMEOUT = 1_000

/** Messages need no durability, so commits do not wait for the disk or for the lock of notifications. */
const ASYNC_COMMIT = 'SET synchronous_commit = off'

/** The message bus on a PostgreSQL database. One connection listens and sends: messages keep their order, and answered queries show that the bus still receives. */
export class PostgresNodeBus implements NodeBus {
  readonly #uid = randomUUID()
  readonly #parts: NodeBusListener
  readonly #listener: Listener
  /** The number of unanswered queries, and the last of them. */
  #pendingCount = 0
  #lastQuery: Promise<void> = Promise.resolve()
  /** Whether an error was reported since the bus connected. */
  #isReported = false

  constructor(address: DatabaseAddress, parts: NodeBusListener, timeout?: number) {
    this.#parts = parts
    this.#listener = new Listener({
      address,
      timeout,
      channel: CHANNEL,
      prepare: (client) => client.query(ASYNC_COMMIT),
      onConnect: () => {
        this.#isReported = false
        parts.onConnect()
      },
      onNotification: (payload) => this.#receive(payload),
    })
  }

  get isUp(): boolean {
    return this.#listener.isUp && this.#pendingCount === 0
  }

  send(message: unknown): void {
    if (!this.#listener.isUp) return
    const packet = ['node', message]
    const sent = { uid: this.#uid, nsp: '/', type: SERVER_SIDE_EMIT, data: { packet } }
    this.#pendingCount += 1
    this.#lastQuery = this.#listener
      .query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(sent)])
      .catch((error: unknown) => this.#onFailure(error))
      .finally(() => {
        this.#pendingCount -= 1
      })
  }

  async close(): Promise<void> {
    await Promise.race([this.#lastQuery, wait(CLOSE_TIMEOUT, undefined, { ref: false })])
    this.#listener.stop()
  }

  /** Reports an error once for each connection. The store itself reports an unreachable database. */
  #onFailure(error: unknown): void {
    if (this.#isReported || error instanceof Unreachable) return
    this.#isReported = true
    this.#parts.reportError(error)
  }

  #receive(payload: string): void {
    const json = jsonIn(payload)
    if (json === undefined) this.#parts.reportError(new SyntaxError('a node sent no JSON'))
    const { success, data } = BusMessage.safeParse(json)
    if (success && data.uid !== this.#uid) this.#parts.onMessage(data.data.packet[1])
  }
}
