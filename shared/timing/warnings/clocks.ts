import type { DraftChange } from '../../agenda/draft/change.ts'
import { homeZone } from '../../agenda/homeZone.ts'
import type { Agenda, HardStop, Item, Segment } from '../../agenda/model.ts'
import { type Plan, untilOf } from '../../agenda/plan.ts'
import { type Duration, type Instant, latestOf, MINUTE, type Span } from '../../time/instant.ts'
import { clockChange, utcOffset } from '../../time/utcOffset.ts'
import { otherOccurrence } from '../../time/zones.ts'
import type { FixedTimeField, Warning, WarningPlace } from './warning.ts'

/** A clock time of a plan with its place, and the change that sets another time; null if that is impossible. */
type PlanTime = {
  readonly which: FixedTimeField
  readonly at: Instant
  readonly place: WarningPlace
  readonly changeTo: (at: Instant) => DraftChange | null
}

function stopTimes(stop: HardStop): readonly PlanTime[] {
  const { at, movableTo } = stop
  const setStop = (value: HardStop): DraftChange => ({
    type: 'setValue',
    of: 'show',
    id: null,
    field: 'hardStop',
    value,
    was: stop,
  })
  const later = (to: Instant) => (movableTo !== null && movableTo > to ? movableTo : null)
  const place = { of: 'show' } as const
  const own: PlanTime = {
    which: 'hardStop',
    at,
    place,
    changeTo: (other) => setStop({ at: other, movableTo: later(other) }),
  }
  if (movableTo === null) return [own]
  const setMovable = (other: Instant) => (other > at ? setStop({ at, movableTo: other }) : null)
  return [own, { which: 'movableTo', at: movableTo, place, changeTo: setMovable }]
}

function itemTimes(item: Item): readonly PlanTime[] {
  const { id } = item
  const until = untilOf(item)
  if (until === null) return []
  const change = { type: 'setValue', of: 'item', id, field: 'until', was: until } as const
  const place = { of: 'item', id } as const
  return [{ which: 'until', at: until, place, changeTo: (value) => ({ ...change, value }) }]
}

function segmentTimes({ id, start, mustEndBy, items }: Segment): readonly PlanTime[] {
  const place = { of: 'segment', id } as const
  const change = { type: 'setValue', of: 'segment', id } as const
  const times: PlanTime[] = []
  if (start.type === 'notBefore') {
    const startAt = (at: Instant) => ({ type: 'notBefore', at }) as const
    const changeTo: PlanTime['changeTo'] = (at) => {
      return { ...change, field: 'start', value: startAt(at), was: start }
    }
    times.push({ which: 'start', at: start.at, place, changeTo })
  }
  if (mustEndBy !== null) {
    const changeTo: PlanTime['changeTo'] = (value) => {
      return { ...change, field: 'mustEndBy', value, was: mustEndBy }
    }
    times.push({ which: 'mustEndBy', at: mustEndBy, place, changeTo })
  }
  return [...times, ...items.flatMap(itemTimes)]
}

/** Returns the span from the first start to the last end or the hard stop, whichever is later. */
function showSpan({ hardStop }: Agenda, plan: Plan): Span | null {
  const [first, ...rest] = [...plan.segments.values()]
  if (first === undefined) return null
  const ends = rest.map(({ end }) => end)
  return { start: first.start, end: latestOf(first.end, ...ends, hardStop?.at ?? first.end) }
}

/** Returns the real length since the start and the length by the clock, if they differ. */
function lengthsSince(start: Instant | null, end: Instant, zone: string) {
  if (start === null || start >= end) return null
  const real: Duration = end - start
  const byClock = real + (utcOffset(end, zone) - utcOffset(start, zone)) * MINUTE
  return real === byClock ? null : { start, real, byClock }
}

/** Returns warnings about clock times that occur twice that day, with the change to the other one in the home zone. */
function twiceWarnings(agenda: Agenda, start: Instant | null): readonly Warning[] {
  const home = homeZone(agenda)
  const { hardStop, segments, zones } = agenda
  const all = [...segments.flatMap(segmentTimes), ...(hardStop === null ? [] : stopTimes(hardStop))]
  const warnings = ({ which, at, place, changeTo }: PlanTime, zone: string): readonly Warning[] => {
    const other = otherOccurrence(at, zone)
    if (other === null) return []
    const change = zone === home ? changeTo(other) : null
    const since = lengthsSince(start, at, zone)
    return [{ kind: 'clock-twice', which, at, other, zone, since, place, fix: change && [change] }]
  }
  return all.flatMap((fixed) => zones.flatMap((zone) => warnings(fixed, zone)))
}

/** Returns warnings about clocks that change during the show, with its real length. */
function changeWarnings({ zones }: Agenda, { start, end }: Span): readonly Warning[] {
  return zones.flatMap((zone): readonly Warning[] => {
    const change = clockChange(start, end, zone)
    if (change === null) return []
    return [{ kind: 'clock-change', zone, start, end, change, place: { of: 'show' }, fix: null }]
  })
}

/** Returns warnings about clock times that occur twice that day, and about clocks that change during the show (Z5). */
export function clockWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const span = showSpan(agenda, plan)
  const twice = twiceWarnings(agenda, span?.start ?? null)
  return span === null ? twice : [...twice, ...changeWarnings(agenda, span)]
}
