import type { IncomingMessage, ServerResponse } from 'node:http'
import { Registry } from 'prom-client'
import { type HostRefusal, hostRefusal, MISDIRECTED } from '../gateway/admission/hostAndOrigin.ts'
import { httpServer, type ListenAddress, listen } from '../http/listen.ts'
import { reachableAddresses, urlHost } from '../network/reachableAddresses.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import { addActivityMetrics, fanOutSubscriber } from './activityMetrics.ts'
import {
  addDatabaseMetrics,
  addProcessMetrics,
  addServerMetrics,
  type DatabaseReadings,
  measureEventLoop,
} from './serverMetrics.ts'

const PATH = '/metrics'

/** A running server of metrics. */
type MetricsServer = { readonly port: number; readonly stop: () => Promise<void> }

/** Serves the metrics of a registry to requests for allowed hosts; rejects with a `StartupError` if it cannot listen. */
async function serveMetrics(
  registry: Registry,
  address: ListenAddress,
  refusal: HostRefusal,
): Promise<MetricsServer> {
  const { server, closeConnections } = httpServer(
    (request, response) => void answer({ registry, refusal }, request, response),
    null,
  )
  const port = await listen(server, address, { port: '--metrics', host: '--metrics' })
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        closeConnections()
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
  else if (method !== 'GET' && method !== 'HEAD') sendLine(405, 'Metrics can only be read.')
  else {
    try {
      send(200, registry.contentType, await registry.metrics())
    } catch {
      sendLine(500, 'The metrics could not be read.')
    }
  }
}

/** Starts a server, and serves its metrics on a separate address until it stops; rejects with a `StartupError` if it cannot. */
export async function startMeasured(
  parts: ServerParts,
  address: ListenAddress,
  readings: DatabaseReadings = {},
): Promise<Running> {
  const registry = new Registry()
  const meters = addActivityMetrics(registry)
  addProcessMetrics(registry)
  addDatabaseMetrics(registry, readings)
  // The metrics server listens first, so that an address in use is reported before Rostrum starts.
  const options = { host: address.host, publicUrl: parts.publicUrl, tls: null }
  const reach = reachableAddresses(options, parts.clock, parts.machine)
  const refusal = hostRefusal({ ...options, publicUrl: null }, reach, parts.warn)
  const { port, stop } = await serveMetrics(registry, address, refusal)
  const stopLoop = measureEventLoop(registry)
  const end = async () => {
    stopLoop()
    await stop()
  }
  try {
    const subscribers = [...(parts.subscribers ?? []), fanOutSubscriber(registry)]
    const running = await startServer({ ...parts, meters, subscribers })
    addServerMetrics(registry, running, () => parts.clock.now())
    return {
      ...running,
      metricsAt: `http://${urlHost(address.host)}:${port}/metrics`,
      stop: () => running.stop().finally(end),
    }
  } catch (error) {
    await end()
    throw error
  }
}
