import type { Agenda } from '../../../shared/agenda/model.ts'
import { instant } from '../../../shared/time/instant.ts'
import { AGENDA } from '../../shared/access/world/agenda.ts'
import { BEGINNING } from './machine.ts'

/** How items end: by hand; by themselves after half a minute; or at a clock time that is further away than any timer can wait. */
export type Ends = 'by hand' | 'soon' | 'in weeks'

const HALF_MINUTE = 30_000
const FORTY_DAYS = 40 * 86_400_000

/** Returns the agenda of a world. */
export function agendaWith(ends: Ends): Agenda {
  if (ends === 'by hand') return AGENDA
  const until = instant(BEGINNING + FORTY_DAYS)
  const ending = ends === 'soon' ? { planned: HALF_MINUTE } : { until }
  const segments = AGENDA.segments.map((segment) => ({
    ...segment,
    budget: null,
    mustEndBy: null,
    items: segment.items.map((item) => ({ ...item, ...ending, atEnd: 'goOn' as const })),
  }))
  return { ...AGENDA, segments }
}
