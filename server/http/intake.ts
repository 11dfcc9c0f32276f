import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import {
  FILE_NAME_HEADER,
  INTAKE_BYTES,
  INTAKE_REFUSALS,
  IntakeOptions,
} from '../../shared/protocol/http/intake.ts'
import type { Bearer } from '../gateway/admission/bearer.ts'
import type { OriginCheck } from '../gateway/admission/origin.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import type { ReadOutcome, WorkerSource } from '../intake/workerSource.ts'
import { decodedText } from '../parseText.ts'
import { Refused, refusing, sendRefusal } from './refused.ts'
import { noteContext } from './requestContext.ts'

/** What reading a source over HTTP needs: who is let in, what is counted, and the reader. */
export type IntakeParts = {
  readonly isOwnOrigin: OriginCheck
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whose this key is: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Bearer>
  readonly read: (source: WorkerSource) => Promise<ReadOutcome>
}

const refused = refusing(INTAKE_REFUSALS)

/** `POST /intake`: the bytes of an agenda in, what was read in it out. Nothing is kept. */
export function intakeRoute(parts: IntakeParts): Router {
  const route = Router()
  const body = express.raw({ type: () => true, limit: INTAKE_BYTES, inflate: false })
  route.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  route.post('/', (request, _response, next) => letIn(request, parts).then(() => next(), next))
  route.post('/', body, (request, response) => answer(request, response, parts))
  route.all('/', () => {
    throw refused('only-post')
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const refusal = error instanceof Refused ? error : bodyRefusal(error)
    if (refusal === null) next(error)
    else sendRefusal(response, refusal)
  })
  return route
}

/** Who asks, before a byte of what they send is kept; throws where they may not. */
async function letIn(request: Request, parts: IntakeParts): Promise<void> {
  const { headers, socket } = request
  const { limits, addressOf } = parts
  if (!parts.isOwnOrigin(headers)) throw refused('another-origin')
  const key = keyOf(headers.authorization)
  if (key === null) throw refused('no-key')
  const entry = await parts.enter(key)
  // A good key is looked at before anything is counted: wrong ones from its address do not turn it away.
  if (!entry.ok) {
    const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
    throw refused((await limits.allows('strangers', address)) ? entry.why : 'too-many')
  }
  noteContext(request, entry.context ?? {})
  if (!(await limits.allows('sources', entry.name))) throw refused('too-many')
}

async function answer(request: Request, response: Response, { read }: IntakeParts): Promise<void> {
  const wishes = IntakeOptions.safeParse(request.query)
  if (!wishes.success) throw refused('bad-wish')
  const { date = null, zone = null } = wishes.data
  const sent: unknown = request.body
  const bytes = sent instanceof Uint8Array ? Uint8Array.from(sent) : new Uint8Array()
  const outcome = await read({ bytes, name: nameOf(request), wishes: { date, zone } })
  if (outcome.as !== 'answer') throw refused(outcome.as)
  response.type('json').send(Buffer.from(outcome.answer.buffer))
}

/** What the source is called; a page without a name gets one that says what it is. */
function nameOf(request: Request): string | null {
  const header = request.get(FILE_NAME_HEADER) ?? ''
  const given = (decodedText(header) ?? header).slice(0, 200)
  if (given !== '') return given
  return request.is('text/html') === false ? null : 'page.html'
}

/** What went wrong with the body as it was taken in; null where the fault is not the sender's. */
function bodyRefusal(error: unknown): Refused | null {
  const type = error instanceof Error && 'type' in error ? error.type : null
  if (type === 'entity.too.large') return refused('too-large')
  if (type === 'encoding.unsupported') return refused('packed')
  return type === 'request.aborted' || type === 'request.size.invalid' ? refused('cut-off') : null
}
