import { monotonic } from './monotonic.ts'
import { answerIn, asking, type Kind } from './packets.ts'
import { type Door, openWire, type Wire } from './wire.ts'

/** An answer, with when it was asked for and when it came (monotonic ms). */
export type Answered = {
  readonly content: unknown
  readonly asked: number
  readonly answered: number
}

/** A screen that asks: gives commands, joins, and measures how long each takes. */
export class Asker {
  readonly #waiting = new Map<number, (content: unknown) => void>()
  #wire: Wire | null = null
  #number = 0

  /** Connects; it has not joined yet. */
  static async open(door: Door): Promise<Asker> {
    const asker = new Asker()
    asker.#wire = await openWire(door, {
      packet: (kind, packet) => asker.#hear(kind, packet),
      closed: () => {},
    })
    return asker
  }

  /** Asks a server of ours, and waits. */
  ask(name: string, message: object): Promise<Answered> {
    this.#number += 1
    const number = this.#number
    const text = asking(number, name, message)
    return new Promise((resolve) => {
      const asked = monotonic()
      this.#waiting.set(number, (content) => {
        resolve({ content, asked, answered: monotonic() })
      })
      this.#wire?.send(text)
    })
  }

  /** Sends text as it is. */
  send(text: string): void {
    this.#wire?.send(text)
  }

  close(): void {
    this.#wire?.close()
  }

  #hear(kind: Kind, packet: Buffer): void {
    if (kind !== 'answer') return
    const { number, content } = answerIn(packet)
    this.#waiting.get(number)?.(content)
    this.#waiting.delete(number)
  }
}
