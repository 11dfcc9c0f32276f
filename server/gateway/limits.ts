import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How many of a thing are allowed in how many seconds. */
type Rate = { readonly points: number; readonly duration: number }

/** Wide enough for a hall of screens behind one address, and for one link shared by all of them. */
const RATES = {
  /** Handshakes with a wrong token or no sense, by address. */
  strangers: { points: 300, duration: 60 },
  connections: { points: 6_000, duration: 60 },
  /** All messages, by address and by link. */
  address: { points: 60_000, duration: 10 },
  link: { points: 60_000, duration: 10 },
  /** Sources to be read, by address and by link. */
  sources: { points: 120, duration: 60 },
  sourcesOfLink: { points: 30, duration: 60 },
  /** Agendas given out as files, by address. */
  exports: { points: 300, duration: 60 },
  /** The list of public shows, by address: everyone in a hall has the front page open, which asks twice a minute. */
  listings: { points: 12_000, duration: 60 },
  /** Commands, by link. */
  commands: { points: 200, duration: 10 },
} as const satisfies Record<string, Rate>

/** All messages of one socket: so many in so many ms. */
const OWN = { points: 400, duration: 10_000 }

/** Counts what one socket sends, and is kept with it: for thousands of quiet ones a timer each would be most of what they cost. */
export class OwnRate {
  #used = 0
  #until = 0

  /** Counts one at server time `now` (ms), and says whether it is still within the rate. */
  allows(now: number): boolean {
    if (now >= this.#until) {
      this.#used = 0
      this.#until = now + OWN.duration
    }
    this.#used += 1
    return this.#used <= OWN.points
  }
}

/** What is counted. */
export type Counted = keyof typeof RATES

/** Counts what links and addresses send; it forgets by itself. */
export class Limits {
  readonly #limiters = new Map<Counted, RateLimiterMemory>()

  /** Counts one, and says whether it is still within the rate. */
  async allows(what: Counted, key: string): Promise<boolean> {
    try {
      await this.#limiter(what).consume(key)
      return true
    } catch (error) {
      if (error instanceof RateLimiterRes) return false
      throw error
    }
  }

  /** Whether the rate is used up, without counting. */
  async isSpent(what: Counted, key: string): Promise<boolean> {
    const used = await this.#limiter(what).get(key)
    return used !== null && used.consumedPoints >= RATES[what].points
  }

  #limiter(what: Counted): RateLimiterMemory {
    const known = this.#limiters.get(what)
    if (known) return known
    const made = new RateLimiterMemory({ ...RATES[what], keyPrefix: what })
    this.#limiters.set(what, made)
    return made
  }
}
