import { type Logger, pino } from 'pino'
import type { LogLevel } from '../logLevel.ts'
import type { Tell, Trouble } from '../told.ts'

/** The server's log: one line of JSON a thing, on standard error. */
export function serverLog(level: LogLevel): Logger {
  return pino({ level }, pino.destination(process.stderr.fd))
}

/** Tells the log of each command, and of each screen that joins and leaves; nothing where its level leaves that out, so that no command waits for it. */
export function toldIn(log: Logger): Tell | undefined {
  return log.isLevelEnabled('debug') ? ({ what, ...told }) => log.debug(told, what) : undefined
}

/** Tells the log of what went wrong, with the show, the link and the command that it belongs to. */
export function troubleIn(log: Logger): Trouble {
  return (error, context) => {
    const line = error instanceof Error ? error.message : String(error)
    log.error({ ...context, err: error }, line)
  }
}
