import { readdirSync, readFileSync } from 'node:fs'

/** What Linux tells of a process: who started it, and how long those that it waited for have worked, in ms. */
type Told = { readonly parent: number; readonly ended: number }

/** How long a tick of `/proc/PID/stat` is, in ms: a hundredth of a second on every Linux that Node runs on. */
const TICK = 10

/** Where some fields of `/proc/PID/stat` are, counted behind the name, which may hold blanks. */
const FIELDS = { parent: 1, endedUser: 13, endedSystem: 14 } as const

function toldOf(pid: number): Told {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const at = (field: keyof typeof FIELDS) => Number(fields[FIELDS[field]])
  return { parent: at('parent'), ended: (at('endedUser') + at('endedSystem')) * TICK }
}

/** The processor time of a process of one thread, user and system, to the nanosecond, in ms: ticks are too coarse for one command. */
function workOf(pid: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}

/** One that ended while it was looked at counts with those that its parent waited for. */
function readOr<T>(read: () => T, other: T): T {
  try {
    return read()
  } catch {
    return other
  }
}

/** Whoever a process has started, itself first. */
function familyOf(pid: number): readonly number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return [pid, ...pids.filter((one) => readOr(() => toldOf(one).parent, 0) === pid)]
}

/**
 * The processor time of a process and of all that it has started, also of those that ended, in ms; for processes of one thread
 * each, such as PostgreSQL's. Throws where there is no `/proc`.
 */
export function familyTime(pid: number): number {
  const { ended } = toldOf(pid)
  return familyOf(pid).reduce((sum, one) => sum + readOr(() => workOf(one), 0), ended)
}

/** How many files and connections a process of this machine may have open; none is known where there is no `/proc`. */
export function openAtMost(): number {
  const limits = readOr(() => readFileSync('/proc/self/limits', 'utf8'), '')
  const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? []
  return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft)
}
