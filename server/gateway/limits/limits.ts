import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How many of a thing are allowed in how many seconds. */
type Rate = { readonly points: number; readonly duration: number }

/**
 * What many do together, by address or by link. An address is shared by all in a hall, so that only those without a link of
 * their own count by it: strangers, and the audience. Whoever works on a show is counted by the link alone.
 */
const RATES = {
  /** Handshakes with a wrong token or no sense, by address. */
  strangers: { points: 300, duration: 60 },
  /** Connections and messages of the audience, by address. */
  connections: { points: 6_000, duration: 60 },
  messages: { points: 60_000, duration: 10 },
  /** Connections, messages and commands of everyone else, by link. */
  connectionsOfLink: { points: 600, duration: 60 },
  messagesOfLink: { points: 60_000, duration: 10 },
  /** The list of public shows, by address: everyone in a hall has the front page open, which asks twice a minute. */
  listings: { points: 12_000, duration: 60 },
  commands: { points: 200, duration: 10 },
  /** Failures that screens report, by link; of the audience by address. */
  crashes: { points: 20, duration: 60 },
  /** Rehearsals made of one plan, by show: a person makes one and looks at it. */
  rehearsals: { points: 60, duration: 3_600 },
  /** Sources to be read, and agendas given out as files, by link. */
  sources: { points: 30, duration: 60 },
  exports: { points: 300, duration: 60 },
  /** Reports read, by link: one that is shared is opened by many. Few of them have to be made: all others get the same file. */
  reports: { points: 3_000, duration: 60 },
  reportsMade: { points: 60, duration: 60 },
} as const satisfies Record<string, Rate>

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

  /** Counts one against each of these, and says whether all are still within their rates. */
  async allowsAll(
    counts: ReadonlyArray<{ readonly what: Counted; readonly key: string }>,
  ): Promise<boolean> {
    const within = await Promise.all(counts.map(({ what, key }) => this.allows(what, key)))
    return within.every(Boolean)
  }

  #limiter(what: Counted): RateLimiterMemory {
    const known = this.#limiters.get(what)
    if (known) return known
    const made = new RateLimiterMemory({ ...RATES[what], keyPrefix: what })
    this.#limiters.set(what, made)
    return made
  }
}
