import type { ItemId, SegmentId } from '../../../../shared/agenda/ids.ts'
import type { Segment } from '../../../../shared/agenda/model.ts'
import { atEndOf, plannedLength } from '../../../../shared/agenda/plan.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import { areAllAway } from '../../../../shared/run/attendance.ts'
import { comingEnd, plannedEndAction } from '../../../../shared/run/automaticEnd.ts'
import { adjustedUntil } from '../../../../shared/run/lookup.ts'
import { dateIn, signedDigits, spentSeconds } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE, minuteFloor, plus, SECOND } from '../../../../shared/time/instant.ts'
import { type StartMark, startMark } from '../../../../shared/timing/fixedTime.ts'
import {
  type Moment,
  momentOf,
  shownPlan,
  shownSlack,
  shownStart,
} from '../../../../shared/timing/moment.ts'
import type {
  Latest,
  LatestStartReason,
  Row,
  SegmentRow,
  Timeline,
} from '../../../../shared/timing/row.ts'
import { segmentLabel } from '../../../ui/agenda/deadlineNotice.ts'
import type { Ends } from '../../../ui/agenda/EndMark.tsx'
import { chairOf, chairOfAll, peopleNames, shortTitle } from '../../../ui/agenda/peopleNames.ts'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import { clockWithDay, type ZoneTime, zoneTime } from '../../../ui/agenda/zoneTimes.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { itemAsNamed } from '../now/nextItem.ts'
import { zonesOf } from './zones.ts'

/** The note at the end of a row. `held`: it lasts longer than its minutes, until a clock time (T1c); `goOn`, `standby`: its automatic act, and the time (R13); `by`, `late`: its latest start is near or past (T9). */
export type RowNote =
  | { readonly kind: 'none' }
  | { readonly kind: 'held' | 'goOn' | 'standby' | 'by'; readonly at: string }
  | { readonly kind: 'over' | 'under' | 'late'; readonly count: number }
  | { readonly kind: 'dropped' | 'passed' }

/** The line of an item; times are texts in the show's zones. */
export type ItemLine = ReturnType<typeof itemLine>

/** The heading line of a segment with several items; slack in whole minutes. */
export type SegmentLine = ReturnType<typeof segmentLine>

export type Line = ItemLine | SegmentLine

/** Returns the live item, or the next one if none is live. */
export function currentItem(
  items: readonly Pick<ItemLine, 'id' | 'status' | 'isNext'>[],
): ItemId | null {
  const live = items.find(({ status }) => status === 'live' || status === 'paused')
  return (live ?? items.find(({ isNext }) => isNext))?.id ?? null
}

/** Returns a clock time in the home zone, with its day. */
function clock({ zones, day }: Pick<LineSource, 'zones' | 'day'>, at: Instant): string {
  return clockWithDay(at, zones.home, day)
}

function whyOf(
  source: LineSource,
  latest: Exclude<Latest, null>,
  because: LatestStartReason | null,
) {
  if (because === null) return null
  const { agenda, lang } = source
  const segment = because.segment === null ? null : segmentLabel(agenda, because.segment, lang)
  const is =
    because.is === 'clockTime' ? 'clockTime' : because.segment === null ? 'hardStop' : 'mustEnd'
  const length = because.is === 'clockTime' ? because.late : because.at - Number(latest)
  return { is, segment, at: clock(source, because.at), minutes: lengthFigure(length) } as const
}

/** How a latest start is calculated (T4), as texts: the minutes before the hard stop or a segment's end; or a segment's clock time and the minutes by which it is missed. */
export type Why = NonNullable<ReturnType<typeof whyOf>>

function latestCell(
  source: LineSource,
  latest: Latest,
  because: LatestStartReason | null,
  start: Instant,
) {
  if (latest === null) return null
  const why = whyOf(source, latest, because)
  if (latest === 'never') return { text: null, missed: true, why }
  return { text: clock(source, latest), missed: start > latest, why }
}

/** The cell of a latest start: its text (null if it can never be met), whether the item starts later, and how it is calculated. */
export type LatestCell = NonNullable<ReturnType<typeof latestCell>>

