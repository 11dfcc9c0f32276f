import { z } from 'zod'
import { Instant } from '../../shared/agenda/quantities.ts'
import { API_PATH } from '../../shared/protocol/http/api.ts'
import { WEBHOOK_EVENTS, WebhookEvent } from '../../shared/protocol/webhooks.ts'
import { SCOPES } from '../../shared/run/scopes.ts'
import { messageSchema } from '../webhooks/messages.ts'
import { type Endpoint, NO_BODY } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { ProblemBody } from './problem.ts'

type Json = Readonly<Record<string, unknown>>

/** An operation, as far as the page of the API shows it. */
type Operation = Json & { readonly summary: string; readonly description?: string }

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

export type OpenApi = Json & { readonly paths: Paths }

/** Returns the JSON schema of a value as it is sent; transformed values as they arrive. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === Instant) jsonSchema.type = 'integer'
      const { required, additionalProperties: one } = jsonSchema
      // A record with fixed keys.
      if (zodSchema._zod.def.type === 'record' && required !== undefined && one !== undefined)
        jsonSchema.properties = Object.fromEntries(required.map((key) => [key, one]))
    },
  })
  return json
}

/** The status of refusals: schema, token, scope, not found, refused by the show, rate, and unconfirmed or not writable. */
const REFUSED = ['400', '401', '403', '404', '409', '429', '503'] as const

const problemAnswer = { $ref: '#/components/responses/Problem' }

const SHOW = { name: 'show', in: 'path', required: true, schema: { type: 'string' } }

function header(name: string, description: string, schema: Json = {}): Json {
  return { name, in: 'header', required: false, description, schema: { type: 'string', ...schema } }
}

/** Returns the answers with these status. */
function problemsOf(statuses: readonly string[]): Json {
  return Object.fromEntries(statuses.map((status) => [status, problemAnswer]))
}

function parametersOf({ path, query }: Endpoint): readonly Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input')
  const names = new Set(Array.isArray(required) ? required : [])
  const queries = Object.entries(properties as Readonly<Record<string, Json>>).map(
    ([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      required: names.has(name),
      ...(description !== undefined && { description }),
      schema,
    }),
  )
  return [...(path.includes('{show}') ? [SHOW] : []), ...queries]
}

const IDEMPOTENCY = header(
  'Idempotency-Key',
  'The id of the command. A repeated request with this id gets the first answer.',
  { pattern: '^[\\w-]{8,60}$' },
)

function operationOf(one: Endpoint): Operation {
  const isPost = one.method === 'post'
  const hasBody = isPost && one.body !== NO_BODY
  const refusals = REFUSED.filter((status) => isPost || status !== '409')
  return {
    operationId: one.name,
    summary: one.summary,
    tags: [isPost ? 'Control' : 'Read'],
    ...(one.scopes.length > 0 && { description: `Scope: ${one.scopes.join(' or ')}` }),
    security: [{ token: [] }],
    parameters: [...parametersOf(one), ...(isPost ? [IDEMPOTENCY] : [])],
    ...(hasBody && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(one.body, 'input') } },
      },
    }),
    responses: {
      '200': {
        description: 'The answer',
        content: { 'application/json': { schema: schemaOf(one.response, 'output') } },
      },
      ...(one.isFromLog && { '304': { description: 'Unchanged since the `If-None-Match`' } }),
      ...problemsOf(refusals),
    },
  }
}

const EVENTS: Operation = {
  operationId: 'streamEvents',
  summary: 'Server-sent events: the state as the token sees it, then its changes',
  description:
    'Scope: read-run or control-run. Event `state` has `{seq, state}`, event `events` has `{seq, events}`. ' +
    'The id of each is the position in the log; `Last-Event-ID` goes on after it. Nothing is sent while nothing changes, except comments.',
  tags: ['Read'],
  security: [{ token: [] }],
  parameters: [SHOW, header('Last-Event-ID', 'The id of the last event that the reader has')],
  responses: {
    '200': {
      description: 'The stream',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    ...problemsOf(['401', '403', '404', '429']),
  },
}

function pathsOf(): Paths {
  const paths: Record<string, Readonly<Record<string, Operation>>> = {}
  for (const one of ENDPOINTS)
    paths[one.path] = { ...paths[one.path], [one.method]: operationOf(one) }
  return { ...paths, '/shows/{show}/events': { get: EVENTS } }
}

/** Returns the messages of webhooks (Standard Webhooks 1.0), by type. */
function webhooksOf(): Json {
  const entries = WebhookEvent.options.map((event) => {
    const schema = schemaOf(messageSchema(event), 'output')
    const post = {
      operationId: event,
      summary: `Sent for \`${WEBHOOK_EVENTS[event]}\`, signed by Standard Webhooks 1.0`,
      // The signature proves the sender: no token is sent.
      security: [],
      requestBody: { content: { 'application/json': { schema } } },
      responses: { '2XX': { description: 'Received; any other answer is sent again' } },
    }
    return [WEBHOOK_EVENTS[event], { post }] as const
  })
  return Object.fromEntries(entries)
}

function makeDocument(): OpenApi {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rostrum',
      version: '1.0.0',
      summary: 'Reads and runs a live session',
      description: `Tokens are links of the kind *integration*, made on the owner's page. Scopes: ${SCOPES.join(', ')}.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_PATH }],
    tags: [
      { name: 'Read', description: 'Reads a show' },
      { name: 'Control', description: "Gives commands at the moderators' desk" },
    ],
    paths: pathsOf(),
    webhooks: webhooksOf(),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token of an integration' },
      },
      responses: {
        Problem: {
          description: 'A problem (RFC 9457)',
          content: { 'application/problem+json': { schema: schemaOf(ProblemBody, 'output') } },
        },
      },
    },
  }
}

let made: OpenApi | null = null

/** Returns the OpenAPI document. It is made once, from the schemas that check requests and answers. */
export function openApi(): OpenApi {
  made ??= makeDocument()
  return made
}
