import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { grantPower } from '../../shared/access/may.ts'
import {
  FILE_NAME_HEADER,
  INTAKE_BYTES,
  INTAKE_REFUSALS,
  IntakeOptions,
} from '../../shared/protocol/http/intake.ts'
import type { OriginCheck } from '../gateway/admission/hostAndOrigin.ts'
import { contextOf } from '../gateway/admission/visitor.ts'
import type { ReadOutcome, WorkerSource } from '../intake/workerSource.ts'
import { decodedText } from '../parseText.ts'
import {
  authenticate,
  type KeyedRouteParts,
  noStore,
  RefusedRequest,
  refusalsFrom,
  sendRefusal,
  setRequestContext,
} from './route.ts'

export type IntakeParts = KeyedRouteParts & {
  readonly isOwnOrigin: OriginCheck
  readonly readSource: (source: WorkerSource) => Promise<ReadOutcome>
}

const refusal = refusalsFrom(INTAKE_REFUSALS)

/** Creates `POST /intake`, which reads the bytes of an agenda and answers with the reading. It stores nothing. */
export function intakeRoute(parts: IntakeParts): Router {
  const route = Router()
  const body = express.raw({ type: () => true, limit: INTAKE_BYTES, inflate: false })
  route.use(noStore)
  route.post('/', (request, _response, next) => admit(request, parts).then(() => next(), next))
  route.post('/', body, (request, response) => answer(request, response, parts))
  route.all('/', () => {
    throw refusal('only-post')
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const requestRefusal = error instanceof RefusedRequest ? error : bodyRefusal(error)
    if (requestRefusal === null) next(error)
    else sendRefusal(response, requestRefusal)
  })
  return route
}

/** Checks origin, key, role and rate before any byte of the body is read; throws a refusal. */
async function admit(request: Request, parts: IntakeParts): Promise<void> {
  if (!parts.isOwnOrigin(request.headers)) throw refusal('another-origin')
  const visitor = await authenticate(
    request,
    parts,
    'sources',
    refusal,
    (one) => one.as === 'owner' || grantPower(one.grant, 'replaceDraft') === 'yes',
  )
  setRequestContext(request, contextOf(visitor))
}

async function answer(
  request: Request,
  response: Response,
  { readSource }: IntakeParts,
): Promise<void> {
  const options = IntakeOptions.safeParse(request.query)
  if (!options.success) throw refusal('bad-wish')
  const { date = null, zone = null } = options.data
  const content: unknown = request.body
  const bytes = content instanceof Uint8Array ? Uint8Array.from(content) : new Uint8Array()
  const outcome = await readSource({ bytes, name: nameOf(request), options: { date, zone } })
  if (outcome.as !== 'answer') throw refusal(outcome.as)
  response.type('json').send(Buffer.from(outcome.answer.buffer))
}

/** Returns the name of the source; a web page without one is called `page.html`. */
function nameOf(request: Request): string | null {
  const header = request.get(FILE_NAME_HEADER) ?? ''
  const name = (decodedText(header) ?? header).slice(0, 200)
  if (name !== '') return name
  return request.is('text/html') === false ? null : 'page.html'
}

/** Returns the refusal for an invalid or incomplete body; null for any other error. */
function bodyRefusal(error: unknown): RefusedRequest | null {
  const type = error instanceof Error && 'type' in error ? error.type : null
  if (type === 'entity.too.large') return refusal('too-large')
  if (type === 'encoding.unsupported') return refusal('packed')
  return type === 'request.aborted' || type === 'request.size.invalid' ? refusal('cut-off') : null
}
