import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { httpServer, type ListenAddress, listen } from '../http/listen.ts'

/** The one path at which there is something. */
const PATH = '/metrics'

/** Metrics that can be scraped: at which port, until stopped. */
export type Scraped = { readonly port: number; readonly stop: () => Promise<void> }

/** Serves what is in a registry, and nothing else; rejects with a `StartupError` where it cannot listen there. */
export async function scraped(registry: Registry, address: ListenAddress): Promise<Scraped> {
  const { server, hangUp } = httpServer(
    (request, response) => void answer(registry, request, response),
    null,
  )
  const port = await listen(server, address, { port: '--metrics', host: '--metrics' })
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        hangUp()
      }),
  }
}

async function answer(
  registry: Registry,
  { url, method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const say = (status: number, type: string, text: string) =>
    response
      .writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .end(text)
  const sayLine = (status: number, line: string) =>
    say(status, 'text/plain; charset=utf-8', `${line}\n`)
  if (url?.split('?')[0] !== PATH) sayLine(404, `There is nothing here but ${PATH}.`)
  else if (method !== 'GET' && method !== 'HEAD') sayLine(405, 'Metrics are only read.')
  else {
    try {
      say(200, registry.contentType, await registry.metrics())
    } catch {
      sayLine(500, 'The metrics could not be read.')
    }
  }
}
