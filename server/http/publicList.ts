import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { LISTING_REFUSALS, type PublicShows } from '../../shared/protocol/http/publicShows.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import type { ServerClock } from '../host/serverClock.ts'
import { refusing, sendRefusal } from './refused.ts'

/** What the list of public shows needs: what makes it, the time, and what is counted. */
export type PublicListParts = {
  readonly clock: Pick<ServerClock, 'now'>
  readonly limits: Limits
  readonly addressOf: AddressOf
  readonly list: () => Promise<PublicShows>
}

/** For how long a list is given out before another is made, in ms. */
const KEPT = 1_000

const refused = refusing(LISTING_REFUSALS)

type Listing = { readonly body: Buffer; readonly tag: string }

/** `GET /public.json`: the shows of today that anyone may follow; made once a second at most, however many ask. */
export function publicListRoute({ clock, limits, addressOf, list }: PublicListParts): Router {
  const route = Router()
  const listing = cachedFor(KEPT, clock, async () => listed(await list()))
  route.get('/', async ({ socket, headers }: Request, response: Response) => {
    const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
    if (!(await limits.allows('listings', address))) return refuse(response)
    const { body, tag } = await listing()
    // Whoever has the list as it is gets no body; this is decided by the tag.
    response.set({ 'Cache-Control': 'public, max-age=1', ETag: tag }).type('json').send(body)
  })
  return route
}

function listed(shows: PublicShows): Listing {
  const body = Buffer.from(JSON.stringify(shows))
  return { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** What `make` gives, made anew for the first who asks when so many ms have passed; what failed is not kept. */
function cachedFor<T>(
  duration: number,
  clock: PublicListParts['clock'],
  make: () => Promise<T>,
): () => Promise<T> {
  let kept: { readonly until: number; readonly made: Promise<T> } | null = null
  return () => {
    const now = clock.now()
    if (kept !== null && now < kept.until) return kept.made
    const made = make()
    kept = { until: now + duration, made }
    made.catch(() => {
      if (kept?.made === made) kept = null
    })
    return made
  }
}

function refuse(response: Response): void {
  response.set('Cache-Control', 'no-store')
  sendRefusal(response, refused('too-many'))
}
