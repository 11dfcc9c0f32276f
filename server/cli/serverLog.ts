import { type Logger, pino } from 'pino'
import { OWNER_KEY } from '../../shared/run/actors.ts'
import type { LogLevel } from '../config/options.ts'
import type { LogContact, LogEvent, ReportError } from '../logEvent.ts'
import { terminalJson } from './terminal.ts'

/** Creates the server's log: one JSON object a line, on standard error. */
export function serverLog(level: LogLevel): Logger {
  return pino({ level, hooks: { streamWrite: terminalJson } }, pino.destination(process.stderr.fd))
}

/** Logs each command, and each screen that joins or leaves; undefined below level `debug`, so that commands cost nothing. */
export function eventLogger(log: Logger): LogEvent | undefined {
  return log.isLevelEnabled('debug') ? ({ what, ...event }) => log.debug(event, what) : undefined
}

/** Logs who changed a contact: changes by a link always, changes by the owner from level `info`. */
export function contactLogger(log: Logger): LogContact {
  return (change) => log[change.link === OWNER_KEY ? 'info' : 'warn'](change, 'contact')
}

/** How many errors from one place in the code are printed a minute: an error on each request must not fill the disk. */
const PRINTED_PER_MINUTE = 5
const MINUTE = 60_000

/** Logs errors with their show, link and command; counts those that come too often. */
export function errorReporter(log: Logger): ReportError {
  const counts = new Map<string, number>()
  return (error, context) => {
    const line = error instanceof Error ? error.message : String(error)
    const place = placeOf(error)
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    if (count <= PRINTED_PER_MINUTE) log.error({ ...context, err: error }, line)
    if (count > 1) return
    const endMinute = () => {
      const more = (counts.get(place) ?? 0) - PRINTED_PER_MINUTE
      counts.delete(place)
      if (more > 0) log.error(`${line}: ${more} more times`)
    }
    setTimeout(endMinute, MINUTE).unref()
  }
}

/** Returns the place in the code of an error: its stack without the message, which may contain user input. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const at = stack.indexOf(message)
  return at === -1 ? name : stack.slice(at + message.length)
}
