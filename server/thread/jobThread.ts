import { type TransferListItem, Worker } from 'node:worker_threads'

/** The programs that run in threads: as source beside this folder, built by this name beside every other part. */
const PROGRAMS = {
  intake: '../intake/worker.ts',
  reports: '../export/reportWorker.ts',
  crashes: '../crashes/worker.ts',
} as const

/** How long a thread with nothing to do is kept, in ms. */
const IDLE = 30_000

/** How many jobs may wait for the one that is under way. */
const QUEUE = 6

/** How much memory one job may take, in MB. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** What came of a job, or why nothing did. */
export type JobOutcome<Answer> =
  | { readonly as: 'answer'; readonly answer: Answer }
  /** Enough others are waiting, or the server is about to stop. */
  | { readonly as: 'busy' }
  | { readonly as: 'too-slow' }
  /** It needed more memory than one job may take. */
  | { readonly as: 'too-heavy' }
  | { readonly as: 'failed' }

/** Does jobs one after the other, in a thread that is started when it is needed. */
export type JobThread<Task, Answer> = {
  run(task: Task): Promise<JobOutcome<Answer>>
  stop(): Promise<void>
}

/** How a thread does its jobs. */
export type ThreadOptions<Task> = {
  readonly start: () => Worker
  /** How long one job may take, in ms. */
  readonly patience: number
  /** What of a job is given away with it instead of copied. */
  readonly transfer?: (task: Task) => readonly TransferListItem[]
  readonly reportError: (error: unknown) => void
}

type Job<Task, Answer> = {
  readonly task: Task
  readonly settle: (outcome: JobOutcome<Answer>) => void
}

/** What a thread runs that reads our source as it stands: workers of Node.js 20 take no loader from their options. */
function fromSource(script: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import('${script}') })`
}

/** Starts the thread of a program, built or from its source. */
export function startWorker(program: keyof typeof PROGRAMS): Worker {
  const own = import.meta.url
  const options = { resourceLimits: MEMORY, execArgv: [], env: {} }
  return own.endsWith('.ts')
    ? new Worker(fromSource(new URL(PROGRAMS[program], own)), { ...options, eval: true })
    : new Worker(new URL(`${program}.js`, own), options)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Opens a thread for jobs of one kind; a job that is too slow or too heavy ends it, and the next gets a new one. */
export function openJobThread<Task, Answer>({
  start,
  patience,
  transfer = () => [],
  reportError,
}: ThreadOptions<Task>): JobThread<Task, Answer> {
  const waiting: Job<Task, Answer>[] = []
  let worker: Worker | null = null
  let job: Job<Task, Answer> | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const endThread = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const settle = (outcome: JobOutcome<Answer>) => {
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
      if (!heavy) reportError(error)
      settle({ as: heavy ? 'too-heavy' : 'failed' })
    }
    made.on('message', (answer: Answer) => {
      if (made === worker) settle({ as: 'answer', answer })
    })
    made.on('error', gone)
    made.on('exit', () => gone(new Error('a thread of the server has ended')))
    return made
  }
  const next = () => {
    job = waiting.shift() ?? null
    if (job === null) {
      timer = setTimeout(() => void endThread(), IDLE).unref()
      return
    }
    worker ??= started()
    worker.postMessage(job.task, transfer(job.task))
    timer = setTimeout(() => {
      void endThread()
      settle({ as: 'too-slow' })
    }, patience)
  }

  return {
    run: (task) =>
      new Promise((resolve) => {
        if (stopped || waiting.length >= QUEUE) return resolve({ as: 'busy' })
        waiting.push({ task, settle: resolve })
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
