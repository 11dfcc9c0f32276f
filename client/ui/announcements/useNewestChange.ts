import { MINUTE, plus } from '../../../shared/time/instant.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useMinute } from '../../live/useTick.ts'
import { type Announcement, changeSince } from './announcements.ts'

/** How long a change of the agenda is told, in ms. */
const SHOWN_FOR = 5 * MINUTE

/** The newest change of the agenda, for a few minutes; null where there is none. */
export function useNewestChange(): Announcement | null {
  const recent = useShow((state) => state.recent)
  const run = useShow((state) => state.show?.run ?? null)
  const now = useMinute()
  return now === null || run === null ? null : changeSince(recent, plus(now, -SHOWN_FOR), run)
}
