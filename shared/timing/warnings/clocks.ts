import type { DraftChange } from '../../agenda/draft/change.ts'
import { untilOf } from '../../agenda/ends.ts'
import { homeZone } from '../../agenda/homeZone.ts'
import type { Agenda, HardStop, Item, Segment } from '../../agenda/model.ts'
import type { Plan } from '../../agenda/plan.ts'
import { type Duration, type Instant, latestOf, MINUTE } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { clockChange, utcOffset } from '../../time/utcOffset.ts'
import { shownAgain } from '../../time/zones.ts'
import type { FixedTime, Warning, WarningPlace } from './warning.ts'

/** A clock time of a plan: which it is, where it stands, and the change that sets another; null where that cannot be. */
type Fixed = {
  readonly which: FixedTime
  readonly at: Instant
  readonly place: WarningPlace
  readonly to: (at: Instant) => DraftChange | null
}

function ofStop(stop: HardStop): readonly Fixed[] {
  const { at, movableTo } = stop
  const put = (value: HardStop): DraftChange => ({
    type: 'setValue',
    of: 'show',
    id: null,
    field: 'hardStop',
    value,
    was: stop,
  })
  const later = (to: Instant) => (movableTo !== null && movableTo > to ? movableTo : null)
  const place = { of: 'show' } as const
  const own: Fixed = {
    which: 'hardStop',
    at,
    place,
    to: (other) => put({ at: other, movableTo: later(other) }),
  }
  if (movableTo === null) return [own]
  const to = (other: Instant) => (other > at ? put({ at, movableTo: other }) : null)
  return [own, { which: 'movableTo', at: movableTo, place, to }]
}

function ofItem(item: Item): readonly Fixed[] {
  const { id } = item
  const until = untilOf(item)
  if (until === null) return []
  const change = { type: 'setValue', of: 'item', id, field: 'until', was: until } as const
  const place = { of: 'item', id } as const
  return [{ which: 'until', at: until, place, to: (value) => ({ ...change, value }) }]
}

function ofSegment({ id, start, mustEndBy, items }: Segment): readonly Fixed[] {
  const place = { of: 'segment', id } as const
  const change = { type: 'setValue', of: 'segment', id } as const
  const starts: readonly Fixed[] =
    start.type === 'follows'
      ? []
      : [
          {
            which: 'start',
            at: start.at,
            place,
            to: (at) => ({
              ...change,
              field: 'start',
              value: { type: 'notBefore', at },
              was: start,
            }),
          },
        ]
  const ends: readonly Fixed[] =
    mustEndBy === null
      ? []
      : [
          {
            which: 'mustEndBy',
            at: mustEndBy,
            place,
            to: (value) => ({ ...change, field: 'mustEndBy', value, was: mustEndBy }),
          },
        ]
  return [...starts, ...ends, ...items.flatMap(ofItem)]
}

/** From the first start to the last end, or to the hard stop where that is later. */
function wholeOf({ hardStop }: Agenda, plan: Plan): Span | null {
  const [first, ...rest] = [...plan.segments.values()]
  if (first === undefined) return null
  const ends = rest.map(({ end }) => end)
  return { start: first.start, end: latestOf(first.end, ...ends, hardStop?.at ?? first.end) }
}

/** How long it is since the start, where clocks in the zone differ by another length. */
function lengthsSince(start: Instant | null, end: Instant, zone: string) {
  if (start === null || start >= end) return null
  const real: Duration = end - start
  const byClock = real + (utcOffset(end, zone) - utcOffset(start, zone)) * MINUTE
  return real === byClock ? null : { start, real, byClock }
}

/** Clock times that are shown twice that day, which of the two is meant, and in the home zone the way to the other. */
function twiceWarnings(agenda: Agenda, start: Instant | null): readonly Warning[] {
  const home = homeZone(agenda)
  const { hardStop, segments, zones } = agenda
  const all = [...segments.flatMap(ofSegment), ...(hardStop === null ? [] : ofStop(hardStop))]
  const inZone = ({ which, at, place, to }: Fixed, zone: string): readonly Warning[] => {
    const other = shownAgain(at, zone)
    if (other === null) return []
    const change = zone === home ? to(other) : null
    const since = lengthsSince(start, at, zone)
    return [{ kind: 'clock-twice', which, at, other, zone, since, place, fix: change && [change] }]
  }
  return all.flatMap((fixed) => zones.flatMap((zone) => inZone(fixed, zone)))
}

/** Clocks that are put forward or back while the show is on: from when to when it is by them, and how long that really is. */
function changeWarnings({ zones }: Agenda, { start, end }: Span): readonly Warning[] {
  return zones.flatMap((zone): readonly Warning[] => {
    const change = clockChange(start, end, zone)
    if (change === null) return []
    return [{ kind: 'clock-change', zone, start, end, change, place: { of: 'show' }, fix: null }]
  })
}

/** Clock times that are shown twice that day, and clocks that are changed while the show is on (Z5). */
export function clockWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const whole = wholeOf(agenda, plan)
  const twice = twiceWarnings(agenda, whole?.start ?? null)
  return whole === null ? twice : [...twice, ...changeWarnings(agenda, whole)]
}
