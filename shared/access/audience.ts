import type { PersonId } from '../agenda/ids.ts'
import type { Grant, Role } from '../run/grant.ts'
import { ROLES } from '../run/roles.ts'
import { type Scope, scopesInOrder } from '../run/scopes.ts'

/** The roles and scopes (in canonical order, each once), person and booth that decide what a link sees. */
export type Audience = {
  readonly roles: readonly Role[]
  readonly person: PersonId | null
  readonly booth: string | null
  /** Absent for people. */
  readonly scopes?: readonly Scope[]
}

/** Returns the audience that a grant belongs to. */
export function audienceOf(grant: Grant): Audience {
  return {
    roles: ROLES.filter((role) => grant.roles.includes(role)),
    person: grant.person,
    booth: grant.booth,
    ...(grant.scopes && { scopes: scopesInOrder(grant.scopes) }),
  }
}

/** Returns a key that is the same for equal audiences. */
export function audienceKey(audience: Audience): string {
  return JSON.stringify([audience.roles, audience.person, audience.booth, audience.scopes])
}
