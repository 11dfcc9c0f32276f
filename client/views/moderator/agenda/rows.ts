import { atEndOf } from '../../../../shared/agenda/ends.ts'
import type { ItemId, SegmentId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { areAllAway } from '../../../../shared/run/attendance.ts'
import { type ComingEnd, comingEnd, plannedEndAction } from '../../../../shared/run/automaticEnd.ts'
import { untilWith } from '../../../../shared/run/lookup.ts'
import type { Remark as Noted } from '../../../../shared/run/remark.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import {
  type SlackShown,
  shownPlan,
  shownStart,
  slackShown,
} from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Because, Latest, Row, SegmentRow, Timeline } from '../../../../shared/timing/row.ts'
import { type AgendaLabel, segmentLabel } from '../../../ui/agenda/deadlineNotice.ts'
import type { Ends } from '../../../ui/agenda/EndMark.tsx'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import { chairOf, peopleNames } from '../../../ui/agenda/peopleNames.ts'
import { clockOn, type ZoneTime, zoneTime } from '../../../ui/agenda/zoneTimes.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { type Zones, zonesOf } from './zones.ts'

/** What stands at a row's end instead of latest starts; `held`: on longer than its minutes say, to a clock time (T1c); `goOn`, `standby`: what happens by itself, and when (R13). */
export type Remark =
  | { readonly kind: 'none' }
  | { readonly kind: 'held' | 'goOn' | 'standby'; readonly at: string }
  | { readonly kind: 'over'; readonly minutes: number }
  | { readonly kind: 'dropped' | 'passed' }

/** Whence a latest start is reckoned (T4), as texts: so many minutes before the hard stop or before a segment must end; or a segment's clock time, so many too late. */
export type Why = {
  readonly is: 'hardStop' | 'mustEnd' | 'pin'
  readonly at: string
  readonly minutes: string
  readonly segment: AgendaLabel | null
}

/** A latest start as a cell: its text (null where it can never be kept), whether it has passed, and whence it is reckoned. */
export type LatestCell = {
  readonly text: string | null
  readonly missed: boolean
  readonly why: Why | null
}

/** One line of the agenda on the console; times are texts in the show's zones. */
export type ItemLine = {
  readonly type: 'item'
  readonly id: ItemId
  /** Alone in its segment: one line stands for both. */
  readonly alone: boolean
  readonly status: Row['status']
  readonly isNext: boolean
  /** It is on or to come, and all who speak in it are marked not here. */
  readonly absent: boolean
  readonly planned: string
  readonly expected: string
  /** The same in each of the other zones. */
  readonly away: readonly ZoneTime[]
  readonly moved: boolean
  /** Names of those who speak; empty where nobody is named. */
  readonly who: readonly TextInLanguage[]
  /** Who chairs the segment that it stands for. */
  readonly chair: TextInLanguage | null
  readonly title: TextInLanguage
  readonly language: LanguageTag | null
  readonly minutes: string
  readonly latest: LatestCell | null
  readonly latestLeast: LatestCell | null
  readonly ends: Ends
  readonly remark: Remark
  /** What was noted of how it went (R14); null where nothing was. */
  readonly remarked: Noted | null
}

/** The heading line of a segment with several items; slack in whole minutes. */
export type SegmentLine = {
  readonly type: 'segment'
  readonly id: string
  readonly title: TextInLanguage
  readonly chair: TextInLanguage | null
  readonly pinned: string | null
  readonly slack: SlackShown | null
}

export type Line = ItemLine | SegmentLine

/** A clock time at home, with its day. */
function clock({ zones, day }: Pick<Reader, 'zones' | 'day'>, at: Instant): string {
  return clockOn(at, zones.home, day)
}

function whyOf(reader: Reader, latest: Exclude<Latest, null>, because: Because | null): Why | null {
  if (because === null) return null
  const { agenda, lang } = reader
  const segment = because.segment === null ? null : segmentLabel(agenda, because.segment, lang)
  const is = because.is === 'pin' ? 'pin' : because.segment === null ? 'hardStop' : 'mustEnd'
  const by = because.is === 'pin' ? because.late : because.at - Number(latest)
  return { is, segment, at: clock(reader, because.at), minutes: lengthFigure(by) }
}

function latestCell(
  reader: Reader,
  latest: Latest,
  because: Because | null,
  start: Instant,
): LatestCell | null {
  if (latest === null) return null
  const why = whyOf(reader, latest, because)
  if (latest === 'never') return { text: null, missed: true, why }
  return { text: clock(reader, latest), missed: start > latest, why }
}

