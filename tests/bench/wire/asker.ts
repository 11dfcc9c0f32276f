import { monotonic } from './monotonic.ts'
import { answerIn, asking, type Kind } from './packets.ts'
import { type Door, openWire, type Wire } from './wire.ts'

/** An answer, with when it was asked for and when it came (monotonic ms). */
export type Answered = {
  readonly content: unknown
  readonly asked: number
  readonly answered: number
}

type Waiting = {
  readonly answered: (content: unknown) => void
  readonly cut: (error: Error) => void
}

/** A screen that asks: gives commands, joins, and measures how long each takes. */
export class Asker {
  readonly #waiting = new Map<number, Waiting>()
  #wire: Wire | null = null
  #number = 0
  #isCut = false
  /** Whether the server has told it to move to another. */
  isToMove = false

  /** Connects; it has not joined yet. */
  static async open(door: Door): Promise<Asker> {
    const asker = new Asker()
    asker.#wire = await openWire(door, {
      packet: (kind, packet) => asker.#hear(kind, packet),
      closed: () => asker.#cut(),
    })
    return asker
  }

  /** Asks a server of ours, and waits; rejects where the connection ends before the answer. */
  ask(name: string, message: object): Promise<Answered> {
    this.#number += 1
    const number = this.#number
    const text = asking(number, name, message)
    return new Promise((resolve, cut) => {
      const asked = monotonic()
      const answered = (content: unknown) => resolve({ content, asked, answered: monotonic() })
      this.#waiting.set(number, { answered, cut })
      if (this.#isCut) this.#cut()
      else this.#wire?.send(text)
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
    if (kind === 'moving') this.isToMove = true
    if (kind !== 'answer') return
    const { number, content } = answerIn(packet)
    this.#waiting.get(number)?.answered(content)
    this.#waiting.delete(number)
  }

  #cut(): void {
    this.#isCut = true
    for (const { cut } of this.#waiting.values()) cut(new Error('the server closed'))
    this.#waiting.clear()
  }
}
