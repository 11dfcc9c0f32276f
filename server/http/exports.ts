import { type NextFunction, type Request, type Response, Router } from 'express'
import { audienceOf } from '../../shared/access/audience.ts'
import { has } from '../../shared/access/roles.ts'
import { seesDraft } from '../../shared/access/sight.ts'
import { exportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { AddressOf } from '../gateway/address.ts'
import type { Limits } from '../gateway/limits.ts'
import { linkName, type Visitor } from '../gateway/visitor.ts'
import { fileOf } from '../outlet/file.ts'
import { KEY_REFUSALS } from './keyRefusals.ts'

/** What giving out agendas needs: what is counted, who is let in, and the shows. */
export type ExportParts = {
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whom a key lets in: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Visitor | null>
  readonly stateOf: (show: ShowId) => Promise<ShowState | null>
}

/** Every reason why an agenda is not given out: its status, and the line that says it and what to do. */
const REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link may not export that. Ask the organiser for one that may.',
  },
  'no-such-file': {
    status: 404,
    line: 'There are /export/SHOW/draft.json, draft.csv, published.json and published.csv.',
  },
  'not-published': { status: 404, line: 'Nothing is published yet. Export the draft.' },
  'too-many': {
    status: 429,
    line: 'Too many exports in a short time. Wait a minute, then try again.',
  },
} as const

class Refused extends Error {
  readonly code: keyof typeof REFUSALS

  constructor(code: keyof typeof REFUSALS) {
    super(code)
    this.code = code
  }
}

type Side = 'draft' | 'published'
type Wish = { readonly show: string; readonly side: Side; readonly as: 'json' | 'csv' }

/** `GET /export/SHOW/draft.json` and the like: a whole plan as a file, to those who see the whole of it. */
export function exportRoute(parts: ExportParts): Router {
  const route = Router()
  route.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  route.get('/:show/:file', (request, response) => answer(request, response, parts))
  route.use(() => {
    throw new Refused('no-such-file')
  })
  route.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof Refused) refuse(response, error)
    else next(error)
  })
  return route
}

async function answer(request: Request, response: Response, parts: ExportParts): Promise<void> {
  const visitor = await letIn(request, parts)
  const wish = wishOf(request)
  if (!mayExport(visitor, wish)) throw new Refused('not-allowed')
  const state = await parts.stateOf(wish.show)
  if (state === null) throw new Refused('no-such-file')
  const agenda = state[wish.side]?.agenda
  if (agenda === undefined) throw new Refused('not-published')
  response.attachment(exportName(agenda, wish.side, wish.as)).send(fileOf(agenda, wish.as))
}

async function letIn({ headers, socket }: Request, parts: ExportParts): Promise<Visitor> {
  const { limits, addressOf } = parts
  const key = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (key === undefined) throw new Refused('no-key')
  const visitor = await parts.enter(key)
  if (visitor !== null) {
    if (await limits.allows('exports', linkName(visitor))) return visitor
    throw new Refused('too-many')
  }
  const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
  throw new Refused((await limits.allows('strangers', address)) ? 'wrong-key' : 'too-many')
}

function wishOf({ params }: Request): Wish {
  const [, side, as] = /^(draft|published)\.(json|csv)$/.exec(String(params['file'])) ?? []
  if (side === undefined) throw new Refused('no-such-file')
  return { show: String(params['show']), side: side as Side, as: as as Wish['as'] }
}

/** The owner exports every show; a link its own: the draft where it sees it, what is published where its role takes files away. */
function mayExport(visitor: Visitor, { show, side }: Wish): boolean {
  if (visitor.as === 'owner') return true
  if (visitor.show !== show) return false
  if (seesDraft(audienceOf(visitor.grant))) return true
  return side === 'published' && has(visitor.grant, 'exports')
}

function refuse(response: Response, { code }: Refused): void {
  const { status, line } = REFUSALS[code]
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  if (status === 429) response.set('Retry-After', '60')
  response.status(status).json({ ok: false, code, line })
}
