import type { ShowId } from '../agenda/ids.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'

/** Returns the show that a rehearsal was made from; undefined for an ordinary show. */
export function originOf({ madeBy, rehearses }: ShowState): ShowId | undefined {
  return madeBy?.show ?? rehearses
}

/** Returns whether the maker of a rehearsal still has the same token and the right to rehearse, or who revoked it kept the rehearsal (P14). */
function mayMakerRehearse({ madeBy }: ShowState, { links }: ShowState): boolean {
  // Older logs do not record the maker.
  if (madeBy === undefined) return true
  const link = links.find(({ id }) => id === madeBy.link)
  if (link?.kept?.includes(madeBy.generation)) return true
  const isSame = link?.generation === madeBy.generation
  return isSame && !link.revoked && has(link.grant, 'rehearses')
}

/**
 * Returns whether a show is a closed rehearsal, whose links open nothing (P14). A rehearsal is closed if its maker may no longer
 * rehearse, or if it or its origin is archived or closed. `stateOf` returns null for an unknown show.
 */
export function isClosedRehearsal(
  state: ShowState,
  stateOf: (show: ShowId) => ShowState | null,
): boolean {
  const originId = originOf(state)
  if (originId === undefined) return false
  const origin = stateOf(originId)
  if (origin === null || origin.archived || state.archived) return true
  return !mayMakerRehearse(state, origin) || isClosedRehearsal(origin, stateOf)
}
