import { connectOn } from '../../../../client/live/live.ts'
import { tokenOf } from '../../../../server/access/token.ts'
import { MAX_CLOCK_ERROR } from '../../../../server/host/serverClock.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { LINKS_KEY } from '../../../support/server.ts'
import { timeOf } from './restlessScreen.ts'

/** How often a screen's time is looked at, in ms. */
const LOOKS = 50

/** How soon after a cut a screen comes back, in ms. */
const RETRY = 40

/** How exact the clock is that it is compared with, in ms. */
const EXACT = 1

/** A screen at each node whose time is looked at again and again. */
export type TimeWitness = {
  /** Ends it; tells where a screen's time was further from the right one than it and its node may be, the worst of each, or that there was none to see. */
  close(): readonly string[]
}

/** Opens such screens of a show. What they show is held against this machine's clock, which the database's goes by; `RIGHT` is what a node may be off without saying so. */
export function openTimeWitness(nodes: readonly Node[], show: ShowId, link: string): TimeWitness {
  const token = tokenOf(LINKS_KEY, show, link, 0)
  const handshake = { as: 'link', protocol: PROTOCOL, show, link, token } as const
  const screens = nodes.map(({ port }) =>
    connectOn(
      { url: `http://127.0.0.1:${port}`, handshake, retryAfter: RETRY },
      timeOf(() => 0.5),
    ),
  )
  const worst = new Map<number, { readonly over: number; readonly text: string }>()
  const seen = screens.map(() => 0)
  const look = () => {
    for (const [n, screen] of screens.entries()) {
      const { connection } = screen.store.getState()
      const shown = screen.serverNow()
      if (shown === null || !('error' in connection)) continue
      seen[n] = (seen[n] ?? 0) + 1
      const off = shown - Date.now()
      const may = connection.error + MAX_CLOCK_ERROR + EXACT
      const over = Math.abs(off) - may
      if (over <= 0 || over <= (worst.get(n)?.over ?? 0)) continue
      const text = `a screen at node ${n + 1} was ${Math.round(off)} ms off, and may be ${Math.round(may)}`
      worst.set(n, { over, text })
    }
  }
  const timer = setInterval(look, LOOKS)
  return {
    close() {
      clearInterval(timer)
      for (const screen of screens) screen.close()
      const unseen = screens.flatMap((_, n) =>
        (seen[n] ?? 0) > 0 ? [] : [`a screen at node ${n + 1} showed no time`],
      )
      return [...unseen, ...[...worst.values()].map(({ text }) => text)]
    },
  }
}
