import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { version } from '../../package.json'
import { type HostRefusal, hostRefusal, MISDIRECTED } from '../gateway/admission/hostAndOrigin.ts'
import { httpServer, type ListenAddress, listen } from '../http/listen.ts'
import { reachableAddresses, urlHost } from '../network/reachableAddresses.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import type { ConnectionUse } from '../store/port.ts'
import { addActivityMetrics, addDurations, addGauge, fanOutSubscriber } from './activityMetrics.ts'

/** The interval of the timer that measures the delay of the event loop, in ms. */
const LOOP_INTERVAL = 50

/** Measures the delay of the event loop until disposed. */
function measureEventLoop(registry: Registry): () => void {
  const delays = addDurations(registry, {
    name: 'rostrum_event_loop_delay_seconds',
    help: 'How late a timer ran; everything that waits for the event loop is as late',
  })
  let dueAt = performance.now() + LOOP_INTERVAL
  const timer = setInterval(() => {
    const now = performance.now()
    delays.observe(Math.max(0, now - dueAt) / 1_000)
    dueAt = now + LOOP_INTERVAL
  }, LOOP_INTERVAL)
  return () => clearInterval(timer)
}

/** Adds the metrics of the process under their standard names, and the version, to a registry. */
function addProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry })
  const labels = { version, node: process.version }
  new Gauge({
    name: 'rostrum_build_info',
    help: 'The version of Rostrum and of Node.js; always 1',
    labelNames: Object.keys(labels),
    registers: [registry],
  }).set(labels, 1)
}

/** Readings that only exist with a database. */
export type DatabaseReadings = {
  readonly connections?: (() => ConnectionUse) | null
  /** The largest possible error of the server's time, in ms; null if unknown. */
  readonly clockError?: (() => number | null) | null
}

/** Adds the metrics of a server to a registry; `now` returns server time in ms. */
function addServerMetrics(
  registry: Registry,
  { hosts, store, backups }: Pick<Running, 'hosts' | 'store' | 'backups'>,
  now: () => number,
): void {
  addGauge(registry, {
    name: 'rostrum_events_behind',
    help: 'Events of shows with screens that other nodes announced and this node has not read yet',
    read: () => hosts.lag,
  })
  addGauge(registry, {
    name: 'rostrum_store_failing_seconds',
    help: 'How long the store has not been able to write; 0 while it can',
    read: () => (store.failingSince === null ? 0 : (now() - store.failingSince) / 1_000),
  })
  if (backups !== null)
    addGauge(registry, {
      name: 'rostrum_backup_age_seconds',
      help: 'The age of the newest automatic backup',
      read: () => backups.state().age,
    })
  new Counter({
    name: 'rostrum_subscriber_failures_total',
    help: 'How often subscribers of events have failed, by subscriber',
    labelNames: ['subscriber'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [subscriber, times] of hosts.subscribers.failures) this.inc({ subscriber }, times)
    },
  })
}

/** Adds the metrics of a database to a registry. */
function addDatabaseMetrics(
  registry: Registry,
  { connections, clockError }: DatabaseReadings,
): void {
  if (clockError) {
    addGauge(registry, {
      name: 'rostrum_clock_error_seconds',
      help: "How wrong the server's time may be",
      read: () => {
        const error = clockError()
        return error === null ? null : error / 1_000
      },
    })
  }
  if (!connections) return
  new Gauge({
    name: 'rostrum_database_connections',
    help: 'Connections to the database, by state: used or idle',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { used, idle } = connections()
      this.set({ state: 'used' }, used)
      this.set({ state: 'idle' }, idle)
    },
  })
  addGauge(registry, {
    name: 'rostrum_database_waiting',
    help: 'Statements that wait for a connection',
    read: () => connections().waiting,
  })
}

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
