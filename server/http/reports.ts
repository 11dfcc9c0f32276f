import type { Request, Response, Router } from 'express'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { NEXT_TIME_FILE, REPORT_REFUSALS, ReportFile } from '../../shared/protocol/http/report.ts'
import type { REPORT_VISIBILITY } from '../../shared/report/reportVisibility.ts'
import { has } from '../../shared/run/roles.ts'
import { contextOf, linkName, type Visitor } from '../gateway/admission/visitor.ts'
import { type NextTimeParts, nextTime } from '../host/nextTime.ts'
import { type FileRouteParts, fileRoute, letIn, sendFile } from './fileRoute.ts'
import { refusing } from './refused.ts'
import { noteContext } from './requestContext.ts'

/** What giving out reports needs: what is counted, who is let in, the shows, and what makes the files. */
export type ReportParts = FileRouteParts & NextTimeParts

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
  const outcome = await parts.reports.file(host, { visibility: sight, file: file.data }, () =>
    parts.limits.allows('reportsMade', linkName(visitor)),
  )
  if (outcome.as === 'too-many' || outcome.as === 'busy') throw refused(outcome.as)
  if (outcome.as !== 'answer') throw refused('failed')
  if (outcome.answer === null) throw refused('not-ended')
  sendFile(response, outcome.answer)
}

/** What a copy of a show can take over, for the owner: nobody else is told which shows belong together. */
async function nextTimeFor(request: Request, visitor: Visitor, parts: ReportParts) {
  if (visitor.as !== 'owner') throw refused('not-allowed')
  const show = String(request.params['show'])
  noteContext(request, { ...contextOf(visitor), show })
  const told = await nextTime(parts, show)
  if (told === null) throw refused('no-such-file')
  return told
}

/** What a visitor sees of a show's report; null: nothing. Names are off unless the link was made with them. */
function sightOf(visitor: Visitor, show: ShowId): keyof typeof REPORT_VISIBILITY | null {
  if (visitor.as === 'owner') return 'moderator'
  if (visitor.show !== show) return null
  const { grant, host, link } = visitor
  if (has(grant, 'report')) return has(grant, 'log') ? 'moderator' : 'planner'
  if (!has(grant, 'reportOnly')) return null
  // One that was not made for it, and so ends never, opens nothing.
  const share = host.state.shares?.find((one) => one.link === link)
  if (share === undefined) return null
  return share.names ? 'named' : 'nameless'
}
