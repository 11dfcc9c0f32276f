const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C also reaches us a second time through npm: this many milliseconds count as one press. */
const ONE_PRESS_MS = 1_000

/**
 * Resolves at the first signal to stop; a later one, when stopping hangs, ends the process at once with 1. It listens for as
 * long as the process lives: what npm passes on may come when all has stopped, and would end it as if it had not.
 */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    const onSignal = () => {
      const now = performance.now()
      firstAt ??= now
      resolve()
      if (now - firstAt > ONE_PRESS_MS) process.exit(1)
    }
    for (const signal of SIGNALS) process.on(signal, onSignal)
  })
}
