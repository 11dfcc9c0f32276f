import { execFileSync } from 'node:child_process'

/** The processors that a process may run on, as `taskset` writes them. */
function allowed(pid: number): string {
  const told = execFileSync('taskset', ['-cp', String(pid)], { encoding: 'utf8' })
  return told.slice(told.lastIndexOf(':') + 1).trim()
}

/** Every processor of a list such as `0-2,5`. */
function each(list: string): readonly number[] {
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, n) => first + n)
  })
}

/**
 * Gives the own thread of a server, or of several that take turns, the first processor and their askers, this process among them, the others, until disposed.
 * Left to itself Linux wakes up who is answered on the processor of who answers, and there it waits until all screens were
 * told: what a moderator on a machine of her own never meets. Null where it cannot be done: one processor, or no `taskset`.
 */
export function keptApart(
  servers: readonly number[],
  askers: readonly number[],
): (() => void) | null {
  try {
    const before = allowed(process.pid)
    const [first, ...others] = each(before)
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
