import { setImmediate as nextTurn } from 'node:timers/promises'
import { answering } from '../processes/answering.ts'
import type { ProbeAsks } from '../processes/asks.ts'
import { monotonic } from '../wire/monotonic.ts'

/** Twice with a turn between: what the first finds is let go of by callbacks that run then. */
async function collected(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    globalThis.gc?.()
    await nextTurn()
  }
}

// Stands before a server's own program in its process and tells what that uses.
answering<ProbeAsks>({
  async usage({ collect }) {
    if (collect) await collected()
    const { user, system } = process.cpuUsage()
    return { cpu: (user + system) / 1_000, memory: process.memoryUsage.rss(), at: monotonic() }
  },
})
process.channel?.unref()
