import { setImmediate as nextTurn } from 'node:timers/promises'
import { answerQuestions, type ProbeQuestions } from '../processes/questions.ts'
import { monotonic } from '../wire/monotonic.ts'

/** Collects garbage twice: callbacks of the first run release more. */
async function collected(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    globalThis.gc?.()
    await nextTurn()
  }
}

// Loaded before the server's program: reports the resources of the process.
answerQuestions<ProbeQuestions>({
  async usage({ collect }) {
    if (collect) await collected()
    const { user, system } = process.cpuUsage()
    return { cpu: (user + system) / 1_000, memory: process.memoryUsage.rss(), at: monotonic() }
  },
})
process.channel?.unref()
