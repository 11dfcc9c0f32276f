import type { ShowId } from '../../shared/agenda/ids.ts'
import { showDigest, withRehearsals } from '../store/erase.ts'
import { deleteForGood } from '../store/erasures.ts'
import type { Store } from '../store/port.ts'
import type { Hosts } from './hosts.ts'
import type { ServerClock } from './serverClock.ts'

/** Who deletes a show: its owner, or the server because of `--keep`. */
type Cause = 'by its owner' | 'by --keep'

/** What a deletion needs; `data` is the data folder, which lists deletions. */
export type DeletionParts = {
  readonly hosts: Pick<Hosts, 'all' | 'rewrite'>
  readonly store: Store
  readonly clock: Pick<ServerClock, 'now'>
  readonly data?: string | undefined
  readonly warn?: ((line: string) => void) | undefined
}

/** Deletes a show and its rehearsals for good, and disconnects their screens. No other server may use the log. */
export async function deleteStoredShow(
  { hosts, store, clock, data, warn }: DeletionParts,
  show: ShowId,
  cause: Cause,
): Promise<void> {
  const states = (await hosts.all()).hosts.map(({ state }) => state)
  const at = Math.round(clock.now())
  // Rehearsals first: an interrupted deletion can be repeated while the show exists.
  for (const one of withRehearsals(show, states).toReversed()) {
    await hosts.rewrite(one, () => deleteForGood(store, data, one, at), 'deleted')
    // Its id is made from its title, so the log has the digest that erasures.json has.
    warn?.(`A show was deleted ${cause}: ${showDigest(one)}`)
  }
}
