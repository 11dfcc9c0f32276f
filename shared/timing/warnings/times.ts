import type { DraftChange } from '../../agenda/draft/change.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import type { Plan } from '../../agenda/plan.ts'
import { type Instant, latestOf } from '../../time/instant.ts'
import { isShownTwice, offsetAt } from '../../time/zones.ts'
import type { Warning, WarningPlace } from './warning.ts'

function following(segment: Segment): readonly DraftChange[] {
  const { id, start } = segment
  return [
    { type: 'setValue', of: 'segment', id, field: 'start', value: { type: 'follows' }, was: start },
  ]
}

/** Clock times that leave a gap before them, or come before the end of what precedes. */
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

/** Stops that the plan itself does not keep. */
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

/** Clock times of a plan, each with its place. */
function fixedTimes(agenda: Agenda): readonly (readonly [Instant, WarningPlace])[] {
  const own = agenda.segments.flatMap(({ id, start, mustEndBy }) => {
    const place = { of: 'segment', id } as const
    const times = [start.type === 'notBefore' ? start.at : null, mustEndBy]
    return times.flatMap((at) => (at === null ? [] : [[at, place] as const]))
  })
  const stop = agenda.hardStop?.at
  return stop === undefined ? own : [...own, [stop, { of: 'show' }] as const]
}

/** Clock times that are shown twice that day, and clocks that are changed while the show is on. */
export function clockWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const spans = [...plan.segments.values()]
  const [first] = spans
  const last = spans.at(-1)
  const twice = fixedTimes(agenda).flatMap(([at, place]) =>
    agenda.zones
      .filter((zone) => isShownTwice(at, zone))
      .map((zone): Warning => ({ kind: 'clock-twice', at, zone, place, fix: null })),
  )
  if (!first || !last) return twice
  const changes = agenda.zones.flatMap((zone): readonly Warning[] => {
    const by = offsetAt(last.end, zone) - offsetAt(first.start, zone)
    return by === 0 ? [] : [{ kind: 'clock-change', zone, by, place: { of: 'show' }, fix: null }]
  })
  return [...twice, ...changes]
}

/** A plan whose first start has passed. */
export function pastWarnings(agenda: Agenda, now: Instant | null): readonly Warning[] {
  const start = agenda.segments[0]?.start
  if (now === null || start?.type !== 'notBefore' || start.at >= now) return []
  return [{ kind: 'start-passed', at: start.at, place: { of: 'show' }, fix: null }]
}
