import { type NextFunction, type Request, type Response, Router } from 'express'
import { has } from '../../shared/access/roles.ts'
import { reportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { keyOf } from '../../shared/protocol/http/bearer.ts'
import { REPORT_REFUSALS, ReportFile } from '../../shared/protocol/http/report.ts'
import { factsSeen, type ReportSight, SIGHTS } from '../../shared/report/sight.ts'
import { contextOf, linkName, type Visitor } from '../gateway/admission/visitor.ts'
import type { AddressOf } from '../gateway/limits/address.ts'
import type { Limits } from '../gateway/limits/limits.ts'
import type { ShowHost } from '../host/showHost.ts'
import { reportFileOf } from '../outlet/report.ts'
import { Refused, refusing, sendRefusal } from './refused.ts'
import { noteContext } from './requestContext.ts'

/** What giving out reports needs: what is counted, who is let in, and the shows. */
export type ReportParts = {
  readonly limits: Limits
  readonly addressOf: AddressOf
  /** Whom a key lets in: what came after `Bearer`. */
  readonly enter: (key: string) => Promise<Visitor | null>
  readonly hostOf: (show: ShowId) => Promise<ShowHost | null>
}

const refused = refusing(REPORT_REFUSALS)

/** `GET /report/SHOW/report.json` and the like: what a show came to, for those who work on it and those who were given a link of it. */
export function reportRoute(parts: ReportParts): Router {
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

async function answer(request: Request, response: Response, parts: ReportParts): Promise<void> {
  const visitor = await letIn(request, parts)
  const show = String(request.params['show'])
  const file = ReportFile.safeParse(request.params['file'])
  if (!file.success) throw refused('no-such-file')
  const sight = sightOf(visitor, show)
  if (sight === null) throw refused('not-allowed')
  noteContext(request, { ...contextOf(visitor), show })
  const host = await parts.hostOf(show)
  if (host === null) throw refused('no-such-file')
  const facts = await host.report()
  if (facts === null) throw refused('not-ended')
  const seen = factsSeen(facts, sight)
  response.attachment(reportName(seen, file.data)).send(reportFileOf(seen, sight, file.data))
}

async function letIn({ headers, socket }: Request, parts: ReportParts): Promise<Visitor> {
  const { limits, addressOf } = parts
  const key = keyOf(headers.authorization)
  if (key === null) throw refused('no-key')
  const visitor = await parts.enter(key)
  if (visitor !== null) {
    if (await limits.allows('reports', linkName(visitor))) return visitor
    throw refused('too-many')
  }
  const address = addressOf({ remote: socket.remoteAddress ?? '', headers })
  throw refused((await limits.allows('strangers', address)) ? 'wrong-key' : 'too-many')
}

/** What a visitor sees of a show's report; null: nothing. Names are off unless the link was made with them. */
function sightOf(visitor: Visitor, show: ShowId): ReportSight | null {
  if (visitor.as === 'owner') return SIGHTS.moderator
  if (visitor.show !== show) return null
  const { grant, host, link } = visitor
  if (has(grant, 'report')) return has(grant, 'log') ? SIGHTS.moderator : SIGHTS.planner
  if (!grant.roles.includes('report')) return null
  // One that was not made for it, and so ends never, opens nothing.
  const share = host.state.shares?.find((one) => one.link === link)
  if (share === undefined) return null
  return share.names ? SIGHTS.named : SIGHTS.nameless
}
