import type { Recorded } from '../../../shared/run/events.ts'
import { type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'
import css from './speakerPage.module.css'

/** For how long it is said that a request was declined, in ms. */
const SHOWN_FOR = 20 * SECOND

/** When this person's newest request was declined; null where it was not, or they have asked again since. Its reader is sent no other hands. */
function declinedAt(recent: readonly Recorded[], person: string): Instant | null {
  const newest = recent.findLast(
    ({ event }) =>
      event.type === 'handLowered' || (event.type === 'handRaised' && event.hand.person === person),
  )
  if (newest?.event.type !== 'handLowered' || newest.event.declined !== true) return null
  const { hand } = newest.event
  const own = recent.some(
    ({ event }) =>
      event.type === 'handRaised' && event.hand.id === hand && event.hand.person === person,
  )
  return own ? newest.at : null
}

/** Tells a speaker for a while that what they asked for was declined. */
export function DeclinedLine() {
  const { t } = useTranslation('speaker')
  const recent = useShow((state) => state.recent)
  const person = useShow((state) => state.you?.grant.person ?? null)
  const at = person === null ? null : declinedAt(recent, person)
  const ends = at === null ? null : plus(at, SHOWN_FOR)
  const now = useTick((time) => (ends !== null && time < ends ? ends : null))
  const isShown = ends !== null && now !== null && now < ends
  return (
    <p className={css.declined} role="status" data-testid="declined">
      {isShown ? t('ask.declined') : ''}
    </p>
  )
}
