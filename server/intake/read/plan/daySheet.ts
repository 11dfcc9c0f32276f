import type { ReadPlace } from '../../../../shared/agenda/reading/reading.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import type { Slip } from '../slips/slip.ts'
import type { DayHeading } from './headings.ts'
import type { OutlineNode } from './outlineNode.ts'

/** The entries of one day, in one room where the source parts them so, while they are put together. */
export type DaySheet = {
  readonly day: DayHeading | null
  readonly room: string | null
  readonly title: string
  /** It is for every room of its day. */
  readonly common: boolean
  readonly line: number | null
  readonly entries: OutlineNode[]
  /** Times a heading of the day gives for the whole of it. */
  readonly spans: readonly ZonedSpan[]
  /** Beginnings that stand alone on a line (`Beginn: 8.30 Uhr`). */
  readonly starts: ZonedSpan[]
  /** Ends that stand alone on a line (`bis 16:00 Uhr`). */
  readonly stops: ZonedSpan[]
  /** Lines before its first entry that name who chairs it all. */
  readonly chairs: Slip[]
  /** Lines of the agenda that are part of no entry. */
  readonly strays: Slip[]
}

/** A sheet without entries yet. */
export function sheetOf(
  day: DayHeading | null,
  room: string | null,
  more: Partial<Pick<DaySheet, 'title' | 'line' | 'spans' | 'common'>> = {},
): DaySheet {
  return {
    day,
    room,
    title: more.title ?? '',
    common: more.common ?? false,
    line: more.line ?? null,
    spans: more.spans ?? [],
    entries: [],
    starts: [],
    stops: [],
    chairs: [],
    strays: [],
  }
}

/** Says where the days of several sheets belong: each to its own agenda; one that several have, as for its rooms, to none of them alone. */
export function placeDays(sheets: readonly DaySheet[], places: Map<object, ReadPlace>): void {
  if (sheets.length < 2) return
  for (const [agenda, { day }] of sheets.entries()) {
    const isOwn = sheets.filter((other) => other.day === day).length === 1
    if (day !== null && isOwn) places.set(day, { agenda, segment: null, item: null })
  }
}
