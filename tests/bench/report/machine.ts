import { arch, cpus, loadavg, release, totalmem, type } from 'node:os'

/** What the figures were taken on. */
export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memory: string
  readonly system: string
  readonly node: string
  /** How many processes wanted to run in the minute before: above zero others were at work. */
  readonly load: number
}

/** This machine as it is now. */
export function machine(): Machine {
  const all = cpus()
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  }
}

/** The machine in one line. */
export function machineLine({ cpu, cores, memory, system, node, load }: Machine): string {
  return `${cpu}, ${cores} cores, ${memory}, ${system}, Node ${node}; load before: ${load}`
}
