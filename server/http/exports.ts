import type { Request, Response, Router } from 'express'
import { audienceOf } from '../../shared/access/audience.ts'
import { exportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { EXPORT_REFUSALS, ExportOptions } from '../../shared/protocol/http/export.ts'
import { has } from '../../shared/run/roles.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { agendaFile } from '../export/agendaFile.ts'
import { contextOf, type Visitor } from '../gateway/admission/visitor.ts'
import { type FileRouteParts, fileRoute, letIn } from './fileRoute.ts'
import { refusing } from './refused.ts'
import { noteContext } from './requestContext.ts'

/** What giving out agendas needs: what is counted, who is let in, and the shows. */
export type ExportParts = FileRouteParts & {
  readonly stateOf: (show: ShowId) => Promise<ShowState | null>
}

const refused = refusing(EXPORT_REFUSALS)

/** `GET /export/SHOW/draft.json` and the like: a whole plan as a file, to those who see the whole of it. */
export function exportRoute(parts: ExportParts): Router {
  return fileRoute((request, response) => answer(request, response, parts), refused)
}

async function answer(request: Request, response: Response, parts: ExportParts): Promise<void> {
  const visitor = await letIn(request, parts, 'exports', refused)
  const wish = wishOf(request)
  if (!mayExport(visitor, wish)) throw refused('not-allowed')
  noteContext(request, { ...contextOf(visitor), show: wish.show })
  const state = await parts.stateOf(wish.show)
  if (state === null) throw refused('no-such-file')
  const agenda = state[wish.side]?.agenda
  if (agenda === undefined) throw refused('not-published')
  response.attachment(exportName(agenda, wish.side, wish.as)).send(agendaFile(agenda, wish.as))
}

function wishOf({ params }: Request): ExportOptions {
  const [side, as, ...rest] = String(params['file']).split('.')
  const wish = ExportOptions.safeParse({ show: params['show'], side, as })
  if (!wish.success || rest.length > 0) throw refused('no-such-file')
  return wish.data
}

/** The owner exports every show; a link its own: the draft where it sees it, what is published where its role takes files away. */
function mayExport(visitor: Visitor, { show, side }: ExportOptions): boolean {
  if (visitor.as === 'owner') return true
  if (visitor.show !== show) return false
  if (has(audienceOf(visitor.grant), 'draft')) return true
  return side === 'published' && has(visitor.grant, 'exports')
}
