import { boothOf } from '../../../shared/agenda/booths.ts'
import { isSafeLink } from '../../../shared/agenda/documentLinks.ts'
import type { Agenda, Item, Person } from '../../../shared/agenda/model.ts'
import { same } from '../../../shared/agenda/same.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { boothOfLink } from '../../../shared/run/boothTurns.ts'
import { floorLanguage, languagesOf, otherLanguages } from '../../../shared/run/floorLanguage.ts'
import { chosenPoint, hasNoLength, peopleOfItem, personOf } from '../../../shared/run/lookup.ts'
import { signalReceivers } from '../../../shared/run/signal.ts'
import type { Published, ShowState } from '../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../shared/time/instant.ts'
import { boundOf } from '../../../shared/timing/countdown.ts'
import { announcedMoment, shownAt, shownStart } from '../../../shared/timing/moment.ts'
import { scriptPace } from '../../../shared/timing/pace.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { turnCount } from '../../../shared/timing/turns.ts'
import { absentNames, chairOf, peopleNames, shortTitle } from '../../ui/agenda/peopleNames.ts'
import { waitsForEnd } from '../../ui/agenda/programme.ts'
import { firstTime, readerOf, type TimesOf, timesForReader } from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { signalMarks } from './signalMarks.ts'

/** A text in each of the booth's languages, in the fixed order of its columns. */
export type ColumnTexts = readonly TextInLanguage[]

/** Returns the languages of the columns: the booth's, or all of the agenda if unknown (R16). */
export function columnsOf(
  state: ShowState,
  agenda: Agenda,
  { grant }: You,
): readonly LanguageTag[] {
  return boothOf(agenda, boothOfLink(state, grant)).languages ?? agenda.languages
}

/** Returns a text in each column; a column without it gets another language, marked as missing. */
export function columnTexts(texts: Texts, columns: readonly LanguageTag[]): ColumnTexts {
  return columns.map((lang) => textIn(texts, lang))
}

/** Returns the family name within a name in a language; null if it is not known, or the name has changed since. */
export function familyName({ name, family }: Person, lang: LanguageTag): string | null {
  const { text, lang: tag, missing } = textIn(name, lang)
  const own = family?.[tag]
  return !missing && own !== undefined && text.includes(own) ? own : null
}

/** Returns the next change of the floor language: the first turn to come that is not in the language `now` alone, its languages and projected time; null if none is planned (R18). */
function nextSwitch(timeline: Timeline, now: LanguageTag | null) {
  for (const row of timeline.rows) {
    if (row.status !== 'waiting' || row.projected === null) continue
    const to = languagesOf(row.item)
    const isSame = to.every((tag) => tag === now)
    const isNext = row.item.id === timeline.next?.item.id
    if (!isSame) return { to, at: row.projected.start, item: row.item, isNext }
  }
  return null
}

/** Returns the script of an item with this length (ms); null if it has none. */
function scriptOf({ briefing }: Item, slot: Duration) {
  const script = briefing?.script
  if (script === undefined) return null
  return {
    /** Null if it is unknown how it is read. */
    delivery: script.delivery ?? null,
    /** The pace at which it fills its slot; null if the slot has no length. */
    pace: scriptPace(script, slot),
  }
}

/** Returns the documents of an item, without links that are not https. */
function documentsOf({ briefing }: Item) {
  return (briefing?.documents ?? []).map(({ title, link }) => ({
    title,
    link: isSafeLink(link) ? link : null,
  }))
}

type View = {
  readonly state: ShowState
  readonly published: Published
  readonly times: Timeline
  readonly lang: LanguageTag
  /** The languages of the reader's booth; all of the agenda if these are unknown. */
  readonly columns: readonly LanguageTag[]
  /** Formats a moment in the reader's zones. */
  readonly timesOf: TimesOf
}

