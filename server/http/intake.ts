import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Zone } from '../../shared/agenda/quantities.ts'
import { type AddressOf, isOwnOrigin } from '../gateway/address.ts'
import type { Bearer } from '../gateway/bearer.ts'
import type { Limits } from '../gateway/limits.ts'
import type { ReadOutcome, Source } from '../intake/workerSource.ts'
import { REFUSALS, type RefusalCode } from './intakeRefusals.ts'

/** What reading a source over HTTP needs: who is let in, what is counted, and the reader. */
export type IntakeParts = {
  readonly publicUrl: string | null
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whose this key is: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Bearer>
  readonly read: (source: Source) => Promise<ReadOutcome>
}

/** The most bytes that are taken. */
export const INTAKE_BYTES = 6 * 1024 * 1024

const Wishes = z.object({
  date: z.iso.date().optional(),
  zone: Zone.optional(),
})

/** Ends a request with the one line of a refusal. */
class Refused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

/** `POST /intake`: the bytes of an agenda in, what was read in it out. Nothing is kept. */
export function intakeRoute(parts: IntakeParts): Router {
  const route = Router()
  const body = express.raw({ type: () => true, limit: INTAKE_BYTES, inflate: false })
  route.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  route.post('/', (request, _response, next) => letIn(request, parts).then(next, next))
  route.post('/', body, (request, response) => answer(request, response, parts))
  route.all('/', () => {
    throw new Refused('only-post')
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const code = codeOf(error)
    if (code === null) next(error)
    else refuse(response, code)
  })
  return route
}

/** Who asks, before a byte of what they send is kept; throws where they may not. */
async function letIn({ headers, socket }: Request, parts: IntakeParts): Promise<void> {
  const { limits, addressOf } = parts
  if (!isOwnOrigin(headers, parts.publicUrl)) throw new Refused('another-origin')
  const key = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (key === undefined) throw new Refused('no-key')
  const entry = await parts.enter(key)
  // A good key is looked at before anything is counted: wrong ones from its address do not turn it away.
  if (!entry.ok) {
    const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
    throw new Refused((await limits.allows('strangers', address)) ? entry.why : 'too-many')
  }
  if (!(await limits.allows('sources', entry.name))) throw new Refused('too-many')
}

async function answer(request: Request, response: Response, { read }: IntakeParts): Promise<void> {
  const wishes = Wishes.safeParse(request.query)
  if (!wishes.success) throw new Refused('bad-wish')
  const { date = null, zone = null } = wishes.data
  const sent: unknown = request.body
  const bytes = sent instanceof Uint8Array ? Uint8Array.from(sent) : new Uint8Array()
  const outcome = await read({ bytes, name: nameOf(request), wishes: { date, zone } })
  if (outcome.as !== 'answer') throw new Refused(outcome.as)
  response.type('json').send(Buffer.from(outcome.json.buffer))
}

/** What the source is called; a page without a name gets one that says what it is. */
function nameOf(request: Request): string | null {
  const given = decoded(request.get('X-File-Name') ?? '').slice(0, 200)
  if (given !== '') return given
  return request.is('text/html') === false ? null : 'page.html'
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function codeOf(error: unknown): RefusalCode | null {
  if (error instanceof Refused) return error.code
  const type = error instanceof Error && 'type' in error ? error.type : null
  if (type === 'entity.too.large') return 'too-large'
  if (type === 'encoding.unsupported') return 'packed'
  return type === 'request.aborted' || type === 'request.size.invalid' ? 'cut-off' : null
}

function refuse(response: Response, code: RefusalCode): void {
  const { status, line } = REFUSALS[code]
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  if (status === 405) response.set('Allow', 'POST')
  if (status === 429 || status === 503) response.set('Retry-After', '60')
  response.status(status).json({ ok: false, code, line })
}
