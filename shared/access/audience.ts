import type { PersonId } from '../agenda/ids.ts'
import type { Grant, Role } from '../run/grant.ts'
import { ROLES } from '../run/roles.ts'

/** Everyone who sees the same: roles in canonical order and once each, with the person or booth of their links. */
export type Audience = {
  readonly roles: readonly Role[]
  readonly person: PersonId | null
  readonly booth: string | null
}

/** The audience that a link with this grant belongs to. */
export function audienceOf(grant: Grant): Audience {
  return {
    roles: ROLES.filter((role) => grant.roles.includes(role)),
    person: grant.person,
    booth: grant.booth,
  }
}

/** A key that two audiences share exactly when they are equal. */
export function audienceKey(audience: Audience): string {
  return JSON.stringify([audience.roles, audience.person, audience.booth])
}
