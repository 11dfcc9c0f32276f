import type { Request } from 'express'
import type { LogContext } from '../logEvent.ts'

const contexts = new WeakMap<Request, LogContext>()

/** Notes what a request turned out to belong to, for the log of what goes wrong with it. */
export function noteContext(request: Request, context: LogContext): void {
  contexts.set(request, context)
}

/** What was noted of a request. */
export function contextOfRequest(request: Request): LogContext {
  return contexts.get(request) ?? {}
}
