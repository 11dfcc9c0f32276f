import { atEndOf } from '../../../../shared/agenda/ends.ts'
import type { ItemId, SegmentId } from '../../../../shared/agenda/ids.ts'
import type { Segment } from '../../../../shared/agenda/model.ts'
import { plannedLength } from '../../../../shared/agenda/slack.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import { areAllAway } from '../../../../shared/run/attendance.ts'
import { comingEnd, plannedEndAction } from '../../../../shared/run/automaticEnd.ts'
import { untilWith } from '../../../../shared/run/lookup.ts'
import { dateIn, signedDigits, spentSeconds } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE, minuteFloor, plus, SECOND } from '../../../../shared/time/instant.ts'
import { type StartMark, startMark } from '../../../../shared/timing/fixedTime.ts'
import { shownPlan, shownStart, slackShown } from '../../../../shared/timing/landing.ts'
import { type Moment, momentOf } from '../../../../shared/timing/moment.ts'
import type { Because, Latest, Row, SegmentRow, Timeline } from '../../../../shared/timing/row.ts'
import { segmentLabel } from '../../../ui/agenda/deadlineNotice.ts'
import type { Ends } from '../../../ui/agenda/EndMark.tsx'
import { chairOf, chairOfAll, peopleNames } from '../../../ui/agenda/peopleNames.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import { clockOn, type ZoneTime, zoneTime } from '../../../ui/agenda/zoneTimes.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { itemAsNamed } from '../now/absent.ts'
import { zonesOf } from './zones.ts'

/** The note at the end of a row. `held`: it lasts longer than its minutes, until a clock time (T1c); `goOn`, `standby`: what happens automatically, and when (R13); `by`, `late`: its latest start is near or past (T9). */
export type Remark =
  | { readonly kind: 'none' }
  | { readonly kind: 'held' | 'goOn' | 'standby' | 'by'; readonly at: string }
  | { readonly kind: 'over' | 'under' | 'late'; readonly count: number }
  | { readonly kind: 'dropped' | 'passed' }

/** One line of the agenda on the console; times are texts in the show's zones. */
export type ItemLine = ReturnType<typeof itemLine>

/** The heading line of a segment with several items; slack in whole minutes. */
export type SegmentLine = ReturnType<typeof segmentLine>

export type Line = ItemLine | SegmentLine

/** Returns the live item, or the next one if none is live. */
export function currentItem(
  items: readonly Pick<ItemLine, 'id' | 'status' | 'isNext'>[],
): ItemId | null {
  const on = items.find(({ status }) => status === 'live' || status === 'paused')
  return (on ?? items.find(({ isNext }) => isNext))?.id ?? null
}

/** A clock time in the home zone, with its day. */
function clock({ zones, day }: Pick<Reader, 'zones' | 'day'>, at: Instant): string {
  return clockOn(at, zones.home, day)
}

function whyOf(reader: Reader, latest: Exclude<Latest, null>, because: Because | null) {
  if (because === null) return null
  const { agenda, lang } = reader
  const segment = because.segment === null ? null : segmentLabel(agenda, because.segment, lang)
  const is = because.is === 'pin' ? 'pin' : because.segment === null ? 'hardStop' : 'mustEnd'
  const by = because.is === 'pin' ? because.late : because.at - Number(latest)
  return { is, segment, at: clock(reader, because.at), minutes: lengthFigure(by) } as const
}

/** How a latest start is calculated (T4), as texts: so many minutes before the hard stop or before the end of a segment; or the clock time of a segment and by how many minutes it is missed. */
export type Why = NonNullable<ReturnType<typeof whyOf>>

function latestCell(reader: Reader, latest: Latest, because: Because | null, start: Instant) {
  if (latest === null) return null
  const why = whyOf(reader, latest, because)
  if (latest === 'never') return { text: null, missed: true, why }
  return { text: clock(reader, latest), missed: start > latest, why }
}

/** A latest start as a cell: its text (null if it can never be met), whether it has passed, and how it is calculated. */
export type LatestCell = NonNullable<ReturnType<typeof latestCell>>

