import type { Response } from 'express'
import type { HttpRefusal, RefusalTable } from '../../shared/protocol/http/refusal.ts'

/** Ends a request for a reason that is in the table of its route. */
export class Refused extends Error {
  readonly reason: string
  readonly status: number
  readonly line: string

  constructor(reason: string, { status, line }: RefusalTable[string]) {
    super(reason)
    this.reason = reason
    this.status = status
    this.line = line
  }
}

/** Makes refusals by the rows of a table. */
export function refusing<Reason extends string>(
  table: Readonly<Record<Reason, RefusalTable[string]>>,
): (reason: Reason) => Refused {
  return (reason) => new Refused(reason, table[reason])
}

/** Answers with a refusal. */
export function sendRefusal(response: Response, { reason, status, line }: Refused): void {
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  if (status === 405) response.set('Allow', 'POST')
  if (status === 429 || status === 503) response.set('Retry-After', '60')
  response.status(status).json({ ok: false, code: reason, line } satisfies HttpRefusal)
}
