import { constants, getPriority, setPriority } from 'node:os'
import { parentPort, type TransferListItem } from 'node:worker_threads'

const LOW_PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL

/** Lowers the priority of this thread. Only Linux has priorities of threads; elsewhere nothing changes. */
function lowerPriority(): void {
  if (process.platform !== 'linux') return
  try {
    // Raising a priority again needs a privilege.
    if (getPriority() < LOW_PRIORITY) setPriority(LOW_PRIORITY)
  } catch {
    // A sandbox may forbid it.
  }
}

/** The first message of a thread: its program is loaded, so the time of its job begins. */
export const READY = 'ready'

/** Answers the jobs of this thread at a lower priority. `transfer` returns the parts of an answer that are transferred, not copied. */
export function answerJobs<Task, Answer>(
  answerOf: (task: Task) => Answer | Promise<Answer>,
  transfer: (answer: Answer) => readonly TransferListItem[] = () => [],
): void {
  lowerPriority()
  parentPort?.on('message', async (task: Task) => {
    const answer = await answerOf(task)
    parentPort?.postMessage(answer, transfer(answer))
  })
  parentPort?.postMessage(READY)
}
