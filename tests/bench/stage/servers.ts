import type { ProbeAsks } from '../processes/asks.ts'
import { Child } from '../processes/child.ts'
import { askewBy, PROBED, programFile, SERVER } from '../processes/programs.ts'
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

/** Starts Rostrum on a house's folder or its database, on this port or any free one, with a clock that is wrong by so many ms; screens say whose address they come from. */
export function startOurs({ folder, database }: House, port = '0', wrongBy = 0): Promise<Served> {
  const clock = wrongBy === 0 ? [] : askewBy(wrongBy)
  const trusts = ['--trust-proxy', '127.0.0.1']
  const log = database === undefined ? [] : ['--database-file', database]
  return serving([...clock, SERVER, 'serve', '--data', folder, '--port', port, ...trusts, ...log])
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
