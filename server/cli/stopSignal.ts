const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Signals within this time (ms) count as one key press: npm passes Ctrl-C on a second time. */
const ONE_PRESS_MS = 1_000

export type StopSignals = {
  /** Resolves at the first signal. */
  readonly requested: Promise<void>
  /** Waits for work before the stop; the next signal ends the wait. */
  waitFor(work: Promise<void>): Promise<void>
}

/** The process that gets the signals, and its monotonic clock (ms). */
type SignalSource = {
  readonly on: (signal: (typeof SIGNALS)[number], listener: () => void) => unknown
  readonly exit: (code: number) => void
  readonly now: () => number
}

const THIS_PROCESS: SignalSource = {
  on: (signal, listener) => process.on(signal, listener),
  exit: (code) => process.exit(code),
  now: () => performance.now(),
}

/**
 * Listens for stop signals. A later signal ends the process at once with 1, unless it only ends a wait for work.
 * It listens until the process ends, because npm may pass a signal on after everything has stopped.
 */
export function stopSignals({ on, exit, now }: SignalSource = THIS_PROCESS): StopSignals {
  let request = () => {}
  const requested = new Promise<void>((resolve) => {
    request = resolve
  })
  let pressedAt: number | null = null
  let stopWaiting: (() => void) | null = null
  const onSignal = () => {
    const at = now()
    const isFirst = pressedAt === null
    if (pressedAt !== null && at - pressedAt <= ONE_PRESS_MS) return
    pressedAt = at
    if (isFirst) request()
    else if (stopWaiting === null) exit(1)
    else stopWaiting()
  }
  for (const signal of SIGNALS) on(signal, onSignal)
  return {
    requested,
    async waitFor(work) {
      const ended = new Promise<void>((resolve) => {
        stopWaiting = resolve
      })
      await Promise.race([work, ended])
      stopWaiting = null
    },
  }
}
