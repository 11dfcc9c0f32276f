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
  readonly publicShows: () => Promise<PublicShows>
}

/** How long a list is cached, in ms. */
const CACHE_TIME = 1_000

const refusal = refusalsFrom(LISTING_REFUSALS)

/** Creates `GET /public.json`: the shows of today that anyone may follow, listed at most once a second. */
export function publicListRoute({
  clock,
  limits,
  addressOf,
  publicShows,
}: PublicListParts): Router {
  const route = Router()
  const listing = cachedFor(CACHE_TIME, clock, async () => JSON.stringify(await publicShows()))
  route.get('/', async (request: Request, response: Response) => {
    if (!(await limits.allows('listings', addressIn(request, { addressOf })))) {
      return sendRefusal(response.set('Cache-Control', 'no-store'), refusal('too-many'))
    }
    // Express adds an ETag, and answers without a body if the browser already has it.
    response
      .set('Cache-Control', 'public, max-age=1')
      .type('json')
      .send(await listing())
  })
  return route
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