/** Returns the clock time until which a live or waiting item lasts, and its automatic act (R13). */
function endsOf(source: LineSource, { status, item, granted, taken }: Row): Ends {
  const isOn = status === 'live' || status === 'paused'
  if (!isOn && status !== 'waiting') return { until: null, does: null }
  const until = adjustedUntil({ granted, taken }, item)
  const atEnd = atEndOf(item)
  const does = isOn ? (source.coming.set?.action ?? null) : atEnd === 'hold' ? null : atEnd
  return { until: until && clock(source, until), does }
}

function markRemark(source: LineSource, mark: StartMark): RowNote {
  if (mark.is === 'by') return { kind: 'by', at: clock(source, mark.at) }
  return { kind: 'late', count: mark.minutes }
}

/** Returns by how many minutes a finished item was longer or shorter than its allotted time. */
function usedRemark({ ended }: LineSource, { status, allotted, spent, lasts }: Row): RowNote {
  if (status !== 'done' || allotted === 0 || ended) return { kind: 'none' }
  const excess = Math.trunc((spent - lasts) / MINUTE)
  if (excess === 0) return { kind: 'none' }
  return { kind: excess > 0 ? 'over' : 'under', count: Math.abs(excess) }
}

function remarkOf(source: LineSource, row: Row): RowNote {
  const { line, coming } = source
  if (row.status === 'dropped' || row.status === 'passed') return { kind: row.status }
  if (row.status === 'live' && coming.end !== null)
    return { kind: coming.end.action, at: clock(source, coming.end.at) }
  if (row.status === 'live' && row.lasts !== row.allotted) {
    return { kind: 'held', at: clock(source, plus(line.now, row.lasts - row.spent)) }
  }
  if (source.mark?.item === row.item.id) return markRemark(source, source.mark)
  return usedRemark(source, row)
}

function chairIn({ agenda, lang }: LineSource, id: SegmentId): TextInLanguage | null {
  const segment = agenda.segments.find((one) => one.id === id)
  const chair = segment === undefined ? null : chairOf(agenda, segment)
  return chair && textIn(chair.name, lang)
}

/** Returns the used time minus the planned length, both as shown (T5); empty for an item that is not done. */
function againstPlan({ status, spent, item }: Row): string {
  if (status !== 'done') return ''
  return signedDigits(spentSeconds(spent) * SECOND - plannedLength(item))
}

function minutesOf({ ended }: LineSource, { item, allotted }: Row): string | null {
  if (ended && item.addedLive) return null
  return lengthFigure(ended ? item.planned : allotted)
}

function itemLine(source: LineSource, row: Row, alone: boolean, isNext: boolean) {
  const { agenda, line, lang, zones, day, attendance } = source
  const start = shownStart(line, row)
  const expected = clock(source, start)
  const planned = clockWithDay(shownPlan(line, row), zones.home, source.planDay)
  const isWaiting = row.status === 'waiting'
  const hasTime = row.actual !== null || row.projected !== null
  const isAhead = row.projected !== null
  const namedItem = isAhead ? itemAsNamed({ attendance }, row.item) : row.item
  return {
    type: 'item' as const,
    id: row.item.id,
    segment: row.segment,
    /** It is the only item of its segment: one line shows both. */
    alone,
    status: row.status,
    isNext,
    /** It is live or waiting, and all its speakers are marked not here. */
    absent: isAhead && areAllAway({ attendance }, row.item),
    planned,
    expected: hasTime ? expected : '',
    /** The same times in each of the other zones. */
    otherZoneTimes: zones.away.map(
      (zone): ZoneTime => (hasTime ? zoneTime(start, zone, day) : { zone, text: '' }),
    ),
    moved: expected !== planned,
    /** The names of its people; while it is live or waiting only of those who are here, if any are. */
    who: peopleNames(agenda, namedItem, lang),
    /** The chair of the segment whose heading it replaces. */
    chair: alone && chairOfAll(agenda) === null ? chairIn(source, row.segment) : null,
    title: textIn(row.item.title, lang),
    language: row.item.language,
    /** The allotted minutes; after the end the planned ones: null if it was inserted during the show (P6). */
    minutes: minutesOf(source, row),
    /** After the end, the used time minus the planned one, with its sign; else null. */
    against: source.ended ? againstPlan(row) : null,
    latest: isWaiting ? latestCell(source, row.latest, row.because, start) : null,
    latestLeast: isWaiting ? latestCell(source, row.latestLeast, row.becauseLeast, start) : null,
    ends: endsOf(source, row),
    note: remarkOf(source, row),
    /** The remark on how it went (R14). */
    remark: source.remarks[row.item.id] ?? null,
  }
}

