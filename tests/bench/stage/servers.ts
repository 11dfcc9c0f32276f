import { Child } from '../processes/child.ts'
import { PROBE_OPTIONS, programFile, SERVER } from '../processes/programs.ts'
import type { ProbeQuestions } from '../processes/questions.ts'
import type { ShowFolder } from './showFolder.ts'

/** A measured server, in its own process. */
export type BenchServer = {
  /** `http://host:port`. */
  readonly url: string
  readonly process: Child<ProbeQuestions>
}

async function startServing(words: readonly string[]): Promise<BenchServer> {
  const process = new Child<ProbeQuestions>([...PROBE_OPTIONS, ...words])
  return { process, url: await process.waitForOutput(/running at (http\S+)/) }
}

/** Starts Rostrum on a data folder or its database; screens state their address. */
export function startRostrum({ folder, database }: ShowFolder, port = '0'): Promise<BenchServer> {
  const log = database === undefined ? [] : ['--database-file', database]
  const options = ['--data', folder, '--port', port, '--trust-proxy', '127.0.0.1', ...log]
  // Receivers of webhooks are on this machine.
  const receivers = ['--webhook-networks', '127.0.0.0/8']
  return startServing([SERVER, 'serve', ...options, ...receivers])
}

/** Starts the plain server, which forwards each message to all others; `tick` makes it send 1 KB in each period (ms). */
export function startPlain(port = '0', tick?: number): Promise<BenchServer> {
  const ticking = tick === undefined ? [] : ['--tick', String(tick)]
  return startServing([programFile('plain'), '--port', port, ...ticking])
}

/** Returns the CPU time of a server since its start, in ms. */
export const cpuOf = async ({ process }: BenchServer): Promise<number> =>
  (await process.ask('usage', { collect: false })).cpu

/** Returns the memory of a server after a garbage collection, in bytes. */
export const memoryOf = async ({ process }: BenchServer): Promise<number> =>
  (await process.ask('usage', { collect: true })).memory
