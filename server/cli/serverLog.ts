import { type Logger, pino } from 'pino'
import { OWNER_KEY } from '../../shared/run/actors.ts'
import type { LogContact, LogEvent, ReportError } from '../logEvent.ts'
import type { LogLevel } from '../logLevel.ts'
import { terminalJson } from './terminal.ts'

/** The server's log: one line of JSON a thing, on standard error. */
export function serverLog(level: LogLevel): Logger {
  return pino({ level, hooks: { streamWrite: terminalJson } }, pino.destination(process.stderr.fd))
}

/** Logs each command, and each screen that joins and leaves; undefined where the level leaves that out, so that no command waits for it. */
export function eventLogger(log: Logger): LogEvent | undefined {
  return log.isLevelEnabled('debug') ? ({ what, ...event }) => log.debug(event, what) : undefined
}

/** Logs who changed a contact: by default what a link changed, at `info` what the owner changed too. */
export function contactLogger(log: Logger): LogContact {
  return (change) => log[change.link === OWNER_KEY ? 'info' : 'warn'](change, 'contact')
}

/** How often in a minute the log prints errors from one place in the code: whoever causes one with each request must not fill the disk. */
const PRINTED = 5
const MINUTE = 60_000

/** Logs what went wrong, with its show, link and command; errors that come too often are counted. */
export function errorReporter(log: Logger): ReportError {
  const counts = new Map<string, number>()
  return (error, context) => {
    const line = error instanceof Error ? error.message : String(error)
    const place = placeOf(error)
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    if (count <= PRINTED) log.error({ ...context, err: error }, line)
    if (count > 1) return
    const endMinute = () => {
      const more = (counts.get(place) ?? 0) - PRINTED
      counts.delete(place)
      if (more > 0) log.error(`${line}: ${more} more times`)
    }
    setTimeout(endMinute, MINUTE).unref()
  }
}

/** Names the place in the code that an error is from: its stack without its message, which may contain what somebody sent. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const at = stack.indexOf(message)
  return at === -1 ? name : stack.slice(at + message.length)
}
