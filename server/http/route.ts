import {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { RecordedAct } from '../../shared/protocol/auditTrail.ts'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import type { HttpRefusal, RefusalTable } from '../../shared/protocol/http/refusal.ts'
import {
  contextOf,
  type LinkVisitor,
  rateLimitKey,
  type Visitor,
} from '../gateway/admission/visitor.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import { visitorSource } from '../gateway/session/actSource.ts'
import type { AuditTrail } from '../host/auditTrail.ts'
import type { LogContext } from '../logEvent.ts'

/** Ends a request for a reason from the refusal table of its route. */
export class RefusedRequest extends Error {
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

/** Returns a function that creates refusals from the rows of a table. */
export function refusalsFrom<Reason extends string>(
  table: Readonly<Record<Reason, RefusalTable[string]>>,
): (reason: Reason) => RefusedRequest {
  return (reason) => new RefusedRequest(reason, table[reason])
}

export function sendRefusal(response: Response, { reason, status, line }: RefusedRequest): void {
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  if (status === 405) response.set('Allow', 'POST')
  if (status === 429 || status === 503) response.set('Retry-After', '60')
  response.status(status).json({ ok: false, code: reason, line } satisfies HttpRefusal)
}

/** Handles the refusals that a route throws; passes on all other errors. */
export const handleRefusals: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof RefusedRequest) sendRefusal(response, error)
  else next(error)
}

export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** Dependencies of a route that requires the key of a link. */
export type KeyedRouteParts = {
  readonly limits: Limits
  readonly audit: Pick<AuditTrail, 'record' | 'note' | 'noteRefusal'>
  readonly addressOf: AddressOf
  /** Returns the visitor with this key, which follows `Bearer` in the header; null for a wrong key. */
  readonly visitorOf: (key: string) => Promise<Visitor | null>
}

/** Returns the address that sent a request. */
export function addressIn(
  { socket, headers }: Request,
  { addressOf }: Pick<KeyedRouteParts, 'addressOf'>,
): string {
  return addressOf({ remote: socket.remoteAddress ?? '', headers })
}

/** Counts and records a request with a wrong key, and returns why it is refused. Only wrong keys count by address, so they never block a valid key from the same address. */
export async function strangerRefusal<Reason extends string>(
  request: Request,
  parts: Pick<KeyedRouteParts, 'addressOf' | 'limits' | 'audit'>,
  key: string,
  reason: Reason,
): Promise<Reason | 'too-many'> {
  // The key of an owner has no parts.
  const [show = '', ...rest] = key.split('.')
  if (rest.length > 0 || reason === 'wrong-key')
    parts.audit.noteRefusal(rest.length > 0 ? { show } : {}, 'wrong-key', addressIn(request, parts))
  return (await parts.limits.allows('strangers', addressIn(request, parts))) ? reason : 'too-many'
}

/** Creates the refusals that every route with keys has. */
type KeyRefusal = (reason: 'no-key' | 'wrong-key' | 'not-allowed' | 'too-many') => RefusedRequest

/** Returns the visitor whose key a request carries. Throws a refusal if the key is missing or wrong, `isAllowed` denies, or a rate is exceeded. */
export async function authenticate(
  request: Request,
  parts: KeyedRouteParts,
  limit: 'exports' | 'reports' | 'sources',
  refusal: KeyRefusal,
  isAllowed: (visitor: Visitor) => boolean = () => true,
): Promise<Visitor> {
  const key = keyOf(request.headers.authorization)
  if (key === null) throw refusal('no-key')
  const visitor = await parts.visitorOf(key)
  if (visitor === null) throw refusal(await strangerRefusal(request, parts, key, 'wrong-key'))
  if (!isAllowed(visitor)) throw notAllowed(request, parts, visitor, refusal)
  if (!(await parts.limits.allows(limit, rateLimitKey(visitor)))) throw refusal('too-many')
  return visitor
}

/** Records in the show of a visitor that it may not do this, and returns the refusal. */
export function notAllowed(
  request: Request,
  parts: KeyedRouteParts,
  visitor: Visitor,
  refusal: (reason: 'not-allowed') => RefusedRequest,
): RefusedRequest {
  parts.audit.noteRefusal(contextOf(visitor), 'forbidden', addressIn(request, parts))
  return refusal('not-allowed')
}

/** Records that a visitor read data of a show, which programs read again and again: once an hour. */
export function noteRead(
  request: Request,
  parts: Pick<KeyedRouteParts, 'audit' | 'addressOf'>,
  visitor: LinkVisitor,
  file: string,
): void {
  const source = visitorSource(visitor, addressIn(request, parts))
  parts.audit.note(visitor.show, { act: 'read', file, ...source })
}

/** Records that a visitor got a file of a show. */
export async function recordFile(
  request: Request,
  parts: KeyedRouteParts,
  { show, ...act }: Pick<RecordedAct, 'file'> & { show: ShowId; act: 'exported' | 'reportRead' },
  visitor: Visitor,
): Promise<void> {
  await parts.audit.record(show, { ...act, ...visitorSource(visitor, addressIn(request, parts)) })
}

/** Creates the route `/SHOW/FILE` for files of a show, without caching. */
export function fileRoute(
  answer: (request: Request, response: Response) => Promise<void>,
  refusal: (reason: 'no-such-file') => RefusedRequest,
): Router {
  const route = Router()
  route.use(noStore)
  route.get('/:show/:file', answer)
  route.use(() => {
    throw refusal('no-such-file')
  })
  route.use(handleRefusals)
  return route
}

const contexts = new WeakMap<Request, LogContext>()

/** Stores the show and link of a request, for logging its errors. */
export function setRequestContext(request: Request, context: LogContext): void {
  contexts.set(request, context)
}

export function requestContext(request: Request): LogContext {
  return contexts.get(request) ?? {}
}
