import type { LocalTime } from '../../../client/live/localTime.ts'
import type { MachineClocks } from '../../../server/host/serverClock.ts'
import { Owner, type Scheduler } from './scheduler.ts'

/** When the world begins, in epoch ms: ten minutes before the agenda. */
export const BEGINNING = Date.UTC(2026, 5, 1, 6, 50)

/** The longest timer of Node.js and of browsers, in ms: a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The precision of the clocks, in ms. */
const TICK = 0.001

/** A machine with clocks that drift, are set, and stop while it is suspended. */
export class Machine {
  readonly scheduler: Scheduler
  /** By how much its clocks run faster than the world's, as a fraction. */
  readonly drift: number
  /** The process that runs on it now. */
  owner = new Owner()
  /** By how much its wall clock was set, and how long it was suspended, in ms. */
  stepped = 0
  #suspended = 0
  #suspendedAt: number | null = null

  constructor(scheduler: Scheduler, drift: number) {
    this.scheduler = scheduler
    this.drift = drift
  }

  get #sinceBoot(): number {
    return 1_000 + this.scheduler.now * (1 + this.drift)
  }

  get monotonic(): number {
    const asleep = this.#suspendedAt === null ? 0 : this.#sinceBoot - this.#suspendedAt
    return this.#sinceBoot - this.#suspended - asleep
  }

  get wall(): number {
    return BEGINNING + this.#sinceBoot + this.stepped
  }

  /** Whether it was suspended, or its wall clock set, which looks the same. */
  get hasSlept(): boolean {
    return this.stepped !== 0 || this.#suspended > 0
  }

  /** Whether its process has run for `ms`, without a pause. */
  isAwakeFor(ms: number): boolean {
    return this.scheduler.now - this.owner.pausedUntil >= ms
  }

  /** Ends what runs on it, and begins anew. */
  restart(): Owner {
    const { pausedUntil } = this.owner
    this.owner.isAlive = false
    this.owner = new Owner()
    this.owner.pausedUntil = pausedUntil
    return this.owner
  }

  /** Lets the process wait for `ms`; its clocks go on. */
  pause(ms: number): void {
    this.owner.pausedUntil = Math.max(this.owner.pausedUntil, this.scheduler.now + ms)
  }

  /** Suspends the machine for `ms`: its monotonic clock stops too. */
  suspend(ms: number): void {
    if (this.#suspendedAt !== null) return
    this.pause(ms)
    this.#suspendedAt = this.#sinceBoot
    this.scheduler.at(this.scheduler.now + ms, new Owner(), () => {
      this.#suspended += this.#sinceBoot - (this.#suspendedAt ?? 0)
      this.#suspendedAt = null
    })
  }

  /** Runs a task of the present process after `ms` of the monotonic clock; returns what cancels it. */
  readonly after = (ms: number, run: () => void): (() => void) => {
    if (ms > LONGEST_TIMER) throw new RangeError(`a timer of ${ms} ms would fire at once`)
    const { owner } = this
    const due = this.monotonic + ms
    const wait = (rest: number): (() => void) =>
      this.scheduler.after(rest / (1 + this.drift), owner, () => {
        const left = due - this.monotonic
        // The clock stood still meanwhile.
        if (left > TICK) cancel = wait(left)
        else run()
      })
    let cancel = wait(ms)
    return () => cancel()
  }

  /** The clocks of a server on it. */
  serverClocks(): MachineClocks {
    return {
      wall: () => this.wall,
      monotonic: () => this.monotonic,
      sinceBoot: () => this.#sinceBoot,
      every: (period, task) => {
        let cancel = () => {}
        const arm = () => {
          cancel = this.after(period, () => {
            arm()
            task()
          })
        }
        arm()
        return () => cancel()
      },
      after: this.after,
      nextTurn: (task) => this.scheduler.after(0, this.owner, task),
    }
  }

  /** The clocks of a page on it; `number` distinguishes the ids of its commands. */
  pageTime(number: number): LocalTime {
    const { draw } = this.scheduler
    const page = String(number).padStart(12, '0')
    let ids = 0
    return {
      now: () => this.monotonic,
      wall: () => this.wall,
      after: this.after,
      onVisible: () => () => undefined,
      hidden: () => false,
      chance: draw,
      newId() {
        ids += 1
        return `${String(ids).padStart(8, '0')}-0000-4000-8000-${page}`
      },
    }
  }
}
