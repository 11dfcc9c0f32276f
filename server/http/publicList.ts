import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { LISTING_REFUSALS, type PublicShows } from '../../shared/protocol/http/publicShows.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import type { ServerClock } from '../host/serverClock.ts'
import { addressIn, refusalsFrom, sendRefusal } from './route.ts'

export type PublicListParts = {
  readonly clock: Pick<ServerClock, 'now'>
  readonly limits: Limits
  readonly addressOf: AddressOf
  readonly list: () => Promise<PublicShows>
}

/** How long a list is cached, in ms. */
const CACHE_TIME = 1_000

const refusal = refusalsFrom(LISTING_REFUSALS)

/** Creates `GET /public.json`: the shows of today that anyone may follow, listed at most once a second. */
export function publicListRoute({ clock, limits, addressOf, list }: PublicListParts): Router {
  const route = Router()
  const listing = cachedFor(CACHE_TIME, clock, async () => listingOf(await list()))
  route.get('/', async (request: Request, response: Response) => {
    if (!(await limits.allows('listings', addressIn(request, { addressOf })))) {
      return sendRefusal(response.set('Cache-Control', 'no-store'), refusal('too-many'))
    }
    const { body, tag } = await listing()
    // Express answers without a body if the browser already has this tag.
    response.set({ 'Cache-Control': 'public, max-age=1', ETag: tag }).type('json').send(body)
  })
  return route
}

function listingOf(shows: PublicShows) {
  const body = Buffer.from(JSON.stringify(shows))
  return { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** Caches the result of `make` for `duration` ms; a failure is not cached. */
function cachedFor<T>(
  duration: number,
  clock: PublicListParts['clock'],
  make: () => Promise<T>,
): () => Promise<T> {
  let cache: { readonly until: number; readonly value: Promise<T> } | null = null
  return () => {
    const now = clock.now()
    if (cache !== null && now < cache.until) return cache.value
    const value = make()
    cache = { until: now + duration, value }
    value.catch(() => {
      if (cache?.value === value) cache = null
    })
    return value
  }
}
