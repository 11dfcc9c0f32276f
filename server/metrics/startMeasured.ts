import { Registry } from 'prom-client'
import { hostRefusal } from '../gateway/admission/host.ts'
import type { ListenAddress } from '../http/listen.ts'
import { bracketed, reachableAddresses } from '../network/reachableAddresses.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import { countedIn, fanOutIn } from './counted.ts'
import { eventLoopIn } from './eventLoop.ts'
import { processIn } from './ofProcess.ts'
import { type Beside, serverIn, sideRowsIn } from './ofServer.ts'
import { scraped } from './scraped.ts'

/** Starts a server and serves its metrics on an address of their own, until the server has stopped; rejects with a `StartupError` where it cannot. */
export async function startMeasured(
  parts: ServerParts,
  address: ListenAddress,
  beside: Beside = {},
): Promise<Running> {
  const registry = new Registry()
  const meters = countedIn(registry)
  processIn(registry)
  sideRowsIn(registry, beside)
  // First: an address in use is told of before anything of the server runs.
  const listens = { host: address.host, publicUrl: parts.publicUrl, tls: null }
  const reach = reachableAddresses(listens, parts.clock, parts.machine)
  const refusal = hostRefusal({ ...listens, publicUrl: null }, reach, parts.warn)
  const { port, stop } = await scraped(registry, address, refusal)
  const stopLoop = eventLoopIn(registry)
  const end = async () => {
    stopLoop()
    await stop()
  }
  try {
    const subscribers = [...(parts.subscribers ?? []), fanOutIn(registry)]
    const running = await startServer({ ...parts, meters, subscribers })
    serverIn(registry, running, () => parts.clock.now())
    return {
      ...running,
      metricsAt: `http://${bracketed(address.host)}:${port}/metrics`,
      stop: () => running.stop().finally(end),
    }
  } catch (error) {
    await end()
    throw error
  }
}
