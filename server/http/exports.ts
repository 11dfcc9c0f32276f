import type { Request, Response, Router } from 'express'
import { audienceOf } from '../../shared/access/audience.ts'
import { exportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { EXPORT_REFUSALS, ExportOptions } from '../../shared/protocol/http/export.ts'
import { has } from '../../shared/run/roles.ts'
import { agendaFileText } from '../export/agendaFile.ts'
import { contextOf, type Visitor } from '../gateway/admission/visitor.ts'
import type { Hosts } from '../host/hosts.ts'
import {
  authenticate,
  fileRoute,
  type KeyedRouteParts,
  notAllowed,
  recordFile,
  refusalsFrom,
  setRequestContext,
} from './route.ts'

export type ExportParts = KeyedRouteParts & {
  readonly hosts: Pick<Hosts, 'get'>
}

const refusal = refusalsFrom(EXPORT_REFUSALS)

/** Creates `GET /export/SHOW/draft.json` and similar: a whole plan as a file, for visitors who may see all of it. */
export function exportRoute(parts: ExportParts): Router {
  return fileRoute((request, response) => answer(request, response, parts), refusal)
}

async function answer(request: Request, response: Response, parts: ExportParts): Promise<void> {
  const visitor = await authenticate(request, parts, 'exports', refusal)
  const { show, side, as } = optionsOf(request)
  if (!mayExport(visitor, show, side)) throw notAllowed(request, parts, visitor, refusal)
  setRequestContext(request, { ...contextOf(visitor), show })
  const host = await parts.hosts.get(show)
  if (host === null) throw refusal('no-such-file')
  const agenda = host.state[side]?.agenda
  if (agenda === undefined) throw refusal('not-published')
  await recordFile(request, parts, { show, act: 'exported', file: `${side}.${as}` }, visitor)
  response.attachment(exportName(agenda, side, as)).send(agendaFileText(agenda, as))
}

function optionsOf({ params }: Request): ExportOptions {
  const [side, as, ...rest] = String(params['file']).split('.')
  const options = ExportOptions.safeParse({ show: params['show'], side, as })
  if (!options.success || rest.length > 0) throw refusal('no-such-file')
  return options.data
}

/** Returns whether a visitor may export a plan. A link exports only its show: both plans if it sees the draft, else the published plan if its role exports. */
function mayExport(visitor: Visitor, show: ShowId, side: ExportOptions['side']): boolean {
  if (visitor.as === 'owner') return true
  if (visitor.show !== show) return false
  if (has(audienceOf(visitor.grant), 'draft')) return true
  return side === 'published' && has(visitor.grant, 'exports')
}
