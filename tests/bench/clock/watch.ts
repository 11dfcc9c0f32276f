import { setTimeout as wait } from 'node:timers/promises'
import { EXACT, pauseAfter } from '../../../client/live/exchangePace.ts'
import { createServerClock, type ServerClock } from '../../../client/live/serverClock.ts'
import { Asker } from '../wire/asker.ts'
import { monotonic } from '../wire/monotonic.ts'
import type { Door } from '../wire/wire.ts'

type Stamps = { readonly received: number; readonly sent: number }

function isStamps(content: unknown): content is Stamps {
  return (
    typeof content === 'object' && content !== null && 'received' in content && 'sent' in content
  )
}

/** A screen that wants nothing but the time: it makes exchanges with a server as the client does, on this machine's monotonic clock. */
export class Watch {
  readonly #asker: Asker
  readonly #clock: ServerClock = createServerClock({ moved: () => {}, contradicted: () => {} })
  #isOver = false

  private constructor(asker: Asker) {
    this.#asker = asker
    this.#clock.boot('the only one', 'the only one')
  }

  /** Joins, and makes exchanges from then on. */
  static async open(door: Door): Promise<Watch> {
    const watch = new Watch(await Asker.open(door))
    await watch.#asker.ask('join', { seq: null })
    void watch.#go().catch(() => undefined)
    return watch
  }

  /** The server's time less this machine's by its estimate, in ms; throws where there is none yet. */
  offset(): number {
    const estimate = this.#clock.estimate(monotonic())
    if (estimate === null) throw new Error('a screen has no estimate of the time')
    return estimate.offset
  }

  close(): void {
    this.#isOver = true
    this.#asker.close()
  }

  async #go(): Promise<void> {
    for (let made = 1; !this.#isOver; made += 1) {
      const { content, asked, answered } = await this.#asker.ask('time', {})
      if (!isStamps(content)) throw new Error(`no stamps: ${JSON.stringify(content)}`)
      this.#clock.exchanged({ asked, ...content, arrived: answered })
      const known = answered - (this.#clock.knownSince() ?? answered)
      await wait(pauseAfter(made, known, EXACT).for)
    }
  }
}
