import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { CommonClock } from '../store/port.ts'
import { BURST, FollowedOffset } from './followedOffset.ts'
import { type ClockError, MAX_CLOCK_ERROR, type ServerClock } from './serverClock.ts'

/** How long a clock must be accurate before a warning ends, in ms: on a slow line it may be accurate only briefly. */
const ACCURATE_FOR = MINUTE

/** The state of a clock at local time `now`: its largest error and the ignored step of the reference, in ms. */
type ClockState = { readonly now: number; readonly error: number; readonly ignoredStep: number }

const secondsOf = (ms: number) => `${(Math.abs(ms) / 1_000).toFixed(1)} s`

function stepLine(step: number): string {
  if (step === 0)
    return 'The database’s clock is back at its old time: this server follows it again'
  const side = step > 0 ? 'ahead of' : 'behind'
  return `The database’s clock is suddenly ${secondsOf(step)} ${side} this server’s: it was set, or this machine was paused. This server keeps its time, so that no countdown jumps; servers that start from now on use the new time. See "The clock" in docs/operating.md`
}

/** Warns the operator when a server's clock becomes inaccurate, and when it is accurate again. */
class ClockWatch {
  readonly #warn: (line: string) => void
  #ignoredStep = 0
  #isInaccurate = false
  #accurateSince: number | null = null

  constructor(warn: (line: string) => void) {
    this.#warn = warn
  }

  check({ now, error, ignoredStep }: ClockState): void {
    if (ignoredStep !== this.#ignoredStep) this.#warn(stepLine(ignoredStep))
    this.#ignoredStep = ignoredStep
    // The line about the step includes the error.
    if (ignoredStep === 0) this.#warnAboutError(error, now)
  }

  #warnAboutError(error: number, now: number): void {
    if (error > MAX_CLOCK_ERROR) {
      this.#accurateSince = null
      if (this.#isInaccurate) return
      this.#isInaccurate = true
      this.#warn(
        `This server’s clock may differ from the database’s by more than ${MAX_CLOCK_ERROR} ms: screens of other servers may count that much earlier or later`,
      )
      return
    }
    this.#accurateSince ??= now
    if (!this.#isInaccurate || now - this.#accurateSince < ACCURATE_FOR) return
    this.#isInaccurate = false
    this.#warn(`This server’s clock is within ${MAX_CLOCK_ERROR} ms of the database’s again`)
  }
}

/** The time between exchanges, and after a failed one, in ms. Between two exchanges the error grows by 2 ms. */
const EXCHANGE_PAUSE = 10 * SECOND
const RETRY_PAUSE = 2 * SECOND

/** The error within which a server knows the time when it starts, in ms, and after how many exchanges it starts anyway. */
const MAX_START_ERROR = SECOND
const MOST_FIRST = 4 * BURST

/** A clock that follows a common clock until it is stopped. */
export type SharedClock = ServerClock & ClockError & { stop(): void }

export type SharedClockParts = {
  readonly own: ServerClock
  readonly common: CommonClock
  readonly warn: (line: string) => void
}

/** Opens a clock that follows the common one, accurate from its first reading; rejects if the common clock cannot be read. */
export async function openSharedClock({
  own,
  common,
  warn,
}: SharedClockParts): Promise<SharedClock> {
  const offset = new FollowedOffset()
  const watch = new ClockWatch(warn)
  const local = () => own.now()
  let isStopped = false
  let cancel = () => {}

  const exchange = async (isFirst = false) => {
    const times = await common.exchange(local)
    offset.addExchange(times, local(), isFirst)
  }
  const check = () => {
    const now = local()
    watch.check({ now, error: offset.error(now), ignoredStep: offset.ignoredStep })
  }
  const runExchange = async () => {
    const succeeded = await exchange().then(
      () => true,
      () => false,
    )
    if (isStopped) return
    if (!succeeded || !offset.mayHaveJumped) check()
    if (succeeded) schedule(offset.mayHaveJumped ? 0 : EXCHANGE_PAUSE)
    else schedule(RETRY_PAUSE)
  }
  const schedule = (pause: number) => {
    cancel = own.after(pause, () => void runExchange())
  }

  // A database that is slow for a moment is asked again: a server with a wrong time would write it into the shows.
  const isKnown = () => offset.error(local()) <= MAX_START_ERROR
  for (let n = 0; n < BURST || (n < MOST_FIRST && !isKnown()); n += 1) await exchange(true)
  check()
  schedule(EXCHANGE_PAUSE)
  return {
    now() {
      const now = local()
      return now + offset.at(now)
    },
    every: (period, task) => own.every(period, task),
    after: (delay, task) => own.after(delay, task),
    nextTurn: (task) => own.nextTurn(task),
    error: () => offset.error(local()),
    stop() {
      isStopped = true
      cancel()
    },
  }
}
