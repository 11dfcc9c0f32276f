import { Registry } from 'prom-client'
import { hostRefusal } from '../gateway/admission/hostAndOrigin.ts'
import type { ListenAddress } from '../http/listen.ts'
import { reachableAddresses, urlHost } from '../network/reachableAddresses.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import { addActivityMetrics, fanOutSubscriber } from './activityMetrics.ts'
import { serveMetrics } from './metricsServer.ts'
import { addProcessMetrics, measureEventLoop } from './processMetrics.ts'
import { addDatabaseMetrics, addServerMetrics, type DatabaseReadings } from './serverMetrics.ts'

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
  // First, so that an address in use is reported before the server starts.
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
