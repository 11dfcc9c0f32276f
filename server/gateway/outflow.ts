import type { Socket as NetworkSocket } from 'node:net'
import type { Message } from './message.ts'
import type { Connection } from './wire.ts'

const KIB = 1024

/** How much may wait for a slow reader, in bytes or characters; past that it is dropped, and rejoins with a snapshot. */
const QUEUE = 2_048 * KIB

/** A ping of the WebSocket, with nothing in it (RFC 6455, 5.5.2). */
const PING = Buffer.from([0x89, 0])

/** What flows out to one connection, and how much of it waits there. */
export class Outflow {
  readonly #connection: Connection
  readonly #network: NetworkSocket
  /** Characters that Engine.IO holds back, and in how many packets. */
  #held = 0
  #packets = 0
  /** How many bytes had come from it when it was pinged last; -1 before that. */
  #heard = -1

  constructor(connection: Connection) {
    this.#connection = connection
    this.#network = connection.request.socket
    connection.on('packetCreate', ({ data }: { readonly data?: string | Buffer }) => {
      this.#held += data?.length ?? 0
      this.#packets += 1
      if (this.#held > QUEUE) connection.close(true)
    })
    connection.on('flush', () => {
      this.#held = 0
      this.#packets = 0
    })
  }

  /** Sends a message: straight to the network, at less than half the cost of Engine.IO's way, unless something waits there first. */
  send({ text, frame }: Message): void {
    if (this.#packets > 0) this.#connection.write(text)
    else if (this.#network.writableLength + frame.length > QUEUE) this.#connection.close(true)
    else this.#network.write(frame)
  }

  /** Sends what matters only while nothing else is on its way. */
  sendIfIdle(message: Message): void {
    if (this.#packets === 0 && this.#network.writableLength === 0)
      this.#network.write(message.frame)
  }

  /** Pings the other end. */
  ping(): void {
    this.#heard = this.#network.bytesRead
    this.#network.write(PING)
  }

  /** Lets go of one that has not said anything since it was pinged. */
  endIfSilent(): void {
    if (this.#network.bytesRead === this.#heard) this.#connection.close(true)
  }
}
