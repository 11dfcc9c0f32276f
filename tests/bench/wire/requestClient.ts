import { type Connection, openConnection, type Target } from './connection.ts'
import { monotonic } from './monotonic.ts'
import { type Kind, parseAnswer, requestPacket } from './packets.ts'

/** An answer with the times of request and answer (monotonic ms). */
export type TimedAnswer = {
  readonly content: unknown
  readonly asked: number
  readonly answered: number
}

type Waiting = {
  readonly answered: (content: unknown) => void
  readonly cut: (error: Error) => void
}

/** A screen that sends requests, such as commands, and measures how long each takes. */
export class RequestClient {
  readonly #waiting = new Map<number, Waiting>()
  #connection: Connection | null = null
  #number = 0
  #isCut = false
  /** Whether the server has asked it to move to another one. */
  mustMove = false

  /** Connects without joining. */
  static async open(target: Target): Promise<RequestClient> {
    const client = new RequestClient()
    client.#connection = await openConnection(target, {
      packet: (kind, packet) => client.#hear(kind, packet),
      closed: () => client.#cut(),
    })
    return client
  }

  /** Sends a request and waits for the answer; rejects if the connection ends first. */
  ask(name: string, message: object): Promise<TimedAnswer> {
    this.#number += 1
    const number = this.#number
    const text = requestPacket(number, name, message)
    return new Promise((resolve, cut) => {
      const asked = monotonic()
      const answered = (content: unknown) => resolve({ content, asked, answered: monotonic() })
      this.#waiting.set(number, { answered, cut })
      if (this.#isCut) this.#cut()
      else this.#connection?.send(text)
    })
  }

  send(text: string): void {
    this.#connection?.send(text)
  }

  close(): void {
    this.#connection?.close()
  }

  #hear(kind: Kind, packet: Buffer): void {
    if (kind === 'moving') this.mustMove = true
    if (kind !== 'answer') return
    const { number, content } = parseAnswer(packet)
    this.#waiting.get(number)?.answered(content)
    this.#waiting.delete(number)
  }

  #cut(): void {
    this.#isCut = true
    for (const { cut } of this.#waiting.values()) cut(new Error('the server closed'))
    this.#waiting.clear()
  }
}
