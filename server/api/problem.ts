import { STATUS_CODES } from 'node:http'
import type { Response } from 'express'
import { z } from 'zod'
import type { Refusal, RefusalReason } from '../../shared/run/refusal.ts'

/** The body of every failed request (RFC 9457). `code` is stable; `refusal` has the facts of a command that the show refused. */
export const ProblemBody = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  refusal: z.looseObject({ reason: z.string() }).optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

/** Problems that are not refusals of a show, by code. */
const PROBLEMS = {
  'no-key': [401, 'Send the header Authorization: Bearer and the token of an integration.'],
  'wrong-key': [
    401,
    'This token does not work, has expired or was withdrawn. Ask the owner for one.',
  ],
  'not-a-tool': [
    403,
    'This token belongs to a person. Ask the owner for the link of an integration.',
  ],
  'missing-scope': [403, 'This token lacks the scope that this request needs.'],
  'no-such-show': [404, 'This token belongs to another show, or the show does not exist.'],
  'no-such-path': [404, 'There is no such address. /api/v1/openapi.json lists all of them.'],
  'wrong-method': [405, 'This address does not accept this method. See /api/v1/openapi.json.'],
  malformed: [400, 'The request does not match its schema.'],
  'too-large': [413, 'The body is too large.'],
  'not-json': [415, 'Send the body as application/json.'],
  'not-published': [404, 'Nothing is published yet.'],
  'not-ended': [404, 'The show has not ended, so it has no report.'],
  'too-many': [429, 'Too many requests in a short time. Wait a minute, then try again.'],
  busy: [503, 'The server is busy. Try again in a few seconds.'],
  unconfirmed: [
    503,
    'The server cannot confirm the result now. Send the same request with the same id again.',
  ],
  failed: [500, 'The server could not do this. Try again.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>
export type ProblemCode = keyof typeof PROBLEMS

/** Ends a request with a problem. */
export class ApiProblem extends Error {
  readonly body: ProblemBody

  constructor(body: Pick<ProblemBody, 'status' | 'code' | 'detail' | 'refusal'>) {
    super(body.code)
    this.body = { type: 'about:blank', title: STATUS_CODES[body.status] ?? 'Error', ...body }
  }
}

/** Returns a problem by its code; `detail` replaces the usual sentence. */
export function problem(code: ProblemCode, detail: string = PROBLEMS[code][1]): ApiProblem {
  return new ApiProblem({ status: PROBLEMS[code][0], code, detail })
}

const STATUS_OF: Partial<Record<RefusalReason, number>> = {
  forbidden: 403,
  'link-revoked': 401,
  'cannot-write': 503,
  'other-servers': 409,
  'not-published': 404,
  'unknown-item': 404,
  'unknown-segment': 404,
  'unknown-person': 404,
  unknown: 404,
  'bad-agenda': 400,
  'out-of-range': 400,
}

const DETAIL_OF: Partial<Record<RefusalReason, string>> = {
  forbidden: 'The scopes of this token do not include this command.',
  'stale-place':
    'The show is at another place than the command states: see "refusal.actual". Read the state before you send another command.',
  'just-moved':
    'Another move came less than a second before. Read the state before you send another command.',
  'not-started': 'The show has not started: send POST /start first.',
  'nothing-live': 'No item is live: send POST /next, or read /now.',
  'stale-value': 'The value has changed: "refusal.actual" is the present one.',
  'other-servers': 'Several servers run on the database. The command was not done.',
  'cannot-write': 'The server cannot store data now. The command was not done.',
  'no-change': 'It is already so.',
}

/** Returns the problem for a command that the show refused, with the facts of the refusal. */
export function refusalProblem(refusal: Refusal): ApiProblem {
  const { reason } = refusal
  const detail = DETAIL_OF[reason] ?? `The show refused it: ${reason}. "refusal" has the facts.`
  return new ApiProblem({ status: STATUS_OF[reason] ?? 409, code: reason, detail, refusal })
}

export function sendProblem(response: Response, { body }: ApiProblem): void {
  const { status } = body
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  if (status === 429) response.set('Retry-After', '60')
  if (status === 503) response.set('Retry-After', '2')
  response.status(status).type('application/problem+json').send(JSON.stringify(body))
}
