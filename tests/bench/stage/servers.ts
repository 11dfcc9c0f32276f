import type { ProbeAsks } from '../processes/asks.ts'
import { Child } from '../processes/child.ts'
import { PROBED, programFile, SERVER } from '../processes/programs.ts'
import type { House } from './house.ts'

/** A server under measurement, in a process of its own. */
export type Served = {
  /** `http://host:port`. */
  readonly url: string
  readonly process: Child<ProbeAsks>
}

async function serving(words: readonly string[]): Promise<Served> {
  const process = new Child<ProbeAsks>([...PROBED, ...words])
  return { process, url: await process.said(/running at (http\S+)/) }
}

/** Starts Rostrum on a house's folder, on this port or any free one; screens say whose address they come from. */
export function startOurs(house: House, port = '0'): Promise<Served> {
  const trusts = ['--trust-proxy', '127.0.0.1']
  return serving([SERVER, 'serve', '--data', house.folder, '--port', port, ...trusts])
}

/** Starts the plain server, which writes what one screen says to all others; `tick` makes it send 1 KB each so many ms. */
export function startPlain({
  port = '0',
  tick,
}: {
  port?: string
  tick?: number
} = {}): Promise<Served> {
  const ticking = tick === undefined ? [] : ['--tick', String(tick)]
  return serving([programFile('plain'), '--port', port, ...ticking])
}

/** The CPU time that a server has used since it started, in ms. */
export async function cpuOf({ process }: Served): Promise<number> {
  return (await process.ask('usage', { collect: false })).cpu
}

/** The memory that a server holds when its garbage is collected, in bytes. */
export async function memoryOf({ process }: Served): Promise<number> {
  return (await process.ask('usage', { collect: true })).memory
}
