import { type NextFunction, type Request, type Response, Router } from 'express'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import type { KEY_REFUSALS } from '../../shared/protocol/http/refusal.ts'
import type { ReportDownload } from '../export/reportJob.ts'
import { linkName, type Visitor } from '../gateway/admission/visitor.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import { Refused, sendRefusal } from './refused.ts'

/** What a route that gives out files needs: what is counted, and who is let in. */
export type FileRouteParts = {
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whom a key lets in: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Visitor | null>
}

/** Makes the refusals that every route of files has. */
export type FileRefused = (
  reason: keyof typeof KEY_REFUSALS | 'no-such-file' | 'too-many',
) => Refused

type Answer = (request: Request, response: Response) => Promise<void>

/** The route of a show's files, `/SHOW/FILE`: none is kept on the way, and what is refused says why. */
export function fileRoute(answer: Answer, refused: FileRefused): Router {
  const route = Router()
  route.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  route.get('/:show/:file', answer)
  route.use(() => {
    throw refused('no-such-file')
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof Refused) sendRefusal(response, error)
    else next(error)
  })
  return route
}

/** Sends a file, or only that it is the one the asker already has. */
export function sendFile(response: Response, { name, bytes, tag }: ReportDownload): void {
  response.attachment(name).set('ETag', tag).send(Buffer.from(bytes.buffer))
}

/** Who asks for a file, by the key of their link, which may ask so often; strangers are counted by their address. */
export async function letIn(
  { headers, socket }: Request,
  { limits, addressOf, enter }: FileRouteParts,
  counted: 'exports' | 'reports',
  refused: FileRefused,
): Promise<Visitor> {
  const key = keyOf(headers.authorization)
  if (key === null) throw refused('no-key')
  const visitor = await enter(key)
  if (visitor !== null) {
    if (await limits.allows(counted, linkName(visitor))) return visitor
    throw refused('too-many')
  }
  const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
  throw refused((await limits.allows('strangers', address)) ? 'wrong-key' : 'too-many')
}
