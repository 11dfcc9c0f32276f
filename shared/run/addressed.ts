import type { Addressee } from './cue.ts'
import type { Grant, Role } from './grant.ts'

/** Whether a cue to `to` is for this link: its person is named, or one of its roles. */
export function isAddressed(
  to: Addressee,
  who: Readonly<Pick<Grant, 'person'>> & { readonly roles: readonly Role[] },
): boolean {
  return to.type === 'person' ? to.person === who.person : who.roles.includes(to.role)
}
