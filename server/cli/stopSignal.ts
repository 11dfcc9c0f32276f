const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C also reaches us a second time through npm: this many milliseconds count as one press. */
const ONE_PRESS_MS = 1_000

/** A wish to stop that can be awaited, and the disposer of its listeners. */
export interface StopSignal {
  readonly received: Promise<void>
  readonly dispose: () => void
}

/** Waits for the first signal to stop; a later one, when stopping hangs, ends the process at once with 1. */
export function listenForStop(): StopSignal {
  let firstAt: number | undefined
  let resolveReceived: () => void
  const received = new Promise<void>((resolve) => {
    resolveReceived = resolve
  })
  const onSignal = () => {
    const now = performance.now()
    firstAt ??= now
    resolveReceived()
    if (now - firstAt > ONE_PRESS_MS) process.exit(1)
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  const dispose = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
  return { received, dispose }
}
