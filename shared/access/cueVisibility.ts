import { isAddressed } from '../run/addressed.ts'
import type { Cue } from '../run/cue.ts'
import { has } from '../run/roles.ts'
import type { Audience } from './audience.ts'
import { powerOf } from './powers.ts'

/**
 * Whether an audience shares the role a cue was sent in. Only roles that can send one count:
 * a moderator who also speaks does not show all speakers what was written to one of them.
 */
function isSender(cue: Cue, audience: Audience): boolean {
  return cue.by.roles.some(
    (role) => powerOf(role, 'sendCue') !== 'no' && audience.roles.includes(role),
  )
}

/** Whether an audience sees a cue: every one, or as its sender or addressee, or once someone has seen it. */
export function isCueVisible(cue: Cue, audience: Audience): boolean {
  if (
    has(audience, 'everything') ||
    has(audience, 'cues') ||
    isSender(cue, audience) ||
    isAddressed(cue.to, audience)
  )
    return true
  return cue.seen.length > 0 && has(audience, 'acknowledgements')
}
