import type { Request, Response, Router } from 'express'
import { has } from '../../shared/access/roles.ts'
import { reportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { NEXT_TIME_FILE, REPORT_REFUSALS, ReportFile } from '../../shared/protocol/http/report.ts'
import { factsSeen, type ReportSight, SIGHTS } from '../../shared/report/sight.ts'
import { contextOf, type Visitor } from '../gateway/admission/visitor.ts'
import type { Hosts } from '../host/hosts.ts'
import { nextTime } from '../host/nextTime.ts'
import { reportFileOf } from '../outlet/report.ts'
import { type FileRouteParts, fileRoute, letIn } from './fileRoute.ts'
import { refusing } from './refused.ts'
import { noteContext } from './requestContext.ts'

/** What giving out reports needs: what is counted, who is let in, and the shows. */
export type ReportParts = FileRouteParts & {
  readonly hosts: Pick<Hosts, 'get' | 'all'>
}

const refused = refusing(REPORT_REFUSALS)

/** `GET /report/SHOW/report.json` and the like: what a show came to, for those who work on it and those who were given a link of it. */
export function reportRoute(parts: ReportParts): Router {
  return fileRoute((request, response) => answer(request, response, parts), refused)
}

async function answer(request: Request, response: Response, parts: ReportParts): Promise<void> {
  const visitor = await letIn(request, parts, 'reports', refused)
  const show = String(request.params['show'])
  if (request.params['file'] === NEXT_TIME_FILE) {
    response.json(await nextTimeFor(request, visitor, parts))
    return
  }
  const file = ReportFile.safeParse(request.params['file'])
  if (!file.success) throw refused('no-such-file')
  const sight = sightOf(visitor, show)
  if (sight === null) throw refused('not-allowed')
  noteContext(request, { ...contextOf(visitor), show })
  const host = await parts.hosts.get(show)
  if (host === null) throw refused('no-such-file')
  const facts = await host.report()
  if (facts === null) throw refused('not-ended')
  const seen = factsSeen(facts, sight)
  response.attachment(reportName(seen, file.data)).send(reportFileOf(seen, sight, file.data))
}

/** What a copy of a show can take over, for the owner: nobody else is told which shows belong together. */
async function nextTimeFor(request: Request, visitor: Visitor, { hosts }: ReportParts) {
  if (visitor.as !== 'owner') throw refused('not-allowed')
  const show = String(request.params['show'])
  noteContext(request, { ...contextOf(visitor), show })
  const told = await nextTime(hosts, show)
  if (told === null) throw refused('no-such-file')
  return told
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
