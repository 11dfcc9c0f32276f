import type { EventEmitter } from 'node:events'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Signals within this time (ms) count as one key press: npm passes Ctrl-C on a second time. */
const ONE_PRESS_MS = 1_000

export type StopSignals = {
  /** Resolves at the first signal. */
  readonly requested: Promise<void>
  /** Waits for work before the stop; the next signal ends the wait. */
  waitFor(work: Promise<void>): Promise<void>
}

/** The process that gets the signals. */
type SignalSource = Pick<EventEmitter, 'on'> & { exit(code: number): void }

/**
 * Listens for stop signals. A later signal ends the process at once with 1, unless it only ends a wait for work.
 * It listens until the process ends, because npm may pass a signal on after everything has stopped.
 */
export function stopSignals(
  source: SignalSource = process,
  now = () => performance.now(),
): StopSignals {
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
    else if (stopWaiting === null) source.exit(1)
    else stopWaiting()
  }
  for (const signal of SIGNALS) source.on(signal, onSignal)
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
