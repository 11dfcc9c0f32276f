import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'
import { Instant, Zone } from '../../agenda/quantities.ts'
import { Texts } from '../../agenda/texts.ts'
import type { RefusalTable } from './refusal.ts'

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

/** Where the list is asked for. */
export const PUBLIC_SHOWS_PATH = '/public.json'

/** What is answered there: the public shows of today, the earliest first. */
export const PublicShows = z.strictObject({ shows: z.array(PublicShow) })
export type PublicShows = z.infer<typeof PublicShows>

/** The one reason why it is not told. */
export const LISTING_REFUSALS = {
  'too-many': {
    status: 429,
    line: 'Too many requests from this address. Wait a minute, then try again.',
  },
} as const satisfies RefusalTable
