import type { Socket as NetworkSocket } from 'node:net'
import { type EncodedMessage, PING } from './message.ts'
import type { EngineSocket } from './socketServer.ts'

const KIB = 1024

/** How much may wait for a slow reader, in bytes or characters; past that it is dropped, and rejoins with a snapshot. */
const QUEUE = 2_048 * KIB

/** What flows out to one connection, and how much of it waits there. */
export class Outflow {
  readonly #engine: EngineSocket
  readonly #network: NetworkSocket
  /** Characters that Engine.IO holds back, and in how many packets. */
  #held = 0
  #packets = 0
  /** Whether a ping goes with the next message. */
  #pings = false

  constructor(engine: EngineSocket) {
    this.#engine = engine
    this.#network = engine.request.socket
    engine.on('packetCreate', ({ data }: { readonly data?: string | Buffer }) => {
      this.#held += data?.length ?? 0
      this.#packets += 1
      if (this.#held > QUEUE) engine.close(true)
    })
    engine.on('flush', () => {
      this.#held = 0
      this.#packets = 0
    })
  }

  /** Sends a message: straight to the network, at less than half the cost of Engine.IO's way, unless something waits there first. */
  send(message: EncodedMessage): void {
    if (this.#packets > 0) this.#engine.write(message.text)
    else if (this.#network.writableLength + message.frame.length > QUEUE) {
      this.#engine.close(true)
    } else this.#write(message)
  }

  /** Sends what matters only while nothing else is on its way. */
  sendIfIdle(message: EncodedMessage): void {
    if (this.#packets === 0 && this.#network.writableLength === 0) this.#write(message)
  }

  /** Has the other end pinged with the next message; returns whether nothing has come since, nor gone of what waits before that. */
  pingWithNext(): () => boolean {
    const { bytesRead, writableLength } = this.#network
    this.#pings = true
    return () =>
      this.#network.bytesRead === bytesRead && this.#network.writableLength >= writableLength
  }

  /** Lets go of the other end. */
  end(): void {
    this.#engine.close(true)
  }

  /** Pings the other end where no message has done so. */
  pingIfLeft(): void {
    if (this.#pings) this.#network.write(PING)
    this.#pings = false
  }

  #write({ frame, pinging }: EncodedMessage): void {
    this.#network.write(this.#pings ? pinging : frame)
    this.#pings = false
  }
}
