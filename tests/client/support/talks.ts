import type { Agenda } from '../../../shared/agenda/model.ts'
import { instant } from '../../../shared/time/instant.ts'
import { founding, withSegment } from '../../support/shows.ts'

function made(): Agenda {
  const agenda = founding()
  const kept = ['presentations', 'closing']
  const start = { type: 'notBefore', at: instant(Date.parse('2023-06-21T15:10:00+08:00')) } as const
  const segments = agenda.segments.filter(({ id }) => kept.includes(id))
  return withSegment({ ...agenda, segments }, 'presentations', { start })
}

const TALKS = made()

/** The talks of the founding dialogue, with its closing: as many rows as most tests of a table need, and half as much to draw. One object for all. */
export const talks = (): Agenda => TALKS
