import { parentPort, type TransferListItem } from 'node:worker_threads'
import { lowerPriority } from './lowerPriority.ts'

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