function boothItem(view: View, row: Row, at: Instant | null) {
  const { state, published, times, lang, timesOf: readerTimes } = view
  const { agenda } = published
  const { item } = row
  const segment = times.segments.find((one) => one.segment.id === row.segment)?.segment
  const chair = segment === undefined ? null : chairOf(agenda, segment)
  return {
    item: item.id,
    /** Its fields, as everyone sees them now. */
    source: item,
    /** Its segment in the reader's language; null if that repeats the title. */
    block: same(segment?.title ?? item.title, item.title)
      ? null
      : shortTitle(textIn(segment?.title ?? item.title, lang)),
    /** Its number among the turns of the segment. */
    count: turnCount(agenda, state.run, item),
    people: peopleOfItem(agenda, item),
    /** The names of its people if all are marked not here; else null (R7c). */
    absent: absentNames(state, item.id, lang),
    /** The chair of its segment, unless the item already names them. */
    chair: chair?.name ?? null,
    /** Its chosen talking point; null if none is chosen. */
    point: chosenPoint(state.run, item),
    script: scriptOf(item, row.lasts),
    documents: documentsOf(item),
    allotted: row.lasts,
    hasNoLength: row.lasts === 0 && hasNoLength(row.item, row.granted),
    /** When the live item ends (in overrun: was to end), or when a coming item starts; null if no clock time is known. */
    at: at === null ? null : readerTimes(at),
  }
}

/** An item as the booth needs it; lengths in ms. */
export type BoothItem = ReturnType<typeof boothItem>

function floorModel({ state, published, times, lang, timesOf: clocks, columns }: View) {
  const { run } = state
  const on = times.on?.item ?? null
  const language = floorLanguage(state)
  const next = nextSwitch(times, language)
  const isWaiting = next?.isNext === true && times.next !== null && waitsForEnd(times, times.next)
  const timesOf = (at: Instant) => (isWaiting ? null : clocks(shownAt(times, at)))
  return {
    language,
    /** The stored value that a correction must state. */
    was: run.language,
    /** The possible corrections, the likeliest first. */
    others: on === null ? [] : otherLanguages(published.agenda, on, language, columns),
    /** The other languages of the live item. */
    also: on === null ? [] : languagesOf(on).filter((tag) => tag !== language),
    /** Whether it was corrected, so that it differs from the agenda. */
    corrected: run.language !== null && (on === null || !languagesOf(on).includes(run.language)),
    next: next && {
      /** Several for a turn in several languages. */
      to: next.to,
      isNext: next.isNext,
      /** Null if the change comes when somebody ends the live item, and no clock time is known. */
      at: timesOf(next.at),
      /** The people who speak then, in the reader's language. */
      who: peopleNames(published.agenda, next.item, lang),
    },
  }
}

/** The floor language now, and the next change. */
export type FloorModel = ReturnType<typeof floorModel>

function nextItem(view: View): BoothItem | null {
  const { times } = view
  const { next } = times
  if (next === null) return null
  return boothItem(view, next, waitsForEnd(times, next) ? null : shownStart(times, next))
}

/** Returns what the booth's screen shows at `now` on a device in this zone (null: unknown); null before publication. */
export function interpreterModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
) {
  const { published } = state
  const moment = announcedMoment(state, now)
  if (published === null || moment === null) return null
  const { agenda, line: times, on, count, until, pausedSince, home } = moment
  const readerTimes = timesForReader(moment, readerOf(agenda, you, device))
  const columns = columnsOf(state, agenda, you)
  const { floor } = state.run
  const view: View = { state, published, times, lang, columns, timesOf: readerTimes.times }
  const end = (row: Row) => until ?? (row.projected ?? row.planned).end
  return {
    columns,
    zones: agenda.zones,
    status: moment.status,
    floor: floorModel(view),
    on: on === null ? null : boothItem(view, on, end(on)),
    /** The phase of the live item, and the time left at which it began, in ms; null if no item is live. */
    phase: 'phase' in count ? { is: count.phase, bound: boundOf(count) } : null,
    /** The minute in the home zone in which the pause began, HH:MM; null while it runs. */
    pausedSince: pausedSince && firstTime(readerTimes.times, pausedSince),
    /** The person who has the floor inside the live item. */
    turn: floor && personOf(agenda, floor.person),
    next: nextItem(view),
    /** The people who get a signal of the booth. */
    signalTo: signalReceivers(state),
    signals: signalMarks(state, you, now, home),
    cues: cuesFor(state, now, you, 'interpreter'),
  }
}

/** Everything that the booth's screen shows, except running countdowns. */
export type InterpreterModel = NonNullable<ReturnType<typeof interpreterModel>>

/** The props of a part of the booth view. */
export type BoothProps = { readonly model: InterpreterModel }
