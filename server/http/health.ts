import { Router } from 'express'
import type { Health } from '../../shared/protocol/http/health.ts'

/** What is told of a server that cannot write since then (epoch ms), or that can (null), and that may be about to stop. */
export function readiness(
  failingSince: number | null,
  draining: boolean,
): Omit<Health, 'clock' | 'shows' | 'uptime'> {
  const ready = failingSince === null && !draining
  const since = failingSince === null ? null : new Date(failingSince).toISOString()
  return { ok: ready, live: true, ready, draining, failingSince: since }
}

/** `/livez` for whoever starts a server anew that hangs, `/readyz` for whoever sends it work, `/healthz` for people and programs. */
export function healthRoute(health: () => Promise<Health>): Router {
  const route = Router()
  route.use(['/livez', '/readyz', '/healthz'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  route.get('/livez', (_request, response) => {
    response.type('text/plain').send('live\n')
  })
  route.get('/readyz', async (_request, response) => {
    const { ready, draining } = await health()
    const why = draining ? 'draining\n' : 'the store cannot write\n'
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : why)
  })
  route.get('/healthz', async (_request, response) => {
    response.json(await health())
  })
  return route
}
