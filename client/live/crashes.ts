import type { Crash } from '../../shared/protocol/up/up.ts'

/** The most errors that a page reports until it is reloaded, and the most positions of each. */
const MAX_ERRORS = 5
const MAX_POSITIONS = 10

/** The build, identified by the file name of this script. */
const BUILD = /([\w-]+)\.\w+$/.exec(import.meta.url)?.[1] ?? 'unknown'

/** A position in a built file, in the stack format of any browser. */
const POSITION = /\/assets\/([\w-]+\.js):(\d+):(\d+)/g

/** Describes an error by its name and stack; null for an error outside of the page's scripts, such as a browser extension. */
function crashOf(error: unknown): Crash | null {
  if (!(error instanceof Error)) return null
  const at = [...(error.stack ?? '').matchAll(POSITION)]
    .slice(0, MAX_POSITIONS)
    .map(([, file = '', line, column]) => ({ file, line: Number(line), column: Number(column) }))
  return at.length === 0 ? null : { build: BUILD, error: error.name, at }
}

/** Reports each uncaught error of the page once. */
export function watchCrashes(send: (crash: Crash) => void) {
  const reported = new Map<string, Crash>()
  const report = (error: unknown) => {
    const crash = crashOf(error)
    const key = JSON.stringify(crash)
    if (crash === null || reported.has(key) || reported.size >= MAX_ERRORS) return
    reported.set(key, crash)
    send(crash)
  }
  const onError = ({ error }: ErrorEvent) => report(error)
  const onRejection = ({ reason }: PromiseRejectionEvent) => report(reason)
  // There are no such events outside of browsers.
  globalThis.addEventListener?.('error', onError)
  globalThis.addEventListener?.('unhandledrejection', onRejection)
  return {
    /** Sends the newest error on a new connection, as the server discards it when a connection ends. */
    resendNewest() {
      const newest = [...reported.values()].at(-1)
      if (newest !== undefined) send(newest)
    },
    stop() {
      globalThis.removeEventListener?.('error', onError)
      globalThis.removeEventListener?.('unhandledrejection', onRejection)
    },
  }
}