/** How a live or waiting row ends (R13). */
function endsOf(reader: Reader, { status, item, granted, taken }: Row): Ends {
  const isOn = status === 'live' || status === 'paused'
  if (!isOn && status !== 'waiting') return { until: null, does: null }
  const until = untilWith({ granted, taken }, item)
  const atEnd = atEndOf(item)
  const does = isOn ? (reader.coming.set?.does ?? null) : atEnd === 'hold' ? null : atEnd
  return { until: until && clock(reader, until), does }
}

function markRemark(reader: Reader, mark: StartMark): Remark {
  if (mark.is === 'by') return { kind: 'by', at: clock(reader, mark.at) }
  return { kind: 'late', count: mark.minutes }
}

/** By how many minutes a finished item was longer or shorter than its allotted time. */
function usedRemark({ ended }: Reader, { status, allotted, spent, lasts }: Row): Remark {
  if (status !== 'done' || allotted === 0 || ended) return { kind: 'none' }
  const over = Math.trunc((spent - lasts) / MINUTE)
  if (over === 0) return { kind: 'none' }
  return { kind: over > 0 ? 'over' : 'under', count: Math.abs(over) }
}

function remarkOf(reader: Reader, row: Row): Remark {
  const { line, coming } = reader
  if (row.status === 'dropped' || row.status === 'passed') return { kind: row.status }
  if (row.status === 'live' && coming.end !== null)
    return { kind: coming.end.does, at: clock(reader, coming.end.at) }
  if (row.status === 'live' && row.lasts !== row.allotted) {
    return { kind: 'held', at: clock(reader, plus(line.now, row.lasts - row.spent)) }
  }
  if (reader.mark?.item === row.item.id) return markRemark(reader, reader.mark)
  return usedRemark(reader, row)
}

function chairIn({ agenda, lang }: Reader, id: SegmentId): TextInLanguage | null {
  const segment = agenda.segments.find((one) => one.id === id)
  const chair = segment === undefined ? null : chairOf(agenda, segment)
  return chair && textIn(chair.name, lang)
}

/** The used time minus the planned length, both as shown (T5); empty for a dropped or skipped item. */
function againstPlan({ status, spent, item }: Row): string {
  if (status !== 'done') return ''
  return signedDigits(spentSeconds(spent) * SECOND - plannedLength(item))
}

function minutesOf({ ended }: Reader, { item, allotted }: Row): string | null {
  if (ended && item.addedLive) return null
  return lengthFigure(ended ? item.planned : allotted)
}

function itemLine(reader: Reader, row: Row, alone: boolean, isNext: boolean) {
  const { agenda, line, lang, zones, day, attendance } = reader
  const start = shownStart(line, row)
  const expected = clock(reader, start)
  const planned = clockOn(shownPlan(line, row), zones.home, reader.planDay)
  const waits = row.status === 'waiting'
  const comes = row.actual !== null || row.projected !== null
  const isToCome = row.projected !== null
  const named = isToCome ? itemAsNamed({ attendance }, row.item) : row.item
  return {
    type: 'item' as const,
    id: row.item.id,
    segment: row.segment,
    /** It is the only item of its segment: one line shows both. */
    alone,
    status: row.status,
    isNext,
    /** It is live or to come, and all who speak in it are marked not here. */
    absent: isToCome && areAllAway({ attendance }, row.item),
    planned,
    expected: comes ? expected : '',
    /** The same times in each of the other zones. */
    away: zones.away.map(
      (zone): ZoneTime => (comes ? zoneTime(start, zone, day) : { zone, text: '' }),
    ),
    moved: expected !== planned,
    /** Names of those who speak: of the live item and those to come, of those who are here; empty where nobody is named. */
    who: peopleNames(agenda, named, lang),
    /** The chair of the segment whose heading it replaces. */
    chair: alone && chairOfAll(agenda) === null ? chairIn(reader, row.segment) : null,
    title: textIn(row.item.title, lang),
    language: row.item.language,
    /** After the end these are the planned minutes: null if it was inserted during the show (P6). */
    minutes: minutesOf(reader, row),
    /** After the end, the used time minus the planned one, with its sign; else null. */
    against: reader.ended ? againstPlan(row) : null,
    latest: waits ? latestCell(reader, row.latest, row.because, start) : null,
    latestLeast: waits ? latestCell(reader, row.latestLeast, row.becauseLeast, start) : null,
    ends: endsOf(reader, row),
    remark: remarkOf(reader, row),
    /** What was noted of how it went (R14). */
    remarked: reader.remarks[row.item.id] ?? null,
  }
}

