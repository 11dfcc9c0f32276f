import { type TransferListItem, Worker } from 'node:worker_threads'

/** The source files of threads; the build names their programs by these keys. */
const PROGRAMS = {
  intake: '../intake/worker.ts',
  reports: '../export/reportWorker.ts',
  crashes: '../crashes/worker.ts',
} as const

/** The time after which an idle thread ends, in ms. */
const IDLE_TIMEOUT = 30_000

/** How many jobs may wait while one runs. */
const MAX_WAITING = 6

/** The memory limit of a thread, in MB. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** The answer of a job, or why there is none. */
export type JobOutcome<Answer> =
  | { readonly as: 'answer'; readonly answer: Answer }
  /** Too many jobs wait, or the server is stopping. */
  | { readonly as: 'busy' }
  | { readonly as: 'too-slow' }
  /** It needed too much memory. */
  | { readonly as: 'too-heavy' }
  | { readonly as: 'failed' }

/** A thread that runs jobs one after another, and starts on demand. */
export type JobThread<Task, Answer> = {
  run(task: Task): Promise<JobOutcome<Answer>>
  stop(): Promise<void>
}

export type ThreadOptions<Task> = {
  readonly start: () => Worker
  /** The maximum time for one job, in ms. */
  readonly timeLimit: number
  /** The parts of a job that are transferred, not copied. */
  readonly transfer?: (task: Task) => readonly TransferListItem[]
  readonly reportError: (error: unknown) => void
}

type Job<Task, Answer> = {
  readonly task: Task
  readonly settle: (outcome: JobOutcome<Answer>) => void
}

/** Returns code that runs a TypeScript file in a worker: workers of Node.js 20 have no option for a loader. */
function fromSource(script: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import('${script}') })`
}

/** Starts the thread of a program, from the build or from source. */
export function startWorker(program: keyof typeof PROGRAMS): Worker {
  const ownUrl = import.meta.url
  const options = { resourceLimits: MEMORY_LIMITS, execArgv: [], env: {} }
  return ownUrl.endsWith('.ts')
    ? new Worker(fromSource(new URL(PROGRAMS[program], ownUrl)), { ...options, eval: true })
    : new Worker(new URL(`${program}.js`, ownUrl), options)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Opens a thread for jobs of one kind. A job that takes too much time or memory ends the thread; the next job starts another. */
export function openJobThread<Task, Answer>({
  start,
  timeLimit,
  transfer = () => [],
  reportError,
}: ThreadOptions<Task>): JobThread<Task, Answer> {
  const waiting: Job<Task, Answer>[] = []
  let worker: Worker | null = null
  let job: Job<Task, Answer> | null = null
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const endThread = async () => {
    const oldWorker = worker
    worker = null
    await oldWorker?.terminate()
  }
  const settle = (outcome: JobOutcome<Answer>) => {
    clearTimeout(timer)
    const finishedJob = job
    job = null
    finishedJob?.settle(outcome)
    startNext()
  }
  const openWorker = (): Worker => {
    const newWorker = start()
    const onEnd = (error: unknown) => {
      // A terminated worker is ignored.
      if (newWorker !== worker) return
      worker = null
      const isTooHeavy = isOutOfMemory(error)
      if (!isTooHeavy) reportError(error)
      settle({ as: isTooHeavy ? 'too-heavy' : 'failed' })
    }
    newWorker.on('message', (answer: Answer) => {
      if (newWorker === worker) settle({ as: 'answer', answer })
    })
    newWorker.on('error', onEnd)
    newWorker.on('exit', () => onEnd(new Error('a thread of the server has ended')))
    return newWorker
  }
  const startNext = () => {
    job = waiting.shift() ?? null
    if (job === null) {
      timer = setTimeout(() => void endThread(), IDLE_TIMEOUT).unref()
      return
    }
    worker ??= openWorker()
    worker.postMessage(job.task, transfer(job.task))
    timer = setTimeout(() => {
      void endThread()
      settle({ as: 'too-slow' })
    }, timeLimit)
  }

  return {
    run: (task) =>
      new Promise((resolve) => {
        if (isStopped || waiting.length >= MAX_WAITING) return resolve({ as: 'busy' })
        waiting.push({ task, settle: resolve })
        if (job !== null) return
        clearTimeout(timer)
        startNext()
      }),
    stop: async () => {
      isStopped = true
      for (const waitingJob of waiting.splice(0)) waitingJob.settle({ as: 'busy' })
      clearTimeout(timer)
      job?.settle({ as: 'busy' })
      job = null
      await endThread()
    },
  }
}
