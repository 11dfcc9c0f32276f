import { isBoothOfShow } from '../boothTurns.ts'
import type { CommandOf } from '../command.ts'
import type { Grant } from '../grant.ts'
import { isOnAgenda } from '../lookup.ts'
import { linksMadeBy } from '../madeLinks.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import { rolesInOrder, sameRoles } from '../roles.ts'
import type { ShowState } from '../state.ts'
import type { Found } from './guards.ts'
import { LINKS_KEPT, type LinkMade, linkSeed } from './personLinks.ts'

/** Makes a link. */
export function makeLink(
  state: ShowState,
  { grant }: CommandOf<'makeLink'>,
  context: Context,
): Decision {
  const made = linkFor(state, grant, context)
  return made.ok ? accept(made.value) : made
}

/** A new link of a grant; its id is the beginning of the command's, so that links stay short. */
export function linkFor(
  state: ShowState,
  grant: Grant,
  { commandId, actor }: Context,
): Found<LinkMade> {
  const link = linkSeed(commandId)
  if (state.links.some(({ id }) => id === link)) return refuse({ reason: 'id-taken', id: link })
  if (state.links.length >= LINKS_KEPT)
    return refuse({ reason: 'too-many', what: 'links', limit: LINKS_KEPT })
  const { roles, person, booth } = grant
  if (person !== null && !isOnAgenda(state, person))
    return refuse({ reason: 'unknown-person', person })
  if (roles.includes('interpreter') && !isBoothOfShow(state, booth))
    return refuse({ reason: 'unknown-booth', booth })
  return { ok: true, value: { type: 'linkMade', v: 1, link, grant, by: actor.link } }
}

/** Replaces a link by a new token under the same id; the old one opens nothing any more. */
export function replaceLink(state: ShowState, { link }: CommandOf<'replaceLink'>): Decision {
  const known = state.links.find(({ id }) => id === link)
  if (known === undefined) return refuse({ reason: 'unknown', what: 'link', id: link })
  return accept({ type: 'linkReplaced', v: 1, link, generation: known.generation + 1 })
}

/** Revokes a link, and with `made` those that it made too; replacing one gives it back under a new token. */
export function revokeLink(state: ShowState, { link, made }: CommandOf<'revokeLink'>): Decision {
  const known = state.links.find(({ id }) => id === link)
  if (known === undefined) return refuse({ reason: 'unknown', what: 'link', id: link })
  const all = made ? [known, ...linksMadeBy(state.links, link, ({ id }) => id)] : [known]
  const ended = all
    .filter(({ revoked }) => !revoked)
    .map(({ id, generation }) => ({ link: id, generation: generation + 1 }))
  if (ended.length === 0) return refuse({ reason: 'link-revoked', link })
  return accept(...ended.map((one) => ({ type: 'linkRevoked', v: 1, ...one }) as const))
}

/** Gives a person's link these roles in all; who uses it goes on with the same address (P10). */
export function setRoles(state: ShowState, { link, roles, was }: CommandOf<'setRoles'>): Decision {
  const known = state.links.find(({ id }) => id === link)
  if (known === undefined) return refuse({ reason: 'unknown', what: 'link', id: link })
  if (known.revoked) return refuse({ reason: 'link-revoked', link })
  // A link of nobody in particular is on many screens, and on paper: power over the show never comes to those.
  if (known.grant.person === null) return refuse({ reason: 'no-person' })
  const has = known.grant.roles
  if (!sameRoles(has, was)) return refuse({ reason: 'stale-value', field: 'roles', actual: has })
  if (sameRoles(has, roles)) return refuse({ reason: 'no-change' })
  return accept({ type: 'rolesSet', v: 1, link, roles: rolesInOrder(roles) })
}
