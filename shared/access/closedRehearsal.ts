import type { ShowId } from '../agenda/ids.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'

/** Returns the show that a rehearsal was made from; undefined for an ordinary show. */
export function originOf({ madeBy, rehearses }: ShowState): ShowId | undefined {
  return madeBy?.show ?? rehearses
}

/** Returns whether the link that made a rehearsal may still rehearse there, with the same token (P14). */
function isMakerOpen({ madeBy }: ShowState, { links }: ShowState): boolean {
  // Older logs do not record the maker.
  if (madeBy === undefined) return true
  const link = links.find(
    ({ id, generation }) => id === madeBy.link && generation === madeBy.generation,
  )
  return link !== undefined && !link.revoked && has(link.grant, 'rehearses')
}

/**
 * Returns whether a show is a closed rehearsal, whose links open nothing (P14). It closes when the link that made it is revoked,
 * replaced or may no longer rehearse, or when it or its origin is archived or closed. `stateOf` returns null for an unknown show.
 */
export function isClosedRehearsal(
  state: ShowState,
  stateOf: (show: ShowId) => ShowState | null,
): boolean {
  const from = originOf(state)
  if (from === undefined) return false
  const origin = stateOf(from)
  if (origin === null || origin.archived || state.archived) return true
  return !isMakerOpen(state, origin) || isClosedRehearsal(origin, stateOf)
}
