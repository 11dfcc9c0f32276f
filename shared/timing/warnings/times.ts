import type { DraftChange } from '../../agenda/draft/change.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import type { Plan } from '../../agenda/plan.ts'
import { type Instant, latestOf } from '../../time/instant.ts'
import type { Warning } from './warning.ts'

function following(segment: Segment): readonly DraftChange[] {
  const { id, start } = segment
  return [
    { type: 'setValue', of: 'segment', id, field: 'start', value: { type: 'follows' }, was: start },
  ]
}

/** Warns of clock times that leave a gap, or that come before the end of the previous segment. */
export function seamWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  return agenda.segments.flatMap((segment, n): readonly Warning[] => {
    const before = agenda.segments[n - 1]
    const end = before && plan.segments.get(before.id)?.end
    if (segment.start.type === 'follows' || end === undefined) return []
    const by = segment.start.at - end
    if (by === 0) return []
    const place = { of: 'segment', id: segment.id } as const
    const fix = following(segment)
    return [by > 0 ? { kind: 'gap', by, place, fix } : { kind: 'overlap', by: -by, place, fix }]
  })
}

/** Warns of stops that the plan itself misses. */
export function stopWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const ends = agenda.segments.map(({ id }) => plan.segments.get(id)?.end)
  const own = agenda.segments.flatMap(({ id, mustEndBy }, n): readonly Warning[] => {
    const end = ends[n]
    if (mustEndBy === null || end === undefined || end <= mustEndBy) return []
    const place = { of: 'segment', id } as const
    return [{ kind: 'stop-missed', stop: mustEndBy, by: end - mustEndBy, place, fix: null }]
  })
  const [first, ...rest] = ends.filter((end) => end !== undefined)
  const stop = agenda.hardStop?.at
  if (stop === undefined || first === undefined) return own
  const by = latestOf(first, ...rest) - stop
  return by <= 0
    ? own
    : [...own, { kind: 'stop-missed', stop, by, place: { of: 'show' }, fix: null }]
}

/** Warns of a first start that has passed. */
export function pastWarnings(agenda: Agenda, now: Instant | null): readonly Warning[] {
  const start = agenda.segments[0]?.start
  if (now === null || start?.type !== 'notBefore' || start.at >= now) return []
  return [{ kind: 'start-passed', at: start.at, place: { of: 'show' }, fix: null }]
}
