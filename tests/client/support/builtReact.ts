import { createRequire } from 'node:module'
import { vi } from 'vitest'

type Task = () => void

const { queueMicrotask, setImmediate, reportError } = globalThis
const microtasks: Task[] = []
const tasks: Task[] = []
const errors: unknown[] = []

/** How many calls of `act` are open. */
let depth = 0

/** Runs all work that React has left, until no more comes of it. */
function drain(): void {
  for (;;) {
    const task = microtasks.shift() ?? tasks.shift()
    if (task === undefined) return
    task()
  }
}

/** Queues a task of React, which runs by itself unless `act` runs it before. */
const queued = (queue: Task[], schedule: (run: Task) => unknown) => (task: Task) => {
  queue.push(task)
  schedule(() => {
    // While an asynchronous `act` waits, only microtasks run.
    if (queue === tasks && depth > 0) return
    const at = queue.indexOf(task)
    if (at !== -1) queue.splice(at, 1)[0]?.()
  })
}

/** Ends a call of `act`; the outermost one throws what nothing in the page has caught. */
function leave(): void {
  try {
    if (depth === 1) drain()
  } finally {
    depth -= 1
  }
  const [error] = depth === 0 ? errors.splice(0) : []
  if (error !== undefined) throw error
}

async function leaveAfter(result: Promise<unknown>): Promise<unknown> {
  try {
    const value = await result
    // What is loaded by then comes a turn later, and has effects of its own.
    for (let turn = 0; turn < 2 && depth === 1; turn += 1) {
      drain()
      await new Promise<void>((done) => setImmediate(done))
    }
    return value
  } finally {
    leave()
  }
}

/** Calls `callback` and does all that React then does, as `act` of the development build. */
function act(callback: () => unknown): PromiseLike<unknown> {
  depth += 1
  let result: unknown
  try {
    result = callback()
  } catch (error) {
    depth -= 1
    throw error
  }
  if (result instanceof Promise) return leaveAfter(result)
  leave()
  return Promise.resolve(result)
}

/**
 * Loads React as users get it, once for all files of a worker, and gives it an `act`. The development build checks each
 * property of each element, which takes longer, and no test reads its warnings.
 */
function loadBuilt(): void {
  vi.stubEnv('NODE_ENV', 'production')
  const load = createRequire(import.meta.url)
  const react = load('react')
  if ('act' in react) return
  // What React schedules its work by, it reads once.
  Object.assign(globalThis, {
    queueMicrotask: queued(microtasks, queueMicrotask),
    setImmediate: queued(tasks, setImmediate),
    reportError: (error: unknown) => {
      if (depth === 0) throw error
      errors.push(error)
    },
  })
  load('react-dom/client')
  Object.assign(globalThis, { queueMicrotask, setImmediate, reportError })
  react.act = act
}

loadBuilt()
