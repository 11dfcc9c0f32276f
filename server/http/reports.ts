import type { Request, Response, Router } from 'express'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { NEXT_TIME_FILE, REPORT_REFUSALS, ReportFile } from '../../shared/protocol/http/report.ts'
import type { REPORT_VISIBILITY } from '../../shared/report/reportVisibility.ts'
import { showsNames } from '../../shared/run/reportShare.ts'
import { has } from '../../shared/run/roles.ts'
import { contextOf, rateLimitKey, type Visitor } from '../gateway/admission/visitor.ts'
import { type NextTimeParts, proposalsForNextTime } from '../host/nextTime.ts'
import {
  authenticate,
  fileRoute,
  type KeyedRouteParts,
  notAllowed,
  recordFile,
  refusalsFrom,
  setRequestContext,
} from './route.ts'

export type ReportParts = KeyedRouteParts & NextTimeParts

const refusal = refusalsFrom(REPORT_REFUSALS)

/** Creates `GET /report/SHOW/report.json` and similar: the report of a show, for its crew and for links that share it. */
export function reportRoute(parts: ReportParts): Router {
  return fileRoute((request, response) => answer(request, response, parts), refusal)
}

async function answer(request: Request, response: Response, parts: ReportParts): Promise<void> {
  const visitor = await authenticate(request, parts, 'reports', refusal)
  const show = String(request.params['show'])
  if (request.params['file'] === NEXT_TIME_FILE) {
    response.json(await nextTimeFor(request, visitor, parts))
    return
  }
  const file = ReportFile.safeParse(request.params['file'])
  if (!file.success) throw refusal('no-such-file')
  const visibility = visibilityOf(visitor, show)
  if (visibility === null) throw notAllowed(request, parts, visitor, refusal)
  setRequestContext(request, { ...contextOf(visitor), show })
  const host = await parts.hosts.get(show)
  if (host === null) throw refusal('no-such-file')
  const outcome = await parts.reports.file(host, { visibility, file: file.data }, () =>
    parts.limits.allows('reportsMade', rateLimitKey(visitor)),
  )
  if (outcome.as === 'too-many' || outcome.as === 'busy') throw refusal(outcome.as)
  if (outcome.as !== 'answer') throw refusal('failed')
  if (outcome.answer === null) throw refusal('not-ended')
  await recordFile(request, parts, { show, act: 'reportRead', file: file.data }, visitor)
  const { name, bytes, tag } = outcome.answer
  // Express answers 304 if the browser already has the file with this tag.
  response.attachment(name).set('ETag', tag).send(Buffer.from(bytes.buffer))
}

/** Returns proposals for a copy of a show; only the owner may know which shows form a series. */
async function nextTimeFor(request: Request, visitor: Visitor, parts: ReportParts) {
  if (visitor.as !== 'owner') throw notAllowed(request, parts, visitor, refusal)
  const show = String(request.params['show'])
  setRequestContext(request, { ...contextOf(visitor), show })
  const proposals = await proposalsForNextTime(parts, show)
  if (proposals === null) throw refusal('no-such-file')
  return proposals
}

/** Returns which parts of a show's report a visitor sees; null: none. */
function visibilityOf(visitor: Visitor, show: ShowId): keyof typeof REPORT_VISIBILITY | null {
  if (visitor.as === 'owner') return 'moderator'
  if (visitor.show !== show) return null
  const { grant, host, link } = visitor
  if (has(grant, 'report')) return has(grant, 'log') ? 'moderator' : 'planner'
  if (!has(grant, 'reportOnly')) return null
  // Without a share, the link has no expiry, so it opens nothing.
  const names = showsNames(host.state.shares, link)
  if (names === undefined) return null
  return names ? 'named' : 'nameless'
}
