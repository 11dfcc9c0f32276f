import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { type HostRefusal, MISDIRECTED } from '../gateway/admission/host.ts'
import { httpServer, type ListenAddress, listen } from '../http/listen.ts'

/** The one path at which there is something. */
const PATH = '/metrics'

/** Metrics that can be scraped: at which port, until stopped. */
export type Scraped = { readonly port: number; readonly stop: () => Promise<void> }

/** Serves what is in a registry, and nothing else, to requests for a host that is not refused; rejects with a `StartupError` where it cannot listen there. */
export async function scraped(
  registry: Registry,
  address: ListenAddress,
  refusal: HostRefusal,
): Promise<Scraped> {
  const { server, hangUp } = httpServer(
    (request, response) => void answer({ registry, refusal }, request, response),
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
  { registry, refusal }: { readonly registry: Registry; readonly refusal: HostRefusal },
  request: IncomingMessage,
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
  const { url, method } = request
  const foreign = refusal(request)
  if (foreign !== null) sayLine(MISDIRECTED.status, foreign)
  else if (url?.split('?')[0] !== PATH) sayLine(404, `There is nothing here but ${PATH}.`)
  else if (method !== 'GET' && method !== 'HEAD') sayLine(405, 'Metrics are only read.')
  else {
    try {
      say(200, registry.contentType, await registry.metrics())
    } catch {
      sayLine(500, 'The metrics could not be read.')
    }
  }
}
