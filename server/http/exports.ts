import { type NextFunction, type Request, type Response, Router } from 'express'
import { audienceOf } from '../../shared/access/audience.ts'
import { has } from '../../shared/access/roles.ts'
import { seesDraft } from '../../shared/access/sight.ts'
import { exportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import { EXPORT_REFUSALS, ExportWish } from '../../shared/protocol/http/export.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { contextOf, linkName, type Visitor } from '../gateway/admission/visitor.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import { fileOf } from '../outlet/file.ts'
import { Refused, refusing, sendRefusal } from './refused.ts'
import { noteContext } from './requestContext.ts'

/** What giving out agendas needs: what is counted, who is let in, and the shows. */
export type ExportParts = {
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whom a key lets in: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Visitor | null>
  readonly stateOf: (show: ShowId) => Promise<ShowState | null>
}

const refused = refusing(EXPORT_REFUSALS)

/** `GET /export/SHOW/draft.json` and the like: a whole plan as a file, to those who see the whole of it. */
export function exportRoute(parts: ExportParts): Router {
  const route = Router()
  route.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  route.get('/:show/:file', (request, response) => answer(request, response, parts))
  route.use(() => {
    throw refused('no-such-file')
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof Refused) sendRefusal(response, error)
    else next(error)
  })
  return route
}

async function answer(request: Request, response: Response, parts: ExportParts): Promise<void> {
  const visitor = await letIn(request, parts)
  const wish = wishOf(request)
  if (!mayExport(visitor, wish)) throw refused('not-allowed')
  noteContext(request, { ...contextOf(visitor), show: wish.show })
  const state = await parts.stateOf(wish.show)
  if (state === null) throw refused('no-such-file')
  const agenda = state[wish.side]?.agenda
  if (agenda === undefined) throw refused('not-published')
  response.attachment(exportName(agenda, wish.side, wish.as)).send(fileOf(agenda, wish.as))
}

async function letIn({ headers, socket }: Request, parts: ExportParts): Promise<Visitor> {
  const { limits, addressOf } = parts
  const key = keyOf(headers.authorization)
  if (key === null) throw refused('no-key')
  const visitor = await parts.enter(key)
  if (visitor !== null) {
    if (await limits.allows('exports', linkName(visitor))) return visitor
    throw refused('too-many')
  }
  const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
  throw refused((await limits.allows('strangers', address)) ? 'wrong-key' : 'too-many')
}

function wishOf({ params }: Request): ExportWish {
  const [side, as, ...rest] = String(params['file']).split('.')
  const wish = ExportWish.safeParse({ show: params['show'], side, as })
  if (!wish.success || rest.length > 0) throw refused('no-such-file')
  return wish.data
}

/** The owner exports every show; a link its own: the draft where it sees it, what is published where its role takes files away. */
function mayExport(visitor: Visitor, { show, side }: ExportWish): boolean {
  if (visitor.as === 'owner') return true
  if (visitor.show !== show) return false
  if (seesDraft(audienceOf(visitor.grant))) return true
  return side === 'published' && has(visitor.grant, 'exports')
}
