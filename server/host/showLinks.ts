import { boothsOf } from '../../shared/agenda/booths.ts'
import type { LinkId, PersonId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { linkNames } from '../../shared/run/decide/personLinks.ts'
import type { Grant, Role } from '../../shared/run/grant.ts'
import { flatItems } from '../../shared/run/lookup.ts'
import { ROLE_FACTS, ROLES_BY_RANK } from '../../shared/run/roles.ts'

/** A link that a show is made with. */
export type NewLink = { readonly link: LinkId; readonly grant: Grant }

/**
 * One link for each person on the agenda, who speak first, and those for the people behind it: one for each booth.
 * A person's is a speaker's whatever the agenda names them as: power is proposed, and given by hand (P10).
 */
export function linksOf(agenda: Agenda): readonly NewLink[] {
  const speakers = flatItems(agenda).flatMap(({ item }) => item.speakers)
  const people = new Set([
    ...speakers.map(({ person }) => person),
    ...agenda.people.map(({ id }) => id),
  ])
  const behind = ROLES_BY_RANK.filter((role) => ROLE_FACTS[role].firstLink).flatMap((role) =>
    ROLE_FACTS[role].interprets ? boothLinks(agenda, role) : shared(role),
  )
  const nameOf = linkNames(
    '_person',
    behind.map(({ link }) => link),
  )
  return [...[...people].map((person) => personal(person, nameOf(person))), ...behind]
}

function personal(person: PersonId, link: LinkId): NewLink {
  return { link, grant: { roles: ['speaker'], person, booth: null } }
}

function shared(role: Role): NewLink {
  return { link: role, grant: { roles: [role], person: null, booth: null } }
}

function boothLinks(agenda: Agenda, role: Role): readonly NewLink[] {
  return boothsOf(agenda).map(({ id }, n) => ({
    link: n === 0 ? role : `${role}-${n + 1}`,
    grant: { roles: [role], person: null, booth: id },
  }))
}
