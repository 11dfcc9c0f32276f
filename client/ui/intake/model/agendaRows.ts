import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import type { DraftResult } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  InferredField,
  ReadItem,
  ReadSegment,
  ReadSpeaker,
} from '../../../../shared/agenda/reading/reading.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { distinctZones } from '../../agenda/offsets.ts'
import { type ZoneTime, zoneTime, zoneTimes } from '../../agenda/zoneTimes.ts'
import { isOneItem } from './corrections.ts'
import { placeKey, type Shown } from './work.ts'

/** A row of the agenda as read: a block, or an item of it; `times` in every zone, empty where none is known. */
export type AgendaRow = {
  /** A block, an item of one, or a block that is nothing but its one item. */
  readonly type: 'segment' | 'item' | 'single'
  readonly place: string
  readonly title: Texts
  readonly times: readonly ZoneTime[]
  readonly minutes: number | null
  /** Of a block: minutes that its items leave, or go beyond (negative). */
  readonly rest: number
  /** Who speaks in an item or chairs a block, as read. */
  readonly speakers: readonly ReadSpeaker[]
  /** The floor languages of an item, where the source states them. */
  readonly languages: readonly LanguageTag[]
  readonly inferred: readonly InferredField[]
  readonly lines: readonly number[]
  readonly kind: ReadItem['kind']
}

/** When an agenda as a whole lasts, on the clocks of all its zones. */
export type AgendaSpan = {
  readonly start: readonly ZoneTime[]
  readonly end: readonly ZoneTime[]
  /** The time to end by; empty where there is none. */
  readonly stop: readonly ZoneTime[]
}

function minutesOf(ms: number | null): number | null {
  return ms === null ? null : Math.round((ms / MINUTE) * 10) / 10
}

/** The clock time of the source, where nothing better is known. */
function asRead(when: string | null, zone: string): readonly ZoneTime[] {
  if (when === null) return []
  return [{ zone, text: when.includes('T') ? when.slice(11, 16) : when }]
}

/** Tells times by the draft that the reading comes to, else as the source has them. */
function timesBy({ agenda }: Shown, adopted: DraftResult) {
  const home = agenda.zones[0] ?? ''
  if (!adopted.ok) {
    return {
      segment: (n: number) => asRead(agenda.segments[n]?.start ?? null, home),
      item: (n: number, at: number) => asRead(agenda.segments[n]?.items[at]?.start ?? null, home),
    }
  }
  const made = adopted.agenda
  const plan = planOf(made)
  const on = (at: Instant | undefined) =>
    at === undefined ? [] : zoneTimes(at, made.zones, dayOf(made))
  return {
    segment: (n: number) => on(plan.segments.get(made.segments[n]?.id ?? '')?.start),
    item: (n: number, at: number) =>
      on(plan.items.get(made.segments[n]?.items[at]?.id ?? '')?.start),
  }
}

/** The lengths of a block, by the draft that the reading comes to where there is one: what is not written may be known there, and what is inferred gives way. */
type Lengths = Pick<ReadSegment, 'budget'> & {
  readonly items: readonly Pick<ReadItem, 'planned'>[]
}

function restOf({ budget, items }: Lengths): number {
  if (budget === null) return 0
  return minutesOf(budget - items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)) ?? 0
}

function lengthOf({ budget, items }: Lengths): number | null {
  return minutesOf(budget ?? items.reduce((sum, { planned }) => sum + (planned ?? 0), 0))
}

function itemRow(item: ReadItem): Omit<AgendaRow, 'place' | 'times' | 'minutes'> {
  return {
    type: 'item',
    title: item.title,
    rest: 0,
    speakers: item.speakers,
    languages: item.languages ?? [],
    inferred: item.inferred,
    lines: item.lines,
    kind: item.kind,
  }
}

/** The agenda as read, row by row. */
export function agendaRows(shown: Shown, adopted: DraftResult): readonly AgendaRow[] {
  const times = timesBy(shown, adopted)
  return shown.agenda.segments.flatMap((segment, n): readonly AgendaRow[] => {
    const lengths: Lengths = (adopted.ok && adopted.agenda.segments[n]) || segment
    const items = segment.items.map((item, at): AgendaRow => {
      const place = shown.placeOf(n, at)
      return {
        ...itemRow(item),
        minutes: minutesOf(lengths.items[at]?.planned || item.planned),
        place,
        times: times.item(n, at),
      }
    })
    if (isOneItem(segment)) {
      return items.map((row) => ({ ...row, type: 'single', rest: restOf(lengths) }))
    }
    const place = placeKey(n, null)
    const head: AgendaRow = {
      type: 'segment',
      place,
      title: segment.title,
      times: times.segment(n),
      minutes: lengthOf(lengths),
      rest: restOf(lengths),
      speakers: segment.chair ? [segment.chair] : [],
      languages: [],
      inferred: [],
      lines: [],
      kind: segment.kind,
    }
    return [head, ...items]
  })
}

/** From when to when an agenda lasts, or null where its date or zone is not known. */
export function spanOf(adopted: DraftResult): AgendaSpan | null {
  if (!adopted.ok) return null
  const { agenda } = adopted
  const spans = [...planOf(agenda).segments.values()]
  const first = spans[0]?.start
  const last = spans.at(-1)?.end
  if (first === undefined || last === undefined) return null
  // A start and an end of one place belong to one zone.
  const zones = distinctZones(agenda.zones, first)
  const on = (at: Instant) => zones.map((zone) => zoneTime(at, zone, dayOf(agenda)))
  const stop = agenda.hardStop === null ? [] : on(agenda.hardStop.at)
  return { start: on(first), end: on(last), stop }
}
