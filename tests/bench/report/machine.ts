import { arch, cpus, loadavg, release, totalmem, type } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** The machine that the figures were measured on. */
export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memory: string
  readonly system: string
  readonly node: string
  /** The load average of the last minute; above zero, other processes were running. */
  readonly load: number
  /** How many times slower work is after a second of rest; absent in older figures. */
  readonly cold?: number
}

/** Above this factor, figures of rare work describe the machine and not the program. */
const COLD_LIMIT = 3

/** Does work with memory accesses, like a page that draws; returns its time in ms. */
function work(): number {
  const from = performance.now()
  const table: Record<string, number> = {}
  for (let n = 0; n < 20_000; n += 1) table[`a${n % 500}`] = n
  return performance.now() - from
}

async function median(times: number, apart: number): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    await wait(apart)
    took.push(work())
  }
  return took.toSorted((one, other) => one - other)[times >> 1] ?? 0
}

/** Measures how much slower this machine is after a second of rest; some shared machines clear their caches. */
async function coldFactor(): Promise<number> {
  const hot = await median(100, 0)
  return Number(((await median(7, 1_000)) / hot).toFixed(1))
}

/** Describes this machine; takes seven seconds. */
export async function machine(): Promise<Machine> {
  const all = cpus()
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
    cold: await coldFactor(),
  }
}

export function machineLine({ cpu, cores, memory, system, node, load, cold }: Machine): string {
  const rested = cold === undefined ? '' : `; after a second of rest ${cold} × slower`
  return `${cpu}, ${cores} cores, ${memory}, ${system}, Node ${node}; load before: ${load}${rested}`
}

/** Warns of unreliable figures from such a machine; null if they are reliable. */
export function reliabilityWarning({ cold = 1 }: Machine): string | null {
  if (cold < COLD_LIMIT) return null
  return `This machine is ${cold} times slower after a second of rest. Figures of rare work, such as a page between two commands, describe the machine, not the program.`
}
