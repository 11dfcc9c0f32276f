import { arch, cpus, loadavg, release, totalmem, type } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** What the figures were taken on. */
export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memory: string
  readonly system: string
  readonly node: string
  /** How many processes wanted to run in the minute before: above zero others were at work. */
  readonly load: number
  /** How many times longer the same work takes a second after the last than right behind it; absent in older figures. */
  readonly cold?: number
}

/** From so many times on, figures of what works seldom tell of the machine and not of the program. */
const COLD = 3

/** Does some work that touches memory, as a page does that draws; gives how long it took, in ms. */
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

/** How much slower this machine is at what it has not done for a second: some machines that many share let it go from their memory. */
async function coldness(): Promise<number> {
  const hot = await median(100, 0)
  return Number(((await median(7, 1_000)) / hot).toFixed(1))
}

/** This machine as it is now; takes seven seconds. */
export async function machine(): Promise<Machine> {
  const all = cpus()
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
    cold: await coldness(),
  }
}

/** The machine in one line. */
export function machineLine({ cpu, cores, memory, system, node, load, cold }: Machine): string {
  const rested = cold === undefined ? '' : `; what rested a second runs ${cold} × slower`
  return `${cpu}, ${cores} cores, ${memory}, ${system}, Node ${node}; load before: ${load}${rested}`
}

/** What is to be said of figures that were taken on such a machine; null where they can be counted on. */
export function doubt({ cold = 1 }: Machine): string | null {
  if (cold < COLD) return null
  return `This machine runs what rested a second ${cold} times slower: figures of what works seldom, as a page between two commands, are the machine's and not the program's.`
}
