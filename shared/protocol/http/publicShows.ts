import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'
import { Instant, Zone } from '../../agenda/quantities.ts'
import { Texts } from '../../agenda/texts.ts'
import type { RefusalTable } from './refusal.ts'

/** A show of today that is open to everyone, as the front page lists it; without anything private. */
export const PublicShow = z.strictObject({
  show: ShowId,
  title: Texts,
  /** The first is the home zone. */
  zones: z.array(Zone).min(1),
  startsAt: Instant,
  /** Its projected or actual end. */
  endsAt: Instant,
  status: z.enum(['planned', 'on', 'ended']),
})
export type PublicShow = z.infer<typeof PublicShow>

export const PUBLIC_SHOWS_PATH = '/public.json'

/** The public shows of today, the earliest first. */
export const PublicShows = z.strictObject({ shows: z.array(PublicShow) })
export type PublicShows = z.infer<typeof PublicShows>

export const LISTING_REFUSALS = {
  'too-many': {
    status: 429,
    line: 'Too many requests from this address. Wait a minute, then try again.',
  },
} as const satisfies RefusalTable
