import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** A number of points in `duration` seconds. */
type Rate = { readonly points: number; readonly duration: number }

/** Rates shared by many connections, by address or by link. Everyone in a hall shares an address, so only strangers and the audience count by it. The crew counts by link. */
const RATES = {
  /** Handshakes that are malformed or have a wrong token, by address. */
  strangers: { points: 300, duration: 60 },
  connections: { points: 6_000, duration: 60 },
  messages: { points: 60_000, duration: 10 },
  /** Connections, messages and commands of the crew, by link. */
  connectionsOfLink: { points: 600, duration: 60 },
  messagesOfLink: { points: 60_000, duration: 10 },
  /** The list of public shows, by address: front pages request it twice a minute. */
  listings: { points: 12_000, duration: 60 },
  commands: { points: 200, duration: 10 },
  /** Requests of an integration, by link: a button board may ask several times a second. */
  requests: { points: 600, duration: 60 },
  /** Feeds of calendars, by link: many people subscribe to the address of a show. */
  calendars: { points: 600, duration: 60 },
  /** Failures that screens report, by link; failures of the audience by address. */
  crashes: { points: 20, duration: 60 },
  rehearsals: { points: 60, duration: 3_600 },
  /** Sources to read, and exported agendas, by link. */
  sources: { points: 30, duration: 60 },
  exports: { points: 300, duration: 60 },
  /** Requests for reports, by link: many people open a shared report. Most get a stored file; `reportsMade` counts the reports that must be created. */
  reports: { points: 3_000, duration: 60 },
  reportsMade: { points: 60, duration: 60 },
} as const satisfies Record<string, Rate>

type LimitName = keyof typeof RATES

/** A limit, and the key that counts against it. */
export type Count = { readonly limit: LimitName; readonly key: string }

/** Counts what links and addresses send. Old counts expire. */
export class Limits {
  readonly #limiters = Object.fromEntries(
    Object.entries(RATES).map(([name, rate]) => [
      name,
      new RateLimiterMemory({ ...rate, keyPrefix: name }),
    ]),
  ) as Readonly<Record<LimitName, RateLimiterMemory>>

  /** Counts one event, and returns whether the total is within the rate. */
  async allows(what: LimitName, key: string): Promise<boolean> {
    try {
      await this.#limiters[what].consume(key)
      return true
    } catch (error) {
      if (error instanceof RateLimiterRes) return false
      throw error
    }
  }

  /** Counts one event against each limit, and returns whether all totals are within their rates. */
  async allowsAll(counts: readonly Count[]): Promise<boolean> {
    const results = await Promise.all(counts.map(({ limit, key }) => this.allows(limit, key)))
    return results.every(Boolean)
  }
}
