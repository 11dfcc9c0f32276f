import { execFileSync } from 'node:child_process'

/** Returns the processors that a process may use, as `taskset` prints them. */
function allowedProcessors(pid: number): string {
  const output = execFileSync('taskset', ['-cp', String(pid)], { encoding: 'utf8' })
  return output.slice(output.lastIndexOf(':') + 1).trim()
}

/** Expands a list such as `0-2,5`. */
const processorNumbers = (list: string): readonly number[] =>
  list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, n) => first + n)
  })

/**
 * Pins the main threads of servers to the first processor, and their clients and this process to the others; returns a
 * function that undoes it. By default Linux wakes a client on the server's processor, where it waits until the server has
 * sent to all screens; a real moderator has her own machine. Returns null with one processor or without `taskset`.
 */
export function pinProcessors(
  servers: readonly number[],
  askers: readonly number[],
): (() => void) | null {
  try {
    const before = allowedProcessors(process.pid)
    const [first, ...others] = processorNumbers(before)
    if (first === undefined || others.length === 0) return null
    const give = (list: string, pid: number, whose: '-acp' | '-cp') =>
      execFileSync('taskset', [whose, list, String(pid)], { stdio: 'ignore' })
    for (const pid of servers) give(String(first), pid, '-cp')
    for (const pid of [process.pid, ...askers]) give(others.join(','), pid, '-acp')
    return () => void give(before, process.pid, '-acp')
  } catch {
    return null
  }
}
