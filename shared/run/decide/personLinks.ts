import type { LinkId, PersonId } from '../../agenda/ids.ts'
import type { Person } from '../../agenda/model.ts'
import { PLAIN_ID } from '../../agenda/plainId.ts'
import type { ShowEvents } from '../events.ts'
import type { Context } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { Found } from './guards.ts'

/** How many links a show can have. */
export const LINKS_KEPT = 2_000

/** The event that makes a link. */
export type LinkMade = Extract<ShowEvents, { type: 'linkMade' }>

/** What the ids of the links that a command makes begin with. */
export function linkSeed(commandId: string): string {
  return commandId.replaceAll('-', '').slice(0, 12)
}

/**
 * Names links of people: a link is called like its person where a link can be called so and none is yet,
 * else by `seed` and a number. Each name it gives is taken from then on.
 */
export function linkNames(seed: string, taken: Iterable<LinkId>): (person: PersonId) => LinkId {
  const known = new Set(taken)
  const free = (person: PersonId): LinkId => {
    if (PLAIN_ID.test(person) && !known.has(person)) return person
    let n = 1
    while (known.has(`${seed}-${n}`)) n += 1
    return `${seed}-${n}`
  }
  return (person) => {
    const link = free(person)
    known.add(link)
    return link
  }
}

/** A speaker's link for each of these people who has none at all: one that was withdrawn is not made again (P8). */
export function personLinks(
  { links }: ShowState,
  people: readonly Person[],
  { commandId }: Context,
): Found<readonly LinkMade[]> {
  const have = new Set(links.map(({ grant }) => grant.person))
  const lacking = people.filter(({ id }) => !have.has(id))
  if (links.length + lacking.length > LINKS_KEPT) {
    const refusal = { reason: 'too-many', what: 'links', limit: LINKS_KEPT } as const
    return { ok: false, refusal }
  }
  const nameOf = linkNames(
    linkSeed(commandId),
    links.map(({ id }) => id),
  )
  const made = lacking.map(({ id }): LinkMade => {
    const grant = { roles: ['speaker' as const], person: id, booth: null }
    return { type: 'linkMade', v: 1, link: nameOf(id), grant }
  })
  return { ok: true, value: made }
}
