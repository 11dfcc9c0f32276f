import { z } from 'zod'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Scope } from '../../shared/run/scopes.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { LinkVisitor } from '../gateway/admission/visitor.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import type { Reports } from '../host/reports.ts'
import type { ServerClock } from '../host/serverClock.ts'
import type { ShowHost } from '../host/showHost.ts'
import type { Meters } from '../meters.ts'
import { problem } from './problem.ts'

/** What endpoints use of the server. */
export type ApiParts = {
  readonly clock: Pick<ServerClock, 'now'>
  readonly limits: Limits
  readonly reports: Pick<Reports, 'file'>
  readonly gateway: () => Pick<Gateway, 'serve' | 'presence' | 'setUsed'>
  readonly meters: Meters | undefined
}

/** A request of an integration. `state` is what its link sees. */
export type Caller = {
  readonly parts: ApiParts
  readonly visitor: LinkVisitor
  readonly host: ShowHost
  readonly show: ShowId
  readonly state: ShowState
  /** The id of its command: the header Idempotency-Key, else a new one. */
  readonly commandId: string
}

type Request<Query, Body> = Caller & { readonly query: Query; readonly body: Body }

type Definition<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> = {
  readonly method: 'get' | 'post'
  /** Its path after `/api/v1`. Its only parameter is `{show}`. */
  readonly path: string
  /** The name of the operation in generated clients. */
  readonly name: string
  readonly summary: string
  /** One of these scopes is needed; none: any token is enough. */
  readonly scopes: readonly Scope[]
  readonly query: Query
  readonly body: Body
  readonly response: Answer
  /** Whether the answer depends on the log alone, so that it has an ETag. */
  readonly isFromLog: boolean
  readonly handle: (
    request: Request<z.output<Query>, z.output<Body>>,
  ) => z.input<Answer> | Promise<z.input<Answer>>
}

/** One endpoint of the API: router, checks and OpenAPI document follow from it. `answer` throws an `ApiProblem` for a request that does not match. */
export type Endpoint = Omit<Definition<z.ZodType, z.ZodType, z.ZodType>, 'handle'> & {
  readonly answer: (
    caller: Caller,
    input: { readonly query: unknown; readonly body: unknown },
  ) => Promise<unknown>
}

export const NO_QUERY = z.strictObject({})

/** No body, or an empty object: some programs send one with every POST. */
export const NO_BODY = z.strictObject({}).optional()

function valid<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') || 'the request'
  throw problem('malformed', `${path}: ${issue?.message ?? 'unreadable'}`.slice(0, 300))
}

/** Makes an endpoint whose request and answer are checked by their schemas. */
export function endpoint<
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>({ handle, ...facts }: Definition<Query, Body, Answer>): Endpoint {
  return {
    ...facts,
    async answer(caller, input) {
      const query = valid(facts.query, input.query)
      const body = valid(facts.body, input.body)
      return facts.response.parse(await handle({ ...caller, query, body }))
    },
  }
}
