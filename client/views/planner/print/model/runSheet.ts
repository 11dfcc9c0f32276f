import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { budgetOf, leastLength, plannedLength } from '../../../../../shared/agenda/slack.ts'
import type { TextInLanguage } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Duration, Instant } from '../../../../../shared/time/instant.ts'
import { latestStarts } from '../../../../../shared/timing/latestStart.ts'
import type { Latest } from '../../../../../shared/timing/row.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import {
  type BilingualText,
  chairsOf,
  inBothLanguages,
  ownTitle,
  type PaperPerson,
  type PaperTime,
  paperTime,
  peopleOf,
  readOrNone,
  type SheetLanguages,
} from './paperText.ts'
import type { PrintSource } from './source.ts'
import { type AtItem, type AtSegment, walk } from './walk.ts'

/** What a segment has: its budget and what is left over of it (ms), when it may start, when it must be over. */
export type SegmentFacts = {
  readonly budget: Duration
  readonly slack: Duration
  readonly notBefore: PaperTime | null
  readonly mustEndBy: PaperTime | null
}

/** A latest start: a clock time of the home zone, `never`, or null where nothing limits it. */
export type LatestText = string | null

/** A line of the run sheet. */
export type RunLine =
  | { readonly type: 'day'; readonly key: string; readonly day: string }
  | {
      readonly type: 'segment'
      readonly key: string
      readonly time: PaperTime
      readonly title: BilingualText
      readonly chairs: readonly PaperPerson[]
      readonly facts: SegmentFacts
    }
  | RunItem

/** An item of the run sheet; `facts` are its segment's where one row says both. */
export type RunItem = {
  readonly type: 'item'
  readonly key: string
  readonly time: PaperTime
  readonly length: Duration
  readonly title: BilingualText | null
  readonly people: readonly PaperPerson[]
  readonly languages: readonly LanguageTag[]
  readonly switched: boolean
  readonly announce: TextInLanguage | null
  readonly notes: TextInLanguage | null
  readonly latest: LatestText
  /** The same with everything at its least; null where it is no other time. */
  readonly atLeast: LatestText
  readonly facts: SegmentFacts | null
}

/** The moderator's run sheet. */
export type RunSheet = {
  readonly lines: readonly RunLine[]
  readonly end: PaperTime
  /** The stop, and how late it could be moved to; null where there is none. */
  readonly stop: { readonly at: PaperTime; readonly movableTo: PaperTime | null } | null
}

const textOf = (at: Latest, zone: string, day: string): LatestText =>
  at === null || at === 'never' ? at : clockOn(at, zone, day)

/** The latest start of every item while nothing has begun, with every item at this length; days count from a day. */
function latestOf(agenda: Agenda, length: (item: Item) => Duration) {
  const found = latestStarts(agenda, length)
  return ({ id }: Item, day: string) => textOf(found.get(id) ?? null, homeZone(agenda), day)
}

function factsOf(segment: Segment, day: string, { agenda, slack }: PrintSource): SegmentFacts {
  const time = (at: Instant | null) => (at === null ? null : paperTime(at, agenda, day))
  return {
    budget: budgetOf(segment),
    slack: slack[segment.id] ?? 0,
    // That the show starts when it starts says nothing.
    notBefore:
      segment.start.type === 'notBefore' && segment !== agenda.segments[0]
        ? time(segment.start.at)
        : null,
    mustEndBy: time(segment.mustEndBy),
  }
}

/** The moderator's run sheet of a plan. */
export function runSheet(source: PrintSource, languages: SheetLanguages): RunSheet {
  const { agenda } = source
  const latest = latestOf(agenda, plannedLength)
  const least = latestOf(agenda, leastLength)
  const segmentLine = ({ segment, span, day }: AtSegment): RunLine => ({
    type: 'segment',
    key: `segment ${segment.id}`,
    time: paperTime(span.start, agenda, day),
    title: inBothLanguages(segment.title, languages),
    chairs: chairsOf(agenda, segment, languages),
    facts: factsOf(segment, day, source),
  })
  const itemLine = ({ item, segment, span, day, alone, switched }: AtItem): RunLine => {
    const title = alone ? item.title : ownTitle(item, segment.title)
    const [asPlanned, atLeast] = [latest(item, day), least(item, day)]
    const chairs = alone ? chairsOf(agenda, segment, languages) : []
    const people = [...peopleOf(agenda, item, languages), ...chairs]
    return {
      type: 'item',
      key: `item ${item.id}`,
      time: paperTime(span.start, agenda, day),
      length: plannedLength(item),
      title: title && inBothLanguages(title, languages),
      people,
      languages: languagesOf(item),
      switched,
      announce: readOrNone(item.briefing?.announce, languages.first),
      notes: readOrNone(item.briefing?.notes, languages.first),
      latest: asPlanned,
      atLeast: atLeast === asPlanned ? null : atLeast,
      facts: alone ? factsOf(segment, day, source) : null,
    }
  }
  const stops = walk(agenda)
  const lines = stops.flatMap((stop): readonly RunLine[] => {
    if (stop.at === 'day') return [{ type: 'day', key: `day ${stop.day}`, day: stop.day }]
    if (stop.at === 'item') return [itemLine(stop)]
    return stop.alone ? [] : [segmentLine(stop)]
  })
  const lastDay = stops.flatMap((stop) => (stop.at === 'day' ? [] : [stop.day])).at(-1) ?? ''
  const { start, end } = planSpan(agenda)
  // The stop stands at the head of the sheet, beside the day of the start.
  const firstDay = dateIn(start, homeZone(agenda))
  const time = (at: Instant) => paperTime(at, agenda, firstDay)
  const { hardStop } = agenda
  return {
    lines,
    end: paperTime(end, agenda, lastDay),
    stop: hardStop && {
      at: time(hardStop.at),
      movableTo: hardStop.movableTo === null ? null : time(hardStop.movableTo),
    },
  }
}
