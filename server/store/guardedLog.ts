import type { GuardedStore } from './guarded.ts'
import type { SharedLog } from './port.ts'

/** A shared log whose ends are asked for beside its store: where neither can be reached, the store says so once, and nobody waits. */
export function guardedLog(log: SharedLog, store: Pick<GuardedStore, 'beside'>): SharedLog {
  return {
    onGrown: (told) => log.onGrown(told),
    heads: (shows) => store.beside(() => log.heads(shows)),
    forgone: (show) => log.forgone(show),
    forgo: (show, link, ids) => log.forgo(show, link, ids),
    servers: () => log.servers(),
    leave: () => log.leave(),
  }
}
