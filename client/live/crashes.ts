import type { Crash } from '../../shared/protocol/up/up.ts'

/** How many failures a page reports until it is loaded again, and how many positions of each. */
const MOST = 5
const DEEPEST = 10

/** Names the build by the file that the page began with. */
const BUILD = /([\w-]+)\.\w+$/.exec(import.meta.url)?.[1] ?? 'unknown'

/** A position in a built file, however a browser writes a stack. */
const POSITION = /\/assets\/([\w-]+\.js):(\d+):(\d+)/g

/** Describes an error by its kind and its stack; null for one from elsewhere, as of an extension of the browser. */
function crashOf(error: unknown): Crash | null {
  if (!(error instanceof Error)) return null
  const at = [...(error.stack ?? '').matchAll(POSITION)]
    .slice(0, DEEPEST)
    .map(([, file = '', line, column]) => ({ file, line: Number(line), column: Number(column) }))
  return at.length === 0 ? null : { build: BUILD, error: error.name, at }
}

/** Reports each error that nothing on the page catches, once. */
export function watchCrashes(send: (crash: Crash) => void): {
  /** Sends the newest again: the server forgot it with the last connection. */
  readonly reconnected: () => void
  readonly stop: () => void
} {
  const reported = new Map<string, Crash>()
  const report = (error: unknown) => {
    const crash = crashOf(error)
    const key = JSON.stringify(crash)
    if (crash === null || reported.has(key) || reported.size >= MOST) return
    reported.set(key, crash)
    send(crash)
  }
  const failed = ({ error }: ErrorEvent) => report(error)
  const rejected = ({ reason }: PromiseRejectionEvent) => report(reason)
  // Outside of browsers there is nothing to listen to.
  globalThis.addEventListener?.('error', failed)
  globalThis.addEventListener?.('unhandledrejection', rejected)
  return {
    reconnected() {
      const newest = [...reported.values()].at(-1)
      if (newest !== undefined) send(newest)
    },
    stop() {
      globalThis.removeEventListener?.('error', failed)
      globalThis.removeEventListener?.('unhandledrejection', rejected)
    },
  }
}
