import { type Logger, pino } from 'pino'
import type { Tell } from '../host/told.ts'
import type { LogLevel } from '../logLevel.ts'

/** The server's log: one line of JSON a thing, on standard error. */
export function serverLog(level: LogLevel): Logger {
  return pino({ level }, pino.destination(process.stderr.fd))
}

/** Tells the log of each command; nothing where its level leaves that out, so that no command waits for it. */
export function commandsTold(log: Logger): Tell | undefined {
  return log.isLevelEnabled('debug') ? (told) => log.debug(told, 'command') : undefined
}
