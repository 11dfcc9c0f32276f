import { Router } from 'express'
import type { Health } from '../../shared/protocol/http/health.ts'

/** What is told of a server that cannot write since then (epoch ms), or that can (null). */
export function readiness(failingSince: number | null): Omit<Health, 'clock' | 'shows' | 'uptime'> {
  const ready = failingSince === null
  const since = ready ? null : new Date(failingSince).toISOString()
  return { ok: ready, live: true, ready, failingSince: since }
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
    const { ready } = await health()
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'the store cannot write\n')
  })
  route.get('/healthz', async (_request, response) => {
    response.json(await health())
  })
  return route
}
