import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf, planSpan } from '../../../../shared/agenda/plan.ts'
import type { DraftResult } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ReadAgenda,
  ReadItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { distinctZones } from '../../agenda/offsets.ts'
import { type ZoneTime, zoneTime, zoneTimes } from '../../agenda/zoneTimes.ts'
import { type AgendaWithPlaces, isOneItem } from './corrections.ts'

function minutesOf(ms: number | null): number | null {
  return ms === null ? null : Math.round((ms / MINUTE) * 10) / 10
}

/** The clock time of the source, where nothing better is known. */
function asRead(when: string | null, zone: string): readonly ZoneTime[] {
  if (when === null) return []
  return [{ zone, text: when.includes('T') ? when.slice(11, 16) : when }]
}

/** Returns how starts are written: by the draft that the reading comes to, else as the source has them. */
function timesBy({ zones }: ReadAgenda, made: Agenda | null) {
  const plan = made && planOf(made)
  return (of: 'segments' | 'items', id: string | undefined, read: string | null) => {
    if (made === null) return asRead(read, zones[0] ?? '')
    const at = plan?.[of].get(id ?? '')?.start
    return at === undefined ? [] : zoneTimes(at, made.zones, dayOf(made))
  }
}

/** The lengths of a block, by the draft that the reading comes to where there is one: what is not written may be known there, and what is inferred gives way. */
type Lengths = Pick<ReadSegment, 'budget'> & {
  readonly items: readonly Pick<ReadItem, 'planned'>[]
}

function filledBy({ items }: Lengths): number {
  return items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** What only items state. */
const NOT_STATED: Pick<ReadItem, 'inferred' | 'lines'> = { inferred: [], lines: [] }

/** Returns the agenda as read, row by row: blocks, and items of them; `times` in every zone, empty where none is known. */
export function agendaRows({ agenda, places }: AgendaWithPlaces, adopted: DraftResult) {
  const made = adopted.ok ? adopted.agenda : null
  const times = timesBy(agenda, made)
  return agenda.segments.flatMap((segment, n) => {
    const draft = made?.segments[n]
    const lengths: Lengths = draft ?? segment
    const { budget } = lengths
    /** Minutes that the items of a block leave, or go beyond (negative). */
    const rest = budget === null ? 0 : (minutesOf(budget - filledBy(lengths)) ?? 0)
    const isSingle = isOneItem(segment)
    const items = segment.items.map((item, at) => ({
      ...{ ...item, languages: item.languages ?? [] },
      type: isSingle ? ('single' as const) : ('item' as const),
      rest: isSingle ? rest : 0,
      minutes: minutesOf(lengths.items[at]?.planned || item.planned),
      place: places[n]?.[at] ?? { segment: n, item: at },
      times: times('items', draft?.items[at]?.id, item.start),
    }))
    const head = {
      type: 'segment' as const,
      place: { segment: n, item: null },
      title: segment.title,
      times: times('segments', draft?.id, segment.start),
      minutes: minutesOf(budget ?? filledBy(lengths)),
      rest,
      speakers: segment.chair ? [segment.chair] : [],
      languages: [],
      ...NOT_STATED,
      kind: segment.kind,
    }
    return isSingle ? items : [head, ...items]
  })
}

export type AgendaRow = ReturnType<typeof agendaRows>[number]

/** Returns from when to when an agenda lasts, and the time to end by (empty: none), on the clocks of all its zones. */
export function spanOf(agenda: Agenda) {
  const { start, end } = planSpan(agenda)
  // A start and an end of one place belong to one zone.
  const zones = distinctZones(agenda.zones, start)
  const on = (at: Instant) => zones.map((zone) => zoneTime(at, zone, dayOf(agenda)))
  const stop = agenda.hardStop === null ? [] : on(agenda.hardStop.at)
  return { start: on(start), end: on(end), stop }
}

export type AgendaSpan = ReturnType<typeof spanOf>
