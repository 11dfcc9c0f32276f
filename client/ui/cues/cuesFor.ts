import { isAddressed } from '../../../shared/access/addressed.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** The link a screen was opened with. */
export type You = { readonly link: LinkId; readonly grant: Grant }

const isCard = ({ content }: Cue) =>
  content.type === 'canned' && (content.canned === 'minutes' || content.canned === 'stop')

function isSeen(cue: Cue, { link, grant }: You): boolean {
  return cue.seen.some(
    (by) => by.link === link || (by.person !== null && by.person === grant.person),
  )
}

/**
 * The cues to show on the screen of one role, newest first: open, for this person or that role, not yet acknowledged here.
 * A newer time card takes the place of older ones, whose minutes are no longer true.
 */
export function cuesFor(cues: readonly Cue[], now: Instant, you: You, role: Role): readonly Cue[] {
  const mine = cues
    .filter((cue) => cue.until > now && cue.by.link !== you.link)
    .filter(({ to }) => isAddressed(to, { roles: [role], person: you.grant.person }))
    .toReversed()
  // Also one that was seen already takes their place: its older ones do not come back.
  const newestCard = mine.find(isCard)
  return mine.filter((cue) => !isSeen(cue, you) && (cue === newestCard || !isCard(cue)))
}