function segmentLine(reader: Reader, row: SegmentRow) {
  const { start, title, id } = row.segment
  return {
    type: 'segment' as const,
    id,
    title: shortTitle(textIn(title, reader.lang)),
    chair: chairIn(reader, id),
    pinned: start.type === 'notBefore' ? clock(reader, start.at) : null,
    slack: slackShown(row),
  }
}

/** Every line of the agenda, in order. */
function linesOf(reader: Reader): readonly Line[] {
  const { line } = reader
  return line.segments.flatMap((segment): readonly Line[] => {
    const rows = line.rows.filter((row) => row.segment === segment.segment.id)
    const alone = rows.length === 1
    const items = rows.map((row) =>
      itemLine(reader, row, alone, row.item.id === line.next?.item.id),
    )
    return alone ? items : [segmentLine(reader, segment), ...items]
  })
}

/** At least so many lines stay visible, if there are as many. */
const OPEN_LINES = 14

/** Returns how many lines segments have. */
function lineCount(segments: readonly Segment[]): number {
  return segments.reduce((sum, { items }) => sum + items.length + (items.length === 1 ? 0 : 1), 0)
}

/** Returns the finished segments to fold: from the first on, as long as enough lines stay open. */
function foldedSegments({ segments: rows }: Timeline, running: SegmentId | undefined) {
  const segments = rows.map(({ segment }) => segment)
  const finished = segments.findIndex(({ id }) => id === running)
  const most = segments.findIndex((_, at) => lineCount(segments.slice(at + 1)) < OPEN_LINES)
  return segments.slice(0, Math.max(0, Math.min(finished, most)))
}

/** Returns the finished segments before the running one, folded to one row while the show runs: their titles, their items, and how they ended against the plan in minutes; null if that is one row or none. */
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
  const reader = readerAt(context, moment)
  return {
    lines,
    items: rows.length,
    titles: folded.map(({ title }) => shortTitle(textIn(title, context.lang))),
    planned: clock(reader, shownPlan(line, first)),
    began: clock(reader, shownStart(line, first)),
    behind: (minuteFloor(last.actual.end) - minuteFloor(last.planned.end)) / MINUTE,
  }
}

/** Folded segments. */
export type Fold = NonNullable<ReturnType<typeof foldAt>>

/** Returns what a moment's lines are derived from. */
function readerAt({ show, lang, ...context }: ConsoleContext, moment: Moment) {
  const { agenda, line, dates, home } = moment
  return {
    agenda,
    line,
    lang,
    zones: zonesOf(agenda, context),
    /** The reference days of times (Z3): of projected and of planned ones. */
    day: dateIn(dates.times, home),
    planDay: dateIn(dates.plan, home),
    attendance: show.attendance,
    /** What is set to happen automatically to the live item, and what will really happen, with its time. */
    coming: { set: plannedEndAction(show), end: comingEnd(show, line.now) },
    remarks: show.remarks ?? {},
    mark: startMark(show, line),
    ended: moment.status === 'ended',
  }
}

type Reader = ReturnType<typeof readerAt>

/** The lines that the console shows at `now`; none while nothing is published. */
export function linesAt(context: ConsoleContext, now: Instant): readonly Line[] {
  const moment = momentOf(context.show, now)
  return moment === null ? [] : linesOf(readerAt(context, moment))
}
