import { Worker } from 'node:worker_threads'
import { READING_SECONDS } from '../../shared/agenda/reading/sourceBounds.ts'
import type { ReadOutcome, WorkerSource } from './workerSource.ts'

/** How long one source may take, and how long a thread with nothing to do is kept, in ms. */
const PATIENCE = READING_SECONDS * 1_000
const IDLE = 120_000

/** How many sources may wait for the one that is being read. */
const QUEUE = 6

/** What one source may take of memory, in MB. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** Reads sources one after the other, in a thread that is started when it is needed. */
export type ReadingThread = {
  read(source: WorkerSource): Promise<ReadOutcome>
  stop(): Promise<void>
}

/** What a test may choose. */
export type ThreadOptions = {
  readonly start?: () => Worker
  readonly patience?: number
  readonly trouble: (error: unknown) => void
}

type Job = { readonly source: WorkerSource; readonly settle: (outcome: ReadOutcome) => void }

/** What a thread runs that reads our source as it stands: workers of Node.js 20 take no loader from their options. */
function fromSource(script: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import('${script}') })`
}

/** The thread's program stands beside this file: built, or as its source. */
function startWorker(): Worker {
  const own = import.meta.url
  const options = { resourceLimits: MEMORY, execArgv: [], env: {} }
  return own.endsWith('.ts')
    ? new Worker(fromSource(new URL('worker.ts', own)), { ...options, eval: true })
    : new Worker(new URL('worker.js', own), options)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** The one thread of a server that reads sources; a source that is too slow or too heavy ends it, and the next gets a new one. */
export function openReadingThread({
  start = startWorker,
  patience = PATIENCE,
  trouble,
}: ThreadOptions): ReadingThread {
  const waiting: Job[] = []
  let worker: Worker | null = null
  let job: Job | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const endThread = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const settle = (outcome: ReadOutcome) => {
    clearTimeout(timer)
    const done = job
    job = null
    done?.settle(outcome)
    next()
  }
  const started = (): Worker => {
    const made = start()
    const gone = (error: unknown) => {
      // One that was ended has nothing to say any more.
      if (made !== worker) return
      worker = null
      const heavy = isOutOfMemory(error)
      if (!heavy) trouble(error)
      settle({ as: heavy ? 'too-heavy' : 'failed' })
    }
    made.on('message', (json: Uint8Array) => {
      if (made === worker) settle({ as: 'answer', json })
    })
    made.on('error', gone)
    made.on('exit', () => gone(new Error('the thread that reads agendas has ended')))
    return made
  }
  const next = () => {
    job = waiting.shift() ?? null
    if (job === null) {
      timer = setTimeout(() => void endThread(), IDLE).unref()
      return
    }
    worker ??= started()
    const { source } = job
    worker.postMessage(source, [source.bytes.buffer])
    timer = setTimeout(() => {
      void endThread()
      settle({ as: 'too-slow' })
    }, patience)
  }

  return {
    read: (source) =>
      new Promise((resolve) => {
        if (stopped || waiting.length >= QUEUE) return resolve({ as: 'busy' })
        waiting.push({ source, settle: resolve })
        if (job !== null) return
        clearTimeout(timer)
        next()
      }),
    stop: async () => {
      stopped = true
      for (const { settle: giveUp } of waiting.splice(0)) giveUp({ as: 'busy' })
      clearTimeout(timer)
      job?.settle({ as: 'busy' })
      job = null
      await endThread()
    },
  }
}
