import type { PersonId } from '../agenda/ids.ts'
import type { Grant, Role } from '../run/grant.ts'
import { ROLES } from '../run/roles.ts'

/** Everyone with the same view: roles in canonical order, each once, and the person or booth of their links. */
export type Audience = {
  readonly roles: readonly Role[]
  readonly person: PersonId | null
  readonly booth: string | null
}

/** Returns the audience of links with a grant. */
export function audienceOf(grant: Grant): Audience {
  return {
    roles: ROLES.filter((role) => grant.roles.includes(role)),
    person: grant.person,
    booth: grant.booth,
  }
}

/** Returns a key that is the same for equal audiences. */
export function audienceKey(audience: Audience): string {
  return JSON.stringify([audience.roles, audience.person, audience.booth])
}
