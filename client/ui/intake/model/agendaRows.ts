import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf, planSpan } from '../../../../shared/agenda/plan.ts'
import type { DraftResult } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { distinctZones } from '../../agenda/offsets.ts'
import { type ZoneTime, zoneTime, zoneTimes } from '../../agenda/zoneTimes.ts'
import { type AgendaWithPlaces, isOneItem } from './corrections.ts'

function minutesOf(ms: number | null): number | null {
  return ms === null ? null : Math.round((ms / MINUTE) * 10) / 10
}

/** Returns the clock time as the source states it; empty if it states none. */
function sourceTimes(when: string | null, zone: string): readonly ZoneTime[] {
  if (when === null) return []
  return [{ zone, text: when.includes('T') ? when.slice(11, 16) : when }]
}

/** Returns a function that formats starts: from the draft if there is one, else from the source. */
function timesBy({ zones }: ParsedAgenda, draft: Agenda | null) {
  const plan = draft && planOf(draft)
  return (kind: 'segments' | 'items', id: string | undefined, sourceTime: string | null) => {
    if (draft === null) return sourceTimes(sourceTime, zones[0] ?? '')
    const at = plan?.[kind].get(id ?? '')?.start
    return at === undefined ? [] : zoneTimes(at, draft.zones, dayOf(draft))
  }
}

/** The lengths of a segment, from the draft (which completes and shortens them) or the source. */
type Lengths = Pick<ReadSegment, 'budget'> & {
  readonly items: readonly Pick<ParsedItem, 'planned'>[]
}

function sumOfItems({ items }: Lengths): number {
  return items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** Empty values of the fields that only items have. */
const NO_ITEM_FIELDS: Pick<ParsedItem, 'inferred' | 'lines'> = { inferred: [], lines: [] }

/** Returns a row for each segment and item; `times` are in every zone, empty if unknown. */
export function agendaRows({ agenda, places }: AgendaWithPlaces, result: DraftResult) {
  const draft = result.ok ? result.agenda : null
  const times = timesBy(agenda, draft)
  return agenda.segments.flatMap((segment, n) => {
    const draftSegment = draft?.segments[n]
    const lengths: Lengths = draftSegment ?? segment
    const { budget } = lengths
    /** The minutes of a segment that its items leave free; negative if the items exceed the budget. */
    const rest = budget === null ? 0 : (minutesOf(budget - sumOfItems(lengths)) ?? 0)
    const isSingle = isOneItem(segment)
    const items = segment.items.map((item, at) => ({
      ...{ ...item, languages: item.languages ?? [] },
      type: isSingle ? ('single' as const) : ('item' as const),
      rest: isSingle ? rest : 0,
      minutes: minutesOf(lengths.items[at]?.planned || item.planned),
      place: places[n]?.[at] ?? { segment: n, item: at },
      times: times('items', draftSegment?.items[at]?.id, item.start),
    }))
    const head = {
      type: 'segment' as const,
      place: { segment: n, item: null },
      title: segment.title,
      times: times('segments', draftSegment?.id, segment.start),
      minutes: minutesOf(budget ?? sumOfItems(lengths)),
      rest,
      speakers: segment.chair ? [segment.chair] : [],
      languages: [],
      ...NO_ITEM_FIELDS,
      kind: segment.kind,
    }
    return isSingle ? items : [head, ...items]
  })
}

export type AgendaRow = ReturnType<typeof agendaRows>[number]

/** Returns the start, end and hard stop (empty: none) of an agenda in all its zones. */
export function spanOf(agenda: Agenda) {
  const { start, end } = planSpan(agenda)
  // All three use the same zones, so that each start has its end at the same index.
  const zones = distinctZones(agenda.zones, start)
  const inZones = (at: Instant) => zones.map((zone) => zoneTime(at, zone, dayOf(agenda)))
  const stop = agenda.hardStop === null ? [] : inZones(agenda.hardStop.at)
  return { start: inZones(start), end: inZones(end), stop }
}

export type AgendaSpan = ReturnType<typeof spanOf>
