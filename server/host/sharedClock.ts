import { SECOND } from '../../shared/time/instant.ts'
import type { CommonClock } from '../store/port.ts'
import { ClockWatch } from './clockWatch.ts'
import { BURST, FollowedOffset } from './followedOffset.ts'
import type { ClockError, ServerClock } from './serverClock.ts'

/** How long after an exchange the next is made, and after one that failed, in ms: between two the clock gets less sure by 2 ms. */
const PAUSE = 10 * SECOND
const RETRY = 2 * SECOND

/** A server's clock that goes by one it has in common with others; it runs until it is stopped. */
export type SharedClock = ServerClock & ClockError & { stop(): void }

/** What such a clock is made of: the process's own, the common one, and who is told where it is not right. */
export type SharedClockParts = {
  readonly own: ServerClock
  readonly common: CommonClock
  readonly warn: (line: string) => void
}

/** Opens a clock that goes by the common one, right from its first reading; rejects where that cannot be asked. */
export async function openSharedClock({
  own,
  common,
  warn,
}: SharedClockParts): Promise<SharedClock> {
  const offset = new FollowedOffset()
  const watch = new ClockWatch(warn)
  const local = () => own.now()
  let stopped = false
  let cancel = () => {}

  const exchange = async () => {
    const times = await common.exchange(local)
    offset.exchanged(times, local())
  }
  const look = () => {
    const now = local()
    watch.look({ now, error: offset.error(now), apart: offset.apart })
  }
  const next = async () => {
    const isMade = await exchange().then(
      () => true,
      () => false,
    )
    if (stopped) return
    const isSettled = !offset.isAstray
    if (isSettled || !isMade) look()
    goOn(isMade ? (isSettled ? PAUSE : 0) : RETRY)
  }
  const goOn = (pause: number) => {
    cancel = own.after(pause, () => void next())
  }

  for (let made = 0; made < BURST; made += 1) await exchange()
  look()
  goOn(PAUSE)
  return {
    now() {
      const now = local()
      return now + offset.at(now)
    },
    every: (period, task) => own.every(period, task),
    after: (delay, task) => own.after(delay, task),
    error: () => offset.error(local()),
    stop() {
      stopped = true
      cancel()
    },
  }
}
