import { answerJobs } from '../thread/answerJobs.ts'
import { readFile } from './readFile.ts'
import type { WorkerSource } from './workerSource.ts'

// A thread of its own: whatever a document holds, no show waits for its reading. What came of it leaves as
// the text that is sent on, so that nobody else has to write it out.
answerJobs(
  async ({ bytes, name, options }: WorkerSource) =>
    new TextEncoder().encode(JSON.stringify(await readFile(bytes, name, options))),
  (json) => [json.buffer],
)
