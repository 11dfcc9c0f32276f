const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C also reaches us a second time through npm: this many milliseconds count as one press. */
const ONE_PRESS_MS = 1_000

/** The signals to stop. */
export type StopSignals = {
  /** Resolves at the first. */
  readonly asked: Promise<void>
  /** Waits for what is done before stopping; the next signal ends the wait. */
  waitFor(work: Promise<void>): Promise<void>
}

/** The process that is asked, and its monotonic clock (ms). */
type Asked = {
  readonly on: (signal: (typeof SIGNALS)[number], listener: () => void) => unknown
  readonly exit: (code: number) => void
  readonly now: () => number
}

const THIS_PROCESS: Asked = {
  on: (signal, listener) => process.on(signal, listener),
  exit: (code) => process.exit(code),
  now: () => performance.now(),
}

/**
 * Hears signals to stop; a later one, where nothing is waited for and stopping hangs, ends the process at once with 1. It listens
 * for as long as the process lives: what npm passes on may come when all has stopped, and would end it as if it had not.
 */
export function stopSignals({ on, exit, now }: Asked = THIS_PROCESS): StopSignals {
  let ask = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  let pressedAt: number | null = null
  let stopWaiting: (() => void) | null = null
  const onSignal = () => {
    const at = now()
    const isFirst = pressedAt === null
    if (pressedAt !== null && at - pressedAt <= ONE_PRESS_MS) return
    pressedAt = at
    if (isFirst) ask()
    else if (stopWaiting === null) exit(1)
    else stopWaiting()
  }
  for (const signal of SIGNALS) on(signal, onSignal)
  return {
    asked,
    async waitFor(work) {
      const ended = new Promise<void>((resolve) => {
        stopWaiting = resolve
      })
      await Promise.race([work, ended])
      stopWaiting = null
    },
  }
}
