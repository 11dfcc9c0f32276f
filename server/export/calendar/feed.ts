import { calendarFeed as de } from '../../../client/i18n/de/calendarFeed.ts'
import { common as deCommon } from '../../../client/i18n/de/common.ts'
import { calendarFeed as en } from '../../../client/i18n/en/calendarFeed.ts'
import { city as enCity } from '../../../client/i18n/en/cities.ts'
import { calendarFeed as zh } from '../../../client/i18n/zh/calendarFeed.ts'
import { common as zhCommon } from '../../../client/i18n/zh/common.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { PersonId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Meeting, Segment } from '../../../shared/agenda/model.ts'
import { baseLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { peopleOfItem, personOf, speaksIn } from '../../../shared/run/lookup.ts'
import { has } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { cityOf, clockText } from '../../../shared/time/format.ts'
import {
  earliestOf,
  HOUR,
  type Instant,
  latestOf,
  minuteFloor,
  plus,
  type Span,
} from '../../../shared/time/instant.ts'
import { showTime } from '../../../shared/time/showClock.ts'
import { offsetText, utcOffset } from '../../../shared/time/utcOffset.ts'
import {
  announcedMoment,
  type Moment,
  publicStart,
  shownAt,
  shownPlan,
} from '../../../shared/timing/moment.ts'
import type { Row, SegmentRow } from '../../../shared/timing/row.ts'

type EntryTexts = Readonly<Record<keyof typeof en, string>>

const WORDS = new Map<string, { readonly texts: EntryTexts; readonly cities: object }>([
  ['en', { texts: en, cities: enCity }],
  ['zh', { texts: zh, cities: zhCommon.city }],
  ['de', { texts: de, cities: deCommon.city }],
])

/** Returns the words of a feed in a language; in English if there are none. */
export function feedWords(lang: LanguageTag) {
  const { texts, cities } = WORDS.get(baseLanguage(lang)) ?? { texts: en, cities: enCity }
  const named = new Map<string, string>(Object.entries(cities))
  return {
    comma: texts.comma,
    city: (zone: string) => named.get(zone) ?? cityOf(zone),
    /** Returns a text with its facts. */
    text: (key: keyof EntryTexts, facts: Readonly<Record<string, string>> = {}) =>
      texts[key].replace(/\{\{(\w+)\}\}/g, (_, fact: string) => facts[fact] ?? ''),
  }
}

export type FeedWords = ReturnType<typeof feedWords>

/** A show at a moment: its state, the position of its log, and show time. */
export type ShowMoment = {
  readonly state: ShowState
  readonly seq: number
  readonly at: Instant
}

/** How long after its last event a running show moves its entries. Then nobody runs it any more. */
const FOLLOWED = 6 * HOUR

/** Returns the moment for which a feed states a show, at server time `wall`: now while it runs, else its last event. */
export function feedMoment({ state, seq, at }: ShowMoment, wall: Instant): ShowMoment {
  const { status } = state.run.position
  const isRunning = status !== 'planned' && status !== 'ended'
  const now = earliestOf(showTime(state.clock, wall), plus(at, FOLLOWED))
  return { state, seq, at: isRunning ? latestOf(at, now) : at }
}

/** Whose turns a feed has (null: the whole show), its language (null: the person's or the show's first), and whether it has several shows. */
export type FeedReader = {
  readonly person: PersonId | null
  readonly lang: LanguageTag | null
  readonly isSeries: boolean
}

/** One entry of a calendar. */
export type Entry = {
  /** Unique and the same forever. */
  readonly id: string
  readonly span: Span
  readonly zone: string
  readonly title: string
  readonly text: string
  readonly meeting: string | null
  /** Whether it does not take place. */
  readonly isOff: boolean
  /** Whether it takes up the reader's own time. */
  readonly isOwn: boolean
}

/** The entries of a show, in order, and the name of their calendar: the title of the show, or of its series. */
export type ShowFeed = { readonly name: string; readonly entries: readonly Entry[] }

/** What an entry is made from. */
type Context = {
  readonly show: ShowId
  readonly moment: Moment
  readonly words: FeedWords
  readonly zone: string
  readonly meeting: Meeting | null
  readonly isOwn: boolean
  readonly text: (texts: Texts) => string
  readonly titled: (title: string) => string
}

/** Returns the language of a feed: as the address states, else the first that the person speaks, else the show's first. */
function languageFor({ lang, person }: FeedReader, { agenda }: Moment): LanguageTag {
  const spoken = (person === null ? null : personOf(agenda, person))?.speaks ?? []
  const own = spoken.find((one) => agenda.languages.includes(one))
  return lang ?? own ?? agenda.languages[0] ?? 'en'
}

/** Returns whether a link of a person opens a screen that shows the meeting. */
function seesMeeting({ links }: ShowState, person: PersonId): boolean {
  return links.some(
    ({ grant, revoked }) => !revoked && grant.person === person && has(grant, 'crew'),
  )
}

/** Returns the entries of a published show for a reader; null before publication. */
export function showFeed({ state, at }: ShowMoment, reader: FeedReader): ShowFeed | null {
  const { person } = reader
  const roles = [person === null ? ('audience' as const) : ('speaker' as const)]
  const visible = visibleState(state, audienceOf({ roles, person, booth: null }))
  const moment = announcedMoment(visible, at, person)
  if (moment === null) return null
  const { agenda } = moment
  const lang = languageFor(reader, moment)
  const words = feedWords(lang)
  const text = (texts: Texts) => textIn(texts, lang).text
  const title = text(agenda.title)
  const context: Context = {
    show: state.show,
    moment,
    words,
    zone: (person === null ? null : personOf(agenda, person)?.zone) ?? homeZone(agenda),
    meeting: person !== null && seesMeeting(state, person) ? agenda.meeting : null,
    isOwn: person !== null,
    text,
    titled: (of) =>
      of === title || (person === null && !reader.isSeries)
        ? of
        : words.text('ofShow', { title: of, show: title }),
  }
  const entries =
    person === null
      ? moment.line.segments.map((segment) => segmentEntry(segment, context))
      : moment.line.rows
          .filter(({ item }) => speaksIn(item, person))
          .map((row) => itemEntry(row, context, person))
  return { name: reader.isSeries && agenda.series ? text(agenda.series) : title, entries }
}

/** The time of a row or segment in whole minutes, its planned start, and whether it does not take place. */
type Times = { readonly span: Span; readonly planned: Instant; readonly isOff: boolean }

/** Returns the times of a row as the audience sees them: as planned before Start, then actual or projected. */
function rowTimes({ line, status }: Moment, row: Row): Times {
  const { actual, projected } = row
  const planned = shownPlan(line, row)
  const isOff = row.status === 'dropped' || (status === 'ended' && actual === null)
  if (isOff || status === 'planned' || (actual === null && projected === null)) {
    const end = minuteFloor(plus(planned, row.planned.end - row.planned.start))
    return { span: { start: planned, end }, planned, isOff }
  }
  const start = actual === null ? publicStart(line, row).at : minuteFloor(actual.start)
  const ended = actual?.end ?? null
  const end =
    ended !== null
      ? minuteFloor(ended)
      : actual !== null && projected !== null
        ? shownAt(line, projected.end)
        : minuteFloor(plus(start, row.lasts))
  return { span: { start, end }, planned, isOff }
}

/** Returns the times of a segment: from its first item that takes place to its last, with the rest of its slack. */
function segmentTimes(moment: Moment, rows: readonly Row[], { planned, slackLeft }: SegmentRow) {
  const start = minuteFloor(planned.start)
  const all = rows.map((row) => rowTimes(moment, row))
  const taking = all.filter(({ isOff }) => !isOff)
  const [first] = taking
  const isOff = rows.length > 0 && first === undefined
  if (first === undefined || moment.status === 'planned')
    return { span: { start, end: minuteFloor(planned.end) }, planned: start, isOff }
  const end = latestOf(first.span.end, ...taking.map(({ span }) => span.end))
  const span = { start: first.span.start, end: minuteFloor(plus(end, slackLeft ?? 0)) }
  return { span, planned: first.planned, isOff }
}

/** Returns the line that states another time than planned, or that it does not take place; empty if neither. */
function changeLines({ span, planned, isOff }: Times, { words, zone }: Context): readonly string[] {
  if (isOff) return [words.text('dropped')]
  if (span.start === planned) return []
  const times = { planned: clockText(planned, zone), now: clockText(span.start, zone) }
  return [words.text('moved', times)]
}

function zoneLine({ words, zone }: Context, { span }: Times): string {
  const offset = offsetText(utcOffset(span.start, zone))
  return words.text('zone', { city: words.city(zone), offset })
}

function namesOf(row: Row, { moment, text, words }: Context, but?: PersonId): string {
  return peopleOfItem(moment.agenda, row.item)
    .filter(({ id }) => id !== but)
    .map(({ name }) => text(name))
    .join(words.comma)
}

/** Returns an item of a segment as one line. */
function itemLine(row: Row, context: Context): string {
  const { words, zone, text, moment } = context
  const { span, isOff } = rowTimes(moment, row)
  const people = namesOf(row, context)
  const facts = { time: clockText(span.start, zone), title: text(row.item.title), people }
  const item = words.text(people === '' ? 'item' : 'itemOf', facts)
  return isOff ? words.text('droppedItem', { item }) : item
}

/** Returns the entry of a segment with its items in the text: items last minutes, too short to read as entries of their own. */
function segmentEntry(segmentRow: SegmentRow, context: Context): Entry {
  const { id, title, items }: Segment = segmentRow.segment
  const ids = new Set(items.map((item) => item.id))
  const rows = context.moment.line.rows.filter(({ item }) => ids.has(item.id))
  const times = segmentTimes(context.moment, rows, segmentRow)
  const lines = [
    ...changeLines(times, context),
    ...rows.map((row) => itemLine(row, context)),
    zoneLine(context, times),
  ]
  return entryOf(`segment-${id}`, context.text(title), times, lines, context)
}

/** Returns the entry of a person's turn. */
function itemEntry(row: Row, context: Context, person: PersonId): Entry {
  const { moment, words, text, meeting } = context
  const times = rowTimes(moment, row)
  const title = text(row.item.title)
  const segment = moment.agenda.segments.find(({ id }) => id === row.segment)
  const part = segment === undefined ? title : text(segment.title)
  const others = namesOf(row, context, person)
  const change = changeLines(times, context)
  const lines = [
    ...change,
    ...(change.length > 0 && !times.isOff ? [zoneLine(context, times)] : []),
    ...(part === title ? [] : [words.text('part', { segment: part })]),
    ...(others === '' ? [] : [words.text('with', { people: others })]),
    ...(meeting === null ? [] : meetingLines(meeting, words)),
  ]
  return entryOf(`item-${row.item.id}`, title, times, lines, context)
}

function meetingLines({ link, id, passcode }: Meeting, words: FeedWords): readonly string[] {
  return [
    words.text('meeting', { link }),
    ...(id === null ? [] : [words.text('meetingId', { id })]),
    ...(passcode === null ? [] : [words.text('passcode', { passcode })]),
  ]
}

function entryOf(
  of: string,
  title: string,
  { span, isOff }: Times,
  lines: readonly string[],
  { show, zone, meeting, isOwn, titled }: Context,
): Entry {
  return {
    id: `${of}.${show}@rostrum`,
    span,
    zone,
    title: titled(title),
    text: lines.join('\n'),
    meeting: meeting?.link ?? null,
    isOff,
    isOwn,
  }
}
