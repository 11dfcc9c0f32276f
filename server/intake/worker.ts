import { parentPort } from 'node:worker_threads'
import { lowerPriority } from '../thread/lowerPriority.ts'
import { readFile } from './readFile.ts'
import type { WorkerSource } from './workerSource.ts'

lowerPriority()

// A thread of its own: whatever a document holds, no show waits for its reading. What came of it leaves as
// the text that is sent on, so that nobody else has to write it out.
parentPort?.on('message', async ({ bytes, name, options }: WorkerSource) => {
  const answer = await readFile(bytes, name, options)
  const json = new TextEncoder().encode(JSON.stringify(answer))
  parentPort?.postMessage(json, [json.buffer])
})
