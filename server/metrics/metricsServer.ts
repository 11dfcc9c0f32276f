import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { type HostRefusal, MISDIRECTED } from '../gateway/admission/hostAndOrigin.ts'
import { httpServer, type ListenAddress, listen } from '../http/listen.ts'

const PATH = '/metrics'

/** A running server of metrics. */
export type MetricsServer = { readonly port: number; readonly stop: () => Promise<void> }

/** Serves the metrics of a registry to requests for allowed hosts; rejects with a `StartupError` if it cannot listen. */
export async function serveMetrics(
  registry: Registry,
  address: ListenAddress,
  refusal: HostRefusal,
): Promise<MetricsServer> {
  const { server, closeConnections: hangUp } = httpServer(
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
  response.setHeader('cache-control', 'no-store').setHeader('x-content-type-options', 'nosniff')
  const send = (status: number, type: string, text: string) =>
    response.writeHead(status, { 'content-type': type }).end(text)
  const sendLine = (status: number, line: string) =>
    send(status, 'text/plain; charset=utf-8', `${line}\n`)
  const { url, method } = request
  const misdirected = refusal(request)
  if (misdirected !== null) sendLine(MISDIRECTED.status, misdirected)
  else if (url?.split('?')[0] !== PATH) sendLine(404, `There is nothing here but ${PATH}.`)
  else if (method !== 'GET' && method !== 'HEAD') sendLine(405, 'Metrics are only read.')
  else {
    try {
      send(200, registry.contentType, await registry.metrics())
    } catch {
      sendLine(500, 'The metrics could not be read.')
    }
  }
}