/** How a row that is on or waits ends (R13). */
function endsOf(reader: Reader, { status, item, granted, taken }: Row): Ends {
  const isOn = status === 'live' || status === 'paused'
  if (!isOn && status !== 'waiting') return { until: null, does: null }
  const until = untilWith({ granted, taken }, item)
  const atEnd = atEndOf(item)
  const does = isOn ? (reader.coming.set?.does ?? null) : atEnd === 'hold' ? null : atEnd
  return { until: until && clock(reader, until), does }
}

function remarkOf(reader: Reader, row: Row): Remark {
  const { line, coming } = reader
  if (row.status === 'dropped' || row.status === 'passed') return { kind: row.status }
  if (row.status === 'live' && coming.end !== null)
    return { kind: coming.end.does, at: clock(reader, coming.end.at) }
  if (row.status === 'live' && row.lasts !== row.allotted) {
    return { kind: 'held', at: clock(reader, plus(line.now, row.lasts - row.spent)) }
  }
  const over = Math.floor((row.spent - row.lasts) / MINUTE)
  const told = row.status === 'done' && row.allotted > 0 && over >= 1
  return told ? { kind: 'over', minutes: over } : { kind: 'none' }
}

function chairIn({ agenda, lang }: Reader, id: SegmentId): TextInLanguage | null {
  const segment = agenda.segments.find((one) => one.id === id)
  const chair = segment === undefined ? null : chairOf(agenda, segment)
  return chair && textIn(chair.name, lang)
}

type Reader = {
  readonly agenda: Agenda
  readonly line: Timeline
  readonly lang: LanguageTag
  readonly zones: Zones
  /** The days that times are told from (Z3), and what was planned. */
  readonly day: string
  readonly planDay: string
  readonly attendance: ShowState['attendance']
  readonly coming: Coming
  readonly remarks: NonNullable<ShowState['remarks']>
}

/** What is set to happen by itself to what is on, and what will, with its time. */
type Coming = {
  readonly set: ReturnType<typeof plannedEndAction>
  readonly end: ComingEnd | null
}

function itemLine(reader: Reader, row: Row, alone: boolean, isNext: boolean): ItemLine {
  const { agenda, line, lang, zones, day, attendance } = reader
  const start = shownStart(line, row)
  const expected = clock(reader, start)
  const planned = clockOn(shownPlan(line, row), zones.home, reader.planDay)
  const waits = row.status === 'waiting'
  const comes = row.actual !== null || row.projected !== null
  return {
    type: 'item',
    id: row.item.id,
    alone,
    status: row.status,
    isNext,
    absent: row.projected !== null && areAllAway({ attendance }, row.item),
    planned,
    expected: comes ? expected : '',
    away: zones.away.map((zone) => (comes ? zoneTime(start, zone, day) : { zone, text: '' })),
    moved: expected !== planned,
    who: peopleNames(agenda, row.item, lang),
    chair: alone ? chairIn(reader, row.segment) : null,
    title: textIn(row.item.title, lang),
    language: row.item.language,
    minutes: lengthFigure(row.allotted),
    latest: waits ? latestCell(reader, row.latest, row.because, start) : null,
    latestLeast: waits ? latestCell(reader, row.latestLeast, row.becauseLeast, start) : null,
    ends: endsOf(reader, row),
    remark: remarkOf(reader, row),
    remarked: reader.remarks[row.item.id] ?? null,
  }
}

function segmentLine(reader: Reader, row: SegmentRow): SegmentLine {
  const { start, title, id } = row.segment
  return {
    type: 'segment',
    id,
    title: textIn(title, reader.lang),
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

/** As much of a line as says where the show is in it. */
type Placed = Pick<ItemLine, 'type' | 'status' | 'isNext'> | Pick<SegmentLine, 'type'>

/** How many lines stand before what comes after the next item: all that a small screen tells elsewhere, or that is past. */
export function leadingLines(lines: readonly Placed[]): number {
  const next = lines.findIndex((line) => line.type === 'item' && line.isNext)
  if (next >= 0) return next + 1
  const isOn = (line: Placed) =>
    line.type === 'item' && (line.status === 'live' || line.status === 'paused')
  return lines.findIndex(isOn) + 1
}

/** The lines that the console shows at `now`; none while nothing is published. */
export function linesAt(context: ConsoleContext, now: Instant): readonly Line[] {
  const { show, lang } = context
  const moment = momentOf(show, now)
  if (moment === null) return []
  const { agenda, line, dates: from, home } = moment
  return linesOf({
    agenda,
    line,
    lang,
    zones: zonesOf(agenda, context),
    day: dateIn(from.times, home),
    planDay: dateIn(from.plan, home),
    attendance: show.attendance,
    coming: { set: plannedEndAction(show), end: comingEnd(show, now) },
    remarks: show.remarks ?? {},
  })
}
