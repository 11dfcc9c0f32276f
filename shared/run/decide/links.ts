import type { LinkId, PersonId } from '../../agenda/ids.ts'
import type { Person } from '../../agenda/model.ts'
import { PLAIN_ID } from '../../agenda/plainId.ts'
import { isBoothOfShow } from '../boothTurns.ts'
import type { Grant, Link } from '../grant.ts'
import { isOnAgenda } from '../lookup.ts'
import { linksMadeBy } from '../madeLinks.ts'
import { type Context, type Rule, refuse } from '../result.ts'
import { has, rolesInOrder, sameRoles } from '../roles.ts'
import type { ShowEvents, ShowState } from '../state.ts'

const MAX_LINKS = 2_000

type LinkMade = Extract<ShowEvents, { type: 'linkMade' }>

/** Returns the prefix of the ids of links that a command makes. */
function linkSeed(commandId: string): string {
  return commandId.replaceAll('-', '').slice(0, 12)
}

/** Returns a function that makes the id of a person's link: the person's id if valid and free, else `seed` and a number. */
export function linkIds(seed: string, existing: Iterable<LinkId>): (person: PersonId) => LinkId {
  const used = new Set(existing)
  const freeId = (person: PersonId): LinkId => {
    if (PLAIN_ID.test(person) && !used.has(person)) return person
    let n = 1
    while (used.has(`${seed}-${n}`)) n += 1
    return `${seed}-${n}`
  }
  return (person) => {
    const link = freeId(person)
    used.add(link)
    return link
  }
}

/** Returns a speaker's link for each person without a link; a revoked link counts as one, a calendar does not (P8). */
export function personLinks(
  { links }: ShowState,
  people: readonly Person[],
  { commandId }: Context,
): readonly LinkMade[] {
  const screens = links.filter(({ grant }) => !has(grant, 'forPrograms'))
  const linked = new Set(screens.map(({ grant }) => grant.person))
  const unlinked = people.filter(({ id }) => !linked.has(id))
  if (links.length + unlinked.length > MAX_LINKS)
    refuse({ reason: 'too-many', what: 'links', limit: MAX_LINKS })
  const idOf = linkIds(
    linkSeed(commandId),
    links.map(({ id }) => id),
  )
  return unlinked.map(({ id }) => {
    const grant = { roles: ['speaker' as const], person: id, booth: null }
    return { type: 'linkMade', v: 1, link: idOf(id), grant }
  })
}

export const makeLink: Rule<'makeLink'> = (state, { grant }, context) => [
  linkFor(state, grant, context),
]

/** Returns the event of a new link with a grant. Its id is a short form of the command's id. */
export function linkFor(state: ShowState, grant: Grant, { commandId, actor }: Context): LinkMade {
  const link = linkSeed(commandId)
  if (state.links.some(({ id }) => id === link)) return refuse({ reason: 'id-taken', id: link })
  if (state.links.length >= MAX_LINKS)
    return refuse({ reason: 'too-many', what: 'links', limit: MAX_LINKS })
  const { roles, person, booth } = grant
  if (person !== null && !isOnAgenda(state, person))
    return refuse({ reason: 'unknown-person', person })
  if (roles.includes('interpreter') && !isBoothOfShow(state, booth))
    return refuse({ reason: 'unknown-booth', booth })
  return { type: 'linkMade', v: 1, link, grant, by: actor.link }
}

function linkIn({ links }: ShowState, id: LinkId): Link {
  return links.find((link) => link.id === id) ?? refuse({ reason: 'unknown', what: 'link', id })
}

/** Gives a link a new token; the old token becomes invalid. */
export const replaceLink: Rule<'replaceLink'> = (state, { link }) => {
  const { generation } = linkIn(state, link)
  return [{ type: 'linkReplaced', v: 1, link, generation: generation + 1 }]
}

/** Revokes a link; with `made` also all links that were made with it. Replacing a revoked link gives it a new token. */
export const revokeLink: Rule<'revokeLink'> = (state, { link, made, keepRehearsals }) => {
  const found = linkIn(state, link)
  const all = made ? [found, ...linksMadeBy(state.links, link, ({ id }) => id)] : [found]
  const open = all.filter(({ revoked }) => !revoked)
  if (open.length === 0) return refuse({ reason: 'link-revoked', link })
  return open.map(({ id, generation }) => {
    const kept = keepRehearsals ? { keptRehearsals: keepRehearsals } : {}
    return { type: 'linkRevoked', v: 1, link: id, generation: generation + 1, ...kept }
  })
}

/** Sets the roles of a person's link; its address stays valid (P10). */
export const setRoles: Rule<'setRoles'> = (state, { link, roles, was }) => {
  const found = linkIn(state, link)
  if (found.revoked) return refuse({ reason: 'link-revoked', link })
  // A link without a person is on many screens and on paper, so it never gets other roles.
  if (found.grant.person === null || has(found.grant, 'forPrograms'))
    return refuse({ reason: 'no-person' })
  const actual = found.grant.roles
  if (!sameRoles(actual, was)) return refuse({ reason: 'stale-value', field: 'roles', actual })
  if (sameRoles(actual, roles)) return refuse({ reason: 'no-change' })
  return [{ type: 'rolesSet', v: 1, link, roles: rolesInOrder(roles) }]
}
