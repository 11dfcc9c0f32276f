import { boothsOf } from '../../shared/agenda/booths.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { linkIds } from '../../shared/run/decide/links.ts'
import type { Grant } from '../../shared/run/grant.ts'
import { flatItems } from '../../shared/run/lookup.ts'
import { ROLE_FACTS, ROLES_BY_RANK } from '../../shared/run/roles.ts'

export type NewLink = { readonly link: LinkId; readonly grant: Grant }

/** Returns the first links of a show: one per person, speakers first, one per crew role, and one per booth. People get a speaker's link; the moderator grants more roles (P10). */
export function linksOf(agenda: Agenda): readonly NewLink[] {
  const speakers = flatItems(agenda).flatMap(({ item }) => item.speakers)
  const people = new Set([
    ...speakers.map(({ person }) => person),
    ...agenda.people.map(({ id }) => id),
  ])
  const crew = ROLES_BY_RANK.filter((role) => ROLE_FACTS[role].firstLink).flatMap((role) => {
    const booths = ROLE_FACTS[role].interprets ? boothsOf(agenda).map(({ id }) => id) : [null]
    return booths.map((booth, n): NewLink => {
      const link = n === 0 ? role : `${role}-${n + 1}`
      return { link, grant: { roles: [role], person: null, booth } }
    })
  })
  const idOf = linkIds(
    '_person',
    crew.map(({ link }) => link),
  )
  const personal = [...people].map((person): NewLink => {
    return { link: idOf(person), grant: { roles: ['speaker'], person, booth: null } }
  })
  return [...personal, ...crew]
}
