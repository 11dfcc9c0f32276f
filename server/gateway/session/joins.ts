import { namingBy } from '../../../shared/access/log/naming.ts'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { LinkOpening } from '../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../shared/protocol/up/up.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { showTime } from '../../../shared/time/showClock.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'

/** How many of a show are kept, the newest. */
export const JOINS_STORED = 300

/** Links that are open on some screen now and were on none, and the other way round. */
export type Change = { readonly came: readonly LinkId[]; readonly left: readonly LinkId[] }

type Kept = Omit<LinkOpening, 'who'> & { readonly link: LinkId }

type JoinsParts = {
  readonly hosts: Pick<Hosts, 'known'>
  readonly clock: Pick<ServerClock, 'now'>
  /** Names the server's process. */
  readonly boot: string
}

/** Who came and left, of every show, since the server started. It is kept in memory alone: such things enter no log. */
export class Joins {
  readonly #parts: JoinsParts
  readonly #kept = new Map<ShowId, readonly Kept[]>()

  constructor(parts: JoinsParts) {
    this.#parts = parts
  }

  /** Notes whose links were opened and closed; whoever follows an open show without a link is nobody in particular. */
  note(show: ShowId, { came, left }: Change): void {
    const host = this.#parts.hosts.known(show)
    if (host === null) return
    const { seq, state } = host
    const at: Instant = showTime(state.clock, instant(Math.round(this.#parts.clock.now())))
    const before = this.#kept.get(show) ?? []
    let n = before.at(-1)?.n ?? 0
    const noted = (what: Kept['what'], links: readonly LinkId[]) =>
      links
        .filter((link) => host.link(link) !== null)
        .map((link): Kept => {
          n += 1
          return { n, seq, at, what, link }
        })
    const all = [...before, ...noted('left', left), ...noted('came', came)]
    this.#kept.set(show, all.slice(-JOINS_STORED))
  }

  /** Those that who asks does not know yet, by the names that they have now. */
  since(show: ShowId, known: AskLog['comings']): readonly LinkOpening[] {
    const host = this.#parts.hosts.known(show)
    if (host === null) return []
    const from = known?.boot === this.#parts.boot ? known.n : 0
    const naming = namingBy([host.state], false)
    return (this.#kept.get(show) ?? []).flatMap(({ link, ...one }) => {
      const grant = host.link(link)?.grant
      if (one.n <= from || grant === undefined) return []
      return [{ ...one, who: { link, ...naming.holder(grant) } }]
    })
  }
}
