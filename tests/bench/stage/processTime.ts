import { readdirSync, readFileSync } from 'node:fs'

/** The parent of a process, and the processor time of its ended children, in ms. */
type ProcessStat = { readonly parent: number; readonly ended: number }

/** The tick of `/proc/PID/stat`, in ms: a hundredth of a second on every Linux that Node.js supports. */
const TICK = 10

/** The positions of fields in `/proc/PID/stat`, counted after the name, which may contain blanks. */
const FIELDS = { parent: 1, endedUser: 13, endedSystem: 14 } as const

function readStat(pid: number): ProcessStat {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const at = (field: keyof typeof FIELDS) => Number(fields[FIELDS[field]])
  return { parent: at('parent'), ended: (at('endedUser') + at('endedSystem')) * TICK }
}

/** Returns the processor time of a single-threaded process in ms, to the nanosecond; ticks are too coarse. */
function threadTime(pid: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}

/** Returns the fallback for a process that has just ended: its parent counts it. */
function readOr<T>(read: () => T, other: T): T {
  try {
    return read()
  } catch {
    return other
  }
}

/** Lists a process and its children. */
function processTree(pid: number): readonly number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return [pid, ...pids.filter((one) => readOr(() => readStat(one).parent, 0) === pid)]
}

/**
 * Returns the processor time of a process and all its children, including ended ones, in ms. Each must be single-threaded,
 * like those of PostgreSQL. Throws without `/proc`.
 */
export function treeTime(pid: number): number {
  const { ended } = readStat(pid)
  return processTree(pid).reduce((sum, one) => sum + readOr(() => threadTime(one), 0), ended)
}

/** Returns how many files and connections a process may have open; infinity without `/proc`. */
export function openFileLimit(): number {
  const limits = readOr(() => readFileSync('/proc/self/limits', 'utf8'), '')
  const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? []
  return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft)
}
