import type { Addressee } from '../../../../shared/agenda/addressed.ts'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import type { DraftResult } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  InferredField,
  ReadAgenda,
  ReadItem,
  ReadSegment,
  ReadSpeaker,
} from '../../../../shared/agenda/reading/reading.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { distinctZones } from '../../agenda/offsets.ts'
import { type ZoneTime, zoneTime, zoneTimes } from '../../agenda/zoneTimes.ts'
import { placeOfFinding } from './ties.ts'
import { type AskedFinding, type Look, lookOf, placeKey, type Shown } from './work.ts'

/** Who speaks in an item or chairs a block, as read. */
export type GotSpeaker = Addressee & { readonly chairs: boolean }

/** A row of the agenda as read: a block, or an item of it; `times` in every zone, empty where none is known. */
export type GotRow = {
  /** A block, an item of one, or a block that is nothing but its one item. */
  readonly type: 'segment' | 'item' | 'single'
  readonly place: string
  readonly title: Texts
  readonly times: readonly ZoneTime[]
  readonly minutes: number | null
  /** Of a block: minutes that its items leave, or go beyond (negative). */
  readonly rest: number
  readonly speakers: readonly GotSpeaker[]
  /** The floor languages of an item, where the source says them. */
  readonly languages: readonly LanguageTag[]
  readonly inferred: readonly InferredField[]
  readonly line: number | null
  /** The findings about it, by their numbers on the page. */
  readonly marks: readonly { readonly index: number; readonly n: number; readonly look: Look }[]
}

/** When an agenda as a whole lasts, on the clocks of all its zones. */
export type GotSpan = {
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

function isSame(one: Texts, other: Texts): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A block that is nothing but its one item is shown as that. */
function isOneItem({ title, items }: ReadSegment): boolean {
  const [only] = items
  return items.length === 1 && only !== undefined && isSame(title, only.title)
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

function gotSpeaker({ name, address }: ReadSpeaker, chairs: boolean): GotSpeaker {
  return { name, ...(address === undefined ? {} : { address }), chairs }
}

function itemRow(item: ReadItem): Omit<GotRow, 'place' | 'times' | 'minutes' | 'marks'> {
  return {
    type: 'item',
    title: item.title,
    rest: 0,
    speakers: item.speakers.map((one) => gotSpeaker(one, one.role === 'moderator')),
    languages: item.languages ?? [],
    inferred: item.inferred,
    line: item.lines[0] ?? null,
  }
}

/** The agenda as read, row by row, each with the findings about it. */
export function gotRows(
  shown: Shown,
  asked: readonly AskedFinding[],
  adopted: DraftResult,
): readonly GotRow[] {
  const times = timesBy(shown, adopted)
  const marksOf = (place: string, lines: readonly number[]) =>
    asked
      .filter((one) => {
        const named = placeOfFinding(one)
        return named === null ? lines.includes(one.finding.line ?? 0) : named === place
      })
      .map((one) => ({ index: one.index, n: one.n, look: lookOf(one) }))
  return shown.agenda.segments.flatMap((segment, n): readonly GotRow[] => {
    const lengths: Lengths = (adopted.ok && adopted.agenda.segments[n]) || segment
    const items = segment.items.map((item, at): GotRow => {
      const place = shown.placeOf(n, at)
      return {
        ...itemRow(item),
        minutes: minutesOf(lengths.items[at]?.planned || item.planned),
        place,
        times: times.item(n, at),
        marks: marksOf(place, item.lines),
      }
    })
    if (isOneItem(segment)) {
      const own = marksOf(placeKey(n, null), [])
      return items.map((row) => ({
        ...row,
        type: 'single',
        rest: restOf(lengths),
        marks: [...own, ...row.marks],
      }))
    }
    const place = placeKey(n, null)
    const head: GotRow = {
      type: 'segment',
      place,
      title: segment.title,
      times: times.segment(n),
      minutes: lengthOf(lengths),
      rest: restOf(lengths),
      speakers: segment.chair ? [gotSpeaker(segment.chair, true)] : [],
      languages: [],
      inferred: [],
      line: segment.items[0]?.lines[0] ?? null,
      marks: marksOf(place, []),
    }
    return [head, ...items]
  })
}

/** From when to when an agenda lasts, or null where its date or zone is not known. */
export function spanOf(adopted: DraftResult): GotSpan | null {
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

/** The title of the block or item that a finding is about, where it names one. */
export function titleOfFinding(
  agenda: ReadAgenda,
  { finding: { place } }: AskedFinding,
): Texts | null {
  if (place?.segment == null) return null
  const segment = agenda.segments[place.segment]
  return (place.item === null ? segment?.title : segment?.items[place.item]?.title) ?? null
}
