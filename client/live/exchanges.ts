import type { Line } from './line.ts'
import { isProblem } from './line.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'

/** How many exchanges a burst has, and how far apart they are in ms. */
const BURST = 6
const BURST_GAP = 120

/** How often one exchange keeps the estimate fresh, in ms. */
const KEEP_UP = 60_000

/** How long an exchange may take, and when a failed one is tried again, in ms. */
const EXCHANGE_WAIT = 3_000
const RETRY = 2_000

/** The exchanges that keep a clock estimate: bursts, each followed by about one exchange a minute. */
export type Exchanges = {
  /** Begins a burst, unless one is on its way. */
  burst(): void
  stop(): void
}

/** Makes exchanges over `line`; `exchanged` is told after each. */
export function createExchanges(
  line: Pick<Line, 'ask'>,
  clock: ServerClock,
  time: LocalTime,
  exchanged: () => void,
): Exchanges {
  let round = 0
  let bursting = false
  let cancel = () => {}

  const pauseAfter = (left: number) =>
    left > 0 ? BURST_GAP : KEEP_UP * (0.9 + 0.2 * time.chance())

  const run = async (left: number, mine: number) => {
    const asked = time.now()
    const stamps = await line.ask('time', {}, EXCHANGE_WAIT)
    const arrived = time.now()
    if (mine !== round) return
    if (stamps === null || isProblem(stamps)) {
      cancel = time.after(RETRY, () => void run(left, mine))
      return
    }
    clock.exchanged({ asked, received: stamps.received, sent: stamps.sent, arrived })
    exchanged()
    bursting = left > 0
    cancel = time.after(pauseAfter(left), () => void run(Math.max(0, left - 1), mine))
  }

  const stop = () => {
    round += 1
    bursting = false
    cancel()
  }
  return {
    burst() {
      if (bursting) return
      stop()
      bursting = true
      void run(BURST - 1, round)
    },
    stop,
  }
}
