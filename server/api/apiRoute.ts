import { randomUUID } from 'node:crypto'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { audienceOf } from '../../shared/access/audience.ts'
import { visibleState } from '../../shared/access/visible.ts'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import { has } from '../../shared/run/roles.ts'
import { contextOf, type LinkVisitor, rateLimitKey } from '../gateway/admission/visitor.ts'
import { connectionCounts, messageCounts } from '../gateway/admission/visitorLimits.ts'
import {
  addressIn,
  type KeyedRouteParts,
  noteRead,
  setRequestContext,
  strangerRefusal,
} from '../http/route.ts'
import type { ReportError } from '../logEvent.ts'
import { API_STYLE, apiPage } from './apiPage.ts'
import type { ApiParts, Caller, Endpoint } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { EventStream } from './eventStream.ts'
import { openApi } from './openApi.ts'
import { ApiProblem, problem, sendProblem } from './problem.ts'

export type ApiRouteParts = KeyedRouteParts & ApiParts & { readonly reportError: ReportError }

/** The largest body, in bytes: a whole agenda. */
const BODY_BYTES = 1_024 * 1_024

/** Ids that a program may choose for its commands. */
const COMMAND_ID = /^[\w-]{8,60}$/

/** Creates the routes of `/api/v1`: the endpoints, the stream of events, the OpenAPI document and its page. */
export function apiRoute(parts: ApiRouteParts): Router {
  const route = Router()
  route.use((request, response, next) => {
    // Every request carries its token itself, so pages of other origins may send one.
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID',
      'Access-Control-Expose-Headers': 'ETag',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'no-store',
    })
    if (request.method === 'OPTIONS') response.status(204).end()
    else next()
  })
  route.get('/openapi.json', (_request, response) => void response.json(openApi()))
  route.get('/', (_request, response) => void response.type('html').send(apiPage(openApi())))
  route.get('/style.css', (_request, response) => void response.type('css').send(API_STYLE))
  route.get('/shows/:show/events', (request, response) => stream(request, response, parts))
  const body = express.json({ limit: BODY_BYTES, inflate: false, strict: true })
  for (const one of ENDPOINTS) {
    const path = one.path.replace('{show}', ':show')
    route[one.method](
      path,
      ...(one.method === 'post' ? [body] : []),
      (request: Request, response: Response) => respond(one, request, response, parts),
    )
    route.all(path, () => {
      throw problem('wrong-method')
    })
  }
  route.use(() => {
    throw problem('no-such-path')
  })
  route.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const found = error instanceof ApiProblem ? error : bodyProblem(error)
    if (found === null) parts.reportError(error)
    if (response.headersSent) response.destroy()
    else sendProblem(response, found ?? problem('failed'))
    request.resume()
  })
  return route
}

/** Returns the problem of a body that cannot be read; null for any other error. */
function bodyProblem(error: unknown): ApiProblem | null {
  const type = error instanceof Error && 'type' in error ? error.type : null
  if (type === 'entity.too.large') return problem('too-large')
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return problem('not-json')
  return typeof type === 'string' ? problem('malformed', 'the body is not valid JSON') : null
}

/** Returns the token of a request: of the header, or for readers that cannot set one the query `token`. */
function tokenOf({ headers, query, method }: Request): string | null {
  const inQuery = query['token']
  return (
    keyOf(headers.authorization) ??
    (method === 'GET' && typeof inQuery === 'string' ? inQuery : null)
  )
}

/** Returns the integration that sends a request. Throws a problem for a wrong token, and above its rates. */
async function integration(request: Request, parts: ApiRouteParts): Promise<LinkVisitor> {
  const key = tokenOf(request)
  if (key === null) throw problem('no-key')
  const visitor = await parts.visitorOf(key)
  if (visitor === null) throw problem(await strangerRefusal(request, parts, key, 'wrong-key'))
  if (visitor.as !== 'link' || !has(visitor.grant, 'forPrograms')) throw problem('not-a-tool')
  setRequestContext(request, contextOf(visitor))
  if (!(await parts.limits.allows('requests', rateLimitKey(visitor)))) throw problem('too-many')
  parts.gateway().setUsed(visitor)
  const { show = visitor.show } = request.params
  if (show !== visitor.show) throw problem('no-such-show')
  return visitor
}

function callerOf(request: Request, visitor: LinkVisitor, parts: ApiParts): Caller {
  const { host, show, grant } = visitor
  const id = request.get('Idempotency-Key') ?? randomUUID()
  if (!COMMAND_ID.test(id))
    throw problem('malformed', 'Idempotency-Key: 8 to 60 letters, digits, - and _')
  const state = visibleState(host.state, audienceOf(grant))
  return { parts, visitor, host, show, state, commandId: id }
}

async function respond(
  one: Endpoint,
  request: Request,
  response: Response,
  parts: ApiRouteParts,
): Promise<void> {
  const visitor = await integration(request, parts)
  const { scopes = [] } = visitor.grant
  if (one.scopes.length > 0 && !one.scopes.some((scope) => scopes.includes(scope)))
    throw problem('missing-scope', `This token needs the scope ${one.scopes.join(' or ')}.`)
  const counts =
    one.method === 'post' ? messageCounts(visitor, addressIn(request, parts), true) : []
  if (!(await parts.limits.allowsAll(counts))) throw problem('too-many')
  const tag = one.isFromLog ? `"${visitor.host.seq}.${visitor.link}.${visitor.generation}"` : null
  if (tag !== null) {
    response.set({ ETag: tag, 'Cache-Control': 'private, no-cache' })
    if (request.get('If-None-Match') === tag) {
      response.status(304).end()
      return
    }
  }
  if (one.method === 'get') noteRead(request, parts, visitor, 'api')
  const { token: _token, ...query } = request.query
  const body = one.method === 'get' || request.body === undefined ? undefined : request.body
  response.json(await one.answer(callerOf(request, visitor, parts), { query, body }))
}

/** Opens a stream of events. With `Last-Event-ID` it goes on after that event. */
async function stream(request: Request, response: Response, parts: ApiRouteParts): Promise<void> {
  const visitor = await integration(request, parts)
  const { scopes = [] } = visitor.grant
  if (!scopes.includes('read-run') && !scopes.includes('control-run'))
    throw problem('missing-scope', 'This token needs the scope read-run or control-run.')
  const address = addressIn(request, parts)
  if (!(await parts.limits.allowsAll(connectionCounts(visitor, address)))) throw problem('too-many')
  const last = Number(request.get('Last-Event-ID') ?? request.query['after'] ?? '')
  const seq = Number.isSafeInteger(last) && last > 0 ? last : null
  if (seq !== null) await visitor.host.waitForSeq(seq)
  if (response.destroyed) return
  noteRead(request, parts, visitor, 'api')
  const connection = new EventStream(response, { visitor, join: { seq } }, address)
  response.once('close', parts.gateway().serve(connection))
}
