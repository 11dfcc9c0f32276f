import { random } from '../../bench/clock/random.ts'

/** A process or a page: its tasks end with it, and wait while it is paused. */
export class Owner {
  isAlive = true
  /** Until when its tasks wait, in ms of the world. */
  pausedUntil = 0
}

type Task = { due: number; order: number; readonly owner: Owner; readonly run: () => void }

/** How late a task runs, in ms: mostly at once, sometimes as on a busy machine. */
const USUALLY_LATE = 2
const SOMETIMES_LATE = 40
const SOMETIMES = 0.08

/** The most tasks that may wait at once: more means that something grows without end. */
const MOST_TASKS = 5_000

/** The time of a simulated world, in ms, and everything that is due in it. A delay is a lower bound: the seed chooses what runs next. */
export class Scheduler {
  now = 0
  /** How many tasks ran. */
  steps = 0
  readonly draw: () => number
  readonly #heap: Task[] = []
  #order = 0

  constructor(seed: number) {
    this.draw = random(seed)
  }

  /** Runs a task after `ms` or a little later, unless its owner has ended; returns what cancels it. */
  after(ms: number, owner: Owner, run: () => void): () => void {
    const late = this.draw() < SOMETIMES ? this.draw() * SOMETIMES_LATE : this.draw() * USUALLY_LATE
    return this.at(this.now + Math.max(0, ms) + late, owner, run)
  }

  /** Runs a task at a moment, behind the earlier tasks of that moment. */
  at(due: number, owner: Owner, run: () => void): () => void {
    let isCancelled = false
    const task = { due, order: 0, owner, run: () => (isCancelled ? undefined : run()) }
    this.#push(task)
    return () => {
      isCancelled = true
    }
  }

  /** Runs all tasks up to a moment; calls `onStep` after each, when all promises are settled. */
  async runUntil(end: number, onStep: () => void): Promise<void> {
    for (;;) {
      const first = this.#heap[0]
      if (first === undefined || first.due > end) break
      this.#pop()
      const { owner } = first
      if (!owner.isAlive) continue
      this.now = Math.max(this.now, first.due)
      if (owner.pausedUntil > this.now) {
        first.due = owner.pausedUntil
        this.#push(first)
        continue
      }
      this.steps += 1
      first.run()
      await new Promise((resolve) => setImmediate(resolve))
      onStep()
      if (this.#heap.length > MOST_TASKS) throw new Error(`${MOST_TASKS} tasks wait`)
    }
    this.now = Math.max(this.now, end)
  }

  #push(task: Task): void {
    this.#order += 1
    task.order = this.#order
    const heap = this.#heap
    let at = heap.push(task) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent]
      if (above === undefined || isBefore(above, task)) break
      heap[at] = above
      at = parent
    }
    heap[at] = task
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    let at = 0
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
      if (left === undefined) break
      const isLeft = right === undefined || isBefore(left, right)
      const below = isLeft ? left : right
      if (isBefore(last, below)) break
      heap[at] = below
      at = 2 * at + (isLeft ? 1 : 2)
    }
    heap[at] = last
  }
}

function isBefore(one: Task, other: Task): boolean {
  return one.due === other.due ? one.order < other.order : one.due < other.due
}
