import type { Addressee } from '../run/cue.ts'
import type { Audience } from './audience.ts'

/** Whether a cue to `to` is for this link: its person is named, or one of its roles. */
export function isAddressed(to: Addressee, who: Pick<Audience, 'roles' | 'person'>): boolean {
  return to.type === 'person' ? to.person === who.person : who.roles.includes(to.role)
}
