import { type TransferListItem, Worker } from 'node:worker_threads'
import { READY } from './answerJobs.ts'

/** The source files of threads; the build names their programs by these keys. */
const PROGRAMS = {
  intake: '../intake/worker.ts',
  reports: '../export/reportWorker.ts',
  crashes: '../crashes/worker.ts',
  backups: '../backups/worker.ts',
} as const

/** The time after which an idle thread ends, in ms. */
const IDLE_TIMEOUT = 30_000

/** The maximum time to load a program, and to wait for a job on a machine that gives it no time, in ms. */
const LONGEST_WAIT = 60_000

/** How many jobs may wait while one runs. */
const MAX_WAITING = 6

/** How much the memory of the process may grow during a job, in bytes, and how often that is checked, in ms: the limits of a thread do not count buffers, which what a file unpacks to fills. */
const MAX_GROWTH = 640 * 1_024 * 1_024
const GROWTH_CHECK = 100

/** How long a job that has not worked enough is left alone at least, in ms. */
const LEAST_WAIT = 100

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
  /** The maximum time for one job, from when its program is loaded, in ms. While other programs take the processor from the server, it does not count. */
  readonly timeLimit: number
  /** The processor time that the process has used, in ms. */
  readonly workTime?: () => number
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

function processTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Calls a function once the process has worked that long, or after the longest wait; returns a function that prevents it. */
function afterWork(timeLimit: number, workTime: () => number, end: () => void): () => void {
  const start = workTime()
  let waited = 0
  let timer: NodeJS.Timeout
  const wait = (duration: number) => {
    timer = setTimeout(() => {
      waited += duration
      const missing = timeLimit - (workTime() - start)
      if (missing <= 0 || waited >= LONGEST_WAIT) end()
      else wait(Math.min(Math.max(missing, LEAST_WAIT), LONGEST_WAIT - waited))
    }, duration)
  }
  wait(timeLimit)
  return () => clearTimeout(timer)
}

/** Watches the time of a job and the growth of the process; returns a function that ends the watch. */
function watchJob(
  timeLimit: number,
  workTime: () => number,
  end: (as: 'too-slow' | 'too-heavy') => void,
): () => void {
  const most = process.memoryUsage.rss() + MAX_GROWTH
  const endTimeout = afterWork(timeLimit, workTime, () => end('too-slow'))
  const check = setInterval(() => {
    if (process.memoryUsage.rss() > most) end('too-heavy')
  }, GROWTH_CHECK)
  return () => {
    endTimeout()
    clearInterval(check)
  }
}

/** Calls a function after the idle time; returns a function that prevents it. */
function afterIdleTime(end: () => void): () => void {
  const timer = setTimeout(end, IDLE_TIMEOUT).unref()
  return () => clearTimeout(timer)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

type MessageHandlers<Answer> = {
  readonly loaded: () => void
  readonly answered: (answer: Answer) => void
  readonly ended: (error: unknown) => void
}

/** Calls a handler when the program of a worker is loaded, when it answers, and when it ends. A terminated worker is not current. */
function onMessages<Answer>(
  worker: Worker,
  isCurrent: () => boolean,
  { loaded, answered, ended }: MessageHandlers<Answer>,
): void {
  const onEnd = (error: unknown) => {
    if (isCurrent()) ended(error)
  }
  worker.on('message', (message: Answer | typeof READY) => {
    if (!isCurrent()) return
    if (message === READY) loaded()
    else answered(message)
  })
  worker.on('error', onEnd)
  worker.on('exit', () => onEnd(new Error('a thread of the server has ended')))
}

/** Opens a thread for jobs of one kind. A job that takes too much time or memory ends the thread; the next job starts another. */
export function openJobThread<Task, Answer>({
  start,
  timeLimit,
  workTime = processTime,
  transfer = () => [],
  reportError,
}: ThreadOptions<Task>): JobThread<Task, Answer> {
  const waiting: Job<Task, Answer>[] = []
  let worker: Worker | null = null
  let isLoaded = false
  let job: Job<Task, Answer> | null = null
  let endWatch = () => {}
  let isStopped = false

  const endThread = async () => {
    const oldWorker = worker
    worker = null
    await oldWorker?.terminate()
  }
  const settle = (outcome: JobOutcome<Answer>) => {
    endWatch()
    const finishedJob = job
    job = null
    finishedJob?.settle(outcome)
    startNext()
  }
  const limitTo = (duration: number) => {
    endWatch()
    endWatch = watchJob(duration, workTime, (as) => {
      void endThread()
      settle({ as })
    })
  }
  const openWorker = (): Worker => {
    const newWorker = start()
    isLoaded = false
    onMessages<Answer>(newWorker, () => newWorker === worker, {
      loaded: () => {
        isLoaded = true
        limitTo(timeLimit)
      },
      answered: (answer) => settle({ as: 'answer', answer }),
      ended: (error) => {
        worker = null
        const as = isOutOfMemory(error) ? 'too-heavy' : 'failed'
        if (as === 'failed') reportError(error)
        settle({ as })
      },
    })
    return newWorker
  }
  const startNext = () => {
    job = waiting.shift() ?? null
    if (job === null) {
      endWatch = afterIdleTime(() => void endThread())
      return
    }
    worker ??= openWorker()
    worker.postMessage(job.task, transfer(job.task))
    limitTo(isLoaded ? timeLimit : LONGEST_WAIT)
  }

  return {
    run: (task) =>
      new Promise((resolve) => {
        if (isStopped || waiting.length >= MAX_WAITING) return resolve({ as: 'busy' })
        waiting.push({ task, settle: resolve })
        if (job === null) startNext()
      }),
    stop: async () => {
      isStopped = true
      for (const waitingJob of waiting.splice(0)) waitingJob.settle({ as: 'busy' })
      endWatch()
      job?.settle({ as: 'busy' })
      job = null
      await endThread()
    },
  }
}
