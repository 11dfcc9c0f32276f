import type { StoreApi } from 'zustand/vanilla'
import { paceOf, pauseAfter, stayingInStep } from './exchangePace.ts'
import type { Line } from './line.ts'
import { isProblem } from './line.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'
import { unsureAfter } from './serverUnsure.ts'

/** How long an exchange may take, and when a failed one is tried again, in ms. */
const EXCHANGE_WAIT = 3_000
const RETRY = 2_000

/** The exchanges that keep a clock estimate: bursts, each followed by ever rarer ones. */
export type Exchanges = {
  /** Begins a burst, unless one is on its way. */
  burst(): void
  stop(): void
}

/** What exchanges are made with; their pace follows from the grant in `store`, and `exchanged` is told after each. */
type ExchangesParts = {
  readonly line: Pick<Line, 'ask'>
  readonly clock: ServerClock
  readonly time: LocalTime
  readonly store: StoreApi<LiveState>
  readonly exchanged: () => void
}

/** Makes exchanges over `line`. */
export function createExchanges({
  line,
  clock,
  time,
  store,
  exchanged,
}: ExchangesParts): Exchanges {
  let round = 0
  let bursting = false
  let cancel = () => {}

  const tellUnsure = () => {
    const { serverUnsure: before } = store.getState()
    const serverUnsure = unsureAfter(before, clock.serverError())
    if (serverUnsure !== before) store.setState({ serverUnsure })
  }
  const run = async (made: number, mine: number) => {
    const asked = time.now()
    const stamps = await line.ask('time', {}, EXCHANGE_WAIT)
    const arrived = time.now()
    if (mine !== round) return
    if (stamps === null || isProblem(stamps)) {
      cancel = time.after(RETRY, () => void run(made, mine))
      return
    }
    const { received, sent, error: serverError } = stamps
    clock.exchanged({ asked, received, sent, arrived }, serverError)
    tellUnsure()
    exchanged()
    const known = arrived - (clock.knownSince() ?? arrived)
    const pause = pauseAfter(made + 1, known, paceOf(store.getState().you?.grant ?? null))
    bursting = pause.bursting
    const spread = bursting ? 1 : 0.9 + 0.2 * time.chance()
    const error = clock.estimate(arrived)?.error ?? 0
    cancel = time.after(stayingInStep(pause.for * spread, error), () => void run(made + 1, mine))
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
      void run(0, round)
    },
    stop,
  }
}
