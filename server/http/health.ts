import { Router } from 'express'
import type { Health } from '../../shared/protocol/http/health.ts'
import { noStore } from './route.ts'

/** Describes whether a server can write (`failingSince` in epoch ms; null: it can) and is draining. */
export function readiness(
  failingSince: number | null,
  draining: boolean,
): Omit<Health, 'clock' | 'shows' | 'uptime' | 'backup'> {
  const isReady = failingSince === null && !draining
  const since = failingSince === null ? null : new Date(failingSince).toISOString()
  return { ok: isReady, live: true, ready: isReady, draining, failingSince: since }
}

/** Creates `/livez` for supervisors, `/readyz` for load balancers, and `/healthz` for people and programs. */
export function healthRoute(health: () => Promise<Health>): Router {
  const route = Router()
  route.use(['/livez', '/readyz', '/healthz'], noStore)
  route.get('/livez', (_request, response) => {
    response.type('text/plain').send('live\n')
  })
  route.get('/readyz', async (_request, response) => {
    const { ready, draining } = await health()
    const cause = draining ? 'draining\n' : 'the store cannot write\n'
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : cause)
  })
  route.get('/healthz', async (_request, response) => {
    response.json(await health())
  })
  return route
}
