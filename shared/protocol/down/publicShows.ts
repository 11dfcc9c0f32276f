import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'
import { Instant, Zone } from '../../agenda/quantities.ts'
import { Texts } from '../../agenda/texts.ts'

/** A show of today that anyone may follow, as the front page lists it; nothing in it is private. */
export const PublicShow = z.strictObject({
  show: ShowId,
  title: Texts,
  /** The first is the home zone. */
  zones: z.array(Zone).min(1),
  startsAt: Instant,
  /** When it is expected to end, or did end. */
  endsAt: Instant,
  status: z.enum(['planned', 'on', 'ended']),
})
export type PublicShow = z.infer<typeof PublicShow>

/** What `/public.json` answers: the public shows of today, the earliest first. */
export const PublicShows = z.strictObject({ shows: z.array(PublicShow) })
export type PublicShows = z.infer<typeof PublicShows>
