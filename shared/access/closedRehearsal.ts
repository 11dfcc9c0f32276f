import type { ShowId } from '../agenda/ids.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'

/** Returns the show that a rehearsal was made from; undefined for a show that was made for itself. */
export function originOf({ madeBy, rehearses }: ShowState): ShowId | undefined {
  return madeBy?.show ?? rehearses
}

/** Whether the link that made a rehearsal still works on the draft there, at the address that it had (P14). */
function isMakerOpen({ madeBy }: ShowState, { links }: ShowState): boolean {
  // Logs from before the maker was recorded do not say which link it was.
  if (madeBy === undefined) return true
  const link = links.find(
    ({ id, generation }) => id === madeBy.link && generation === madeBy.generation,
  )
  return link !== undefined && !link.revoked && has(link.grant, 'draft')
}

/**
 * Whether a state is that of a closed rehearsal, whose links open nothing: the link that made it was withdrawn, replaced, or
 * plans no more, or the rehearsal or its origin is archived or closed (P14). `stateOf` returns null where the origin is not known.
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
