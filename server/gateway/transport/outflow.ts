import type { Socket as NetworkSocket } from 'node:net'
import { type EncodedMessage, PING } from './message.ts'
import type { EngineSocket } from './socketServer.ts'

const KIB = 1024

/** How many bytes or characters may wait for a slow reader. With more, the server disconnects it, and it rejoins with a snapshot. */
const MAX_QUEUE = 2_048 * KIB

/** The outgoing data of one connection, and how much of it waits. */
export class Outflow {
  readonly #engine: EngineSocket
  readonly #network: NetworkSocket
  /** Characters and packets that Engine.IO queues. */
  #queued = 0
  #packets = 0
  #isPingDue = false

  constructor(engine: EngineSocket) {
    this.#engine = engine
    this.#network = engine.request.socket
    engine.on('packetCreate', ({ data }: { readonly data?: string | Buffer }) => {
      this.#queued += data?.length ?? 0
      this.#packets += 1
      if (this.#queued > MAX_QUEUE) engine.close(true)
    })
    engine.on('flush', () => {
      this.#queued = 0
      this.#packets = 0
    })
  }

  /** Sends a message directly to the network, at less than half the cost of Engine.IO, unless packets are queued there. */
  send(message: EncodedMessage): void {
    if (this.#packets > 0) this.#engine.write(message.text)
    else if (this.#network.writableLength + message.frame.length > MAX_QUEUE) {
      this.#engine.close(true)
    } else this.#write(message)
  }

  sendIfIdle(message: EncodedMessage): void {
    if (this.#packets === 0 && this.#network.writableLength === 0) this.#write(message)
  }

  /** Pings the client with the next message. Returns a function that returns whether the client has read nothing and sent nothing since then. */
  pingWithNext(): () => boolean {
    const { bytesRead, writableLength } = this.#network
    this.#isPingDue = true
    return () =>
      this.#network.bytesRead === bytesRead && this.#network.writableLength >= writableLength
  }

  end(): void {
    this.#engine.close(true)
  }

  sendDuePing(): void {
    if (this.#isPingDue) this.#network.write(PING)
    this.#isPingDue = false
  }

  #write({ frame, frameWithPing }: EncodedMessage): void {
    this.#network.write(this.#isPingDue ? frameWithPing : frame)
    this.#isPingDue = false
  }
}