function segmentLine(source: LineSource, row: SegmentRow) {
  const { start, title, id } = row.segment
  return {
    type: 'segment' as const,
    id,
    title: shortTitle(textIn(title, source.lang)),
    chair: chairIn(source, id),
    pinned: start.type === 'notBefore' ? clock(source, start.at) : null,
    slack: shownSlack(row),
  }
}

/** Returns every line of the agenda, in order. */
function linesOf(source: LineSource): readonly Line[] {
  const { line } = source
  return line.segments.flatMap((segment): readonly Line[] => {
    const rows = line.rows.filter((row) => row.segment === segment.segment.id)
    const alone = rows.length === 1
    const items = rows.map((row) =>
      itemLine(source, row, alone, row.item.id === line.next?.item.id),
    )
    return alone ? items : [segmentLine(source, segment), ...items]
  })
}

/** The least number of lines that stay unfolded, if the agenda has as many. */
const OPEN_LINES = 14

/** Returns the number of lines of segments. */
function lineCount(segments: readonly Segment[]): number {
  return segments.reduce((sum, { items }) => sum + items.length + (items.length === 1 ? 0 : 1), 0)
}

/** Returns the finished segments to fold: from the first on, as long as enough lines stay open. */
function foldedSegments({ segments: rows }: Timeline, running: SegmentId | undefined) {
  const segments = rows.map(({ segment }) => segment)
  const finishedCount = segments.findIndex(({ id }) => id === running)
  const maxCount = segments.findIndex((_, n) => lineCount(segments.slice(n + 1)) < OPEN_LINES)
  return segments.slice(0, Math.max(0, Math.min(finishedCount, maxCount)))
}

/** Returns the row to which the finished segments fold while the show runs, with the minutes by which they ended behind the plan; null if they have fewer than two lines. */
export function foldAt(context: ConsoleContext, now: Instant) {
  const moment = momentOf(context.show, now)
  if (moment === null || moment.status === 'planned' || moment.status === 'ended') return null
  const { line } = moment
  const folded = foldedSegments(line, (line.on ?? line.next)?.segment)
  const rows = line.rows.filter(({ segment }) => folded.some(({ id }) => id === segment))
  const lines = lineCount(folded)
  const last = rows.findLast(({ actual }) => actual?.end != null)
  const [first] = rows
  if (lines < 2 || first === undefined || last?.actual?.end == null) return null
  const source = sourceAt(context, moment)
  return {
    lines,
    items: rows.length,
    titles: folded.map(({ title }) => shortTitle(textIn(title, context.lang))),
    planned: clock(source, shownPlan(line, first)),
    began: clock(source, shownStart(line, first)),
    behind: (minuteFloor(last.actual.end) - minuteFloor(last.planned.end)) / MINUTE,
  }
}

/** The row of the folded segments. */
export type Fold = NonNullable<ReturnType<typeof foldAt>>

/** Returns the data from which the lines of a moment are derived. */
function sourceAt({ show, lang, ...context }: ConsoleContext, moment: Moment) {
  const { agenda, line, dates, home } = moment
  return {
    agenda,
    line,
    lang,
    zones: zonesOf(agenda, context),
    /** The reference days of projected and of planned times (Z3). */
    day: dateIn(dates.times, home),
    planDay: dateIn(dates.plan, home),
    attendance: show.attendance,
    /** The automatic act set for the live item, and the act that will really happen, with its time. */
    coming: { set: plannedEndAction(show), end: comingEnd(show, line.now) },
    remarks: show.remarks ?? {},
    mark: startMark(show, line),
    ended: moment.status === 'ended',
  }
}

type LineSource = ReturnType<typeof sourceAt>

/** Returns the lines that the console shows at `now`; none while nothing is published. */
export function linesAt(context: ConsoleContext, now: Instant): readonly Line[] {
  const moment = momentOf(context.show, now)
  return moment === null ? [] : linesOf(sourceAt(context, moment))
}
