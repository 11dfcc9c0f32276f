import { namingBy } from '../../../shared/access/log/naming.ts'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { LinkOpening } from '../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../shared/protocol/up/up.ts'
import { instant } from '../../../shared/time/instant.ts'
import { showTime } from '../../../shared/time/showClock.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'

/** The maximum number of stored entries per show; the oldest are removed. */
export const MAX_JOINS = 300

/** Links that got their first open screen, and links that lost their last one. */
export type Change = { readonly joined: readonly LinkId[]; readonly left: readonly LinkId[] }

type Entry = Omit<LinkOpening, 'who'> & { readonly link: LinkId }

type JoinsParts = {
  readonly hosts: Pick<Hosts, 'getLoaded'>
  readonly clock: Pick<ServerClock, 'now'>
  readonly boot: string
}

/** The links that came and left in every show since the server started. Stored in memory only, never in a log. */
export class Joins {
  readonly #parts: JoinsParts
  readonly #entries = new Map<ShowId, readonly Entry[]>()

  constructor(parts: JoinsParts) {
    this.#parts = parts
  }

  /** Adds links that came and left. Visitors without a link are not listed. */
  add(show: ShowId, { joined, left }: Change): void {
    const host = this.#parts.hosts.getLoaded(show)
    if (host === null) return
    const { seq, state } = host
    const at = showTime(state.clock, instant(Math.round(this.#parts.clock.now())))
    const earlier = this.#entries.get(show) ?? []
    let n = earlier.at(-1)?.n ?? 0
    const entriesOf = (what: Entry['what'], links: readonly LinkId[]) =>
      links
        .filter((link) => host.link(link) !== null)
        .map((link): Entry => ({ n: ++n, seq, at, what, link }))
    const all = [...earlier, ...entriesOf('left', left), ...entriesOf('came', joined)]
    this.#entries.set(show, all.slice(-MAX_JOINS))
  }

  /** Returns the entries that the reader does not have yet, with their current names. */
  since(show: ShowId, known: AskLog['comings']): readonly LinkOpening[] {
    const host = this.#parts.hosts.getLoaded(show)
    if (host === null) return []
    const lastKnown = known?.boot === this.#parts.boot ? known.n : 0
    const naming = namingBy([host.state], false)
    return (this.#entries.get(show) ?? []).flatMap(({ link, ...one }) => {
      const grant = host.link(link)?.grant
      if (one.n <= lastKnown || grant === undefined) return []
      return [{ ...one, who: { link, ...naming.holder(grant) } }]
    })
  }
}
