import { boothOf } from '../../../shared/agenda/booths.ts'
import { isSafeLink } from '../../../shared/agenda/documentLinks.ts'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Delivery, Item, Person } from '../../../shared/agenda/model.ts'
import { same } from '../../../shared/agenda/same.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { boothOfLink } from '../../../shared/run/boothTurns.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { floorLanguage, languagesOf, otherLanguages } from '../../../shared/run/floorLanguage.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { hasNoLength, personOf } from '../../../shared/run/lookup.ts'
import { signalReceivers } from '../../../shared/run/signal.ts'
import type { Position, Published, ShowState } from '../../../shared/run/state.ts'
import { chosenPoint } from '../../../shared/run/talkingPoint.ts'
import type { Duration, Instant } from '../../../shared/time/instant.ts'
import { boundOf, type Phase } from '../../../shared/timing/countdown.ts'
import { shownAt, shownStart } from '../../../shared/timing/landing.ts'
import { announcedMoment } from '../../../shared/timing/moment.ts'
import { type Pace, scriptPace } from '../../../shared/timing/pace.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { type TurnCount, turnCount } from '../../../shared/timing/turnCount.ts'
import { absentNames, chairOf, peopleNames } from '../../ui/agenda/peopleNames.ts'
import { waitsForEnd } from '../../ui/agenda/programme.ts'
import { shortTitle } from '../../ui/agenda/shortTitle.ts'
import { readerOf, timesForReader } from '../../ui/agenda/timesForReader.ts'
import { firstTime, type TimesOf, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { type SignalMark, signalMarks } from './useActs.ts'

/** A text in each of the booth's languages, in the fixed order of its columns. */
export type ColumnTexts = readonly TextInLanguage[]

/** Returns the languages of the columns: the two of the reader's booth; all of the agenda where they are not known (R16). */
export function columnsOf(
  state: ShowState,
  agenda: Agenda,
  { grant }: You,
): readonly LanguageTag[] {
  return boothOf(agenda, boothOfLink(state, grant)).languages ?? agenda.languages
}

/** A text in each column; a column without it shows what there is, marked as missing. */
export function columnTexts(texts: Texts, columns: readonly LanguageTag[]): ColumnTexts {
  return columns.map((lang) => textIn(texts, lang))
}

/** Returns the family name within a name in a language; null if it is not known, or the name has changed since. */
export function familyName({ name, family }: Person, lang: LanguageTag): string | null {
  const { text, lang: tag, missing } = textIn(name, lang)
  const own = family?.[tag]
  return !missing && own !== undefined && text.includes(own) ? own : null
}

/** When the floor turns to another language, or to several: to which, and when by the projection. */
type Switch = {
  readonly to: readonly LanguageTag[]
  readonly at: Instant
  readonly item: Item
  readonly isNext: boolean
}

/** The first turn to come that is not in the one language `now`; null where none is planned (R18). */
function nextSwitch(timeline: Timeline, now: LanguageTag | null): Switch | null {
  for (const row of timeline.rows) {
    if (row.status !== 'waiting' || row.projected === null) continue
    const to = languagesOf(row.item)
    const stays = to.every((tag) => tag === now)
    const isNext = row.item.id === timeline.next?.item.id
    if (!stays) return { to, at: row.projected.start, item: row.item, isNext }
  }
  return null
}

/** The script of an item, as the booth sees it. */
export type BoothScript = {
  /** Null if it is not stated how it is read. */
  readonly delivery: Delivery | null
  /** At which it fills its slot; null where that has no length. */
  readonly pace: Pace | null
}

/** A document of an item; `link` is null where it cannot be opened safely from here. */
export type BoothDocument = { readonly title: string; readonly link: string | null }

/** The script of an item that lasts so long (ms); null where none was counted. */
function scriptOf({ briefing }: Item, slot: Duration): BoothScript | null {
  const script = briefing?.script
  if (script === undefined) return null
  return { delivery: script.delivery ?? null, pace: scriptPace(script, slot) }
}

/** The documents of an item; those of before that are not under https are named, and no links. */
function documentsOf({ briefing }: Item): readonly BoothDocument[] {
  return (briefing?.documents ?? []).map(({ title, link }) => ({
    title,
    link: isSafeLink(link) ? link : null,
  }))
}

/** An item as the booth needs it; lengths in ms. */
export type BoothItem = {
  readonly item: ItemId
  /** Its fields, as everyone is to see them now. */
  readonly source: Item
  /** The block it stands in, in the reader's language; null where it says no more than the title. */
  readonly block: TextInLanguage | null
  /** Which turn of the block it is. */
  readonly count: TurnCount | null
  readonly people: readonly Person[]
  /** Names who is missing where all of its people are marked not here; else null (R7c). */
  readonly absent: string | null
  /** Who chairs its segment, where it does not say so itself. */
  readonly chair: Texts | null
  /** Which of its talking points is spoken about, where that is known. */
  readonly point: Texts | null
  readonly script: BoothScript | null
  readonly documents: readonly BoothDocument[]
  readonly allotted: Duration
  readonly hasNoLength: boolean
  /** When it ends if it is on (in overrun, when it was to end), or starts if it is to come; null where no clock says when. */
  readonly at: readonly ZoneTime[] | null
}

/** The language of the floor now, and what comes after it. */
export type FloorModel = {
  readonly language: LanguageTag | null
  /** What a correction has to be given against. */
  readonly was: LanguageTag | null
  /** What it can be corrected to, the likeliest first: the one key's. */
  readonly others: readonly LanguageTag[]
  /** The other languages of the live item; mostly none. */
  readonly also: readonly LanguageTag[]
  /** Whether it was corrected, so that it differs from the agenda. */
  readonly corrected: boolean
  readonly next: {
    /** Several for a turn in several languages. */
    readonly to: readonly LanguageTag[]
    /** Null where it turns when the one that is on is ended, and no clock says when. */
    readonly at: readonly ZoneTime[] | null
    /** Who speaks then, in the reader's language. */
    readonly who: readonly TextInLanguage[]
    readonly isNext: boolean
  } | null
}

/** Everything the booth's screen shows but running figures. */
export type InterpreterModel = {
  readonly columns: readonly LanguageTag[]
  readonly zones: readonly string[]
  readonly status: Position['status']
  readonly floor: FloorModel
  readonly on: BoothItem | null
  /** How what is on stands, and the time left at which that began, in ms; null while nothing is on. */
  readonly phase: { readonly is: Phase; readonly bound: Duration } | null
  /** Home clock time since when it is paused, HH:MM; null while it runs. */
  readonly pausedSince: string | null
  /** Who has the floor inside the item that is on. */
  readonly turn: Person | null
  readonly next: BoothItem | null
  /** Whom a signal of the booth goes to. */
  readonly signalTo: readonly string[]
  readonly signals: readonly SignalMark[]
  readonly cues: readonly Cue[]
}

type Scene = {
  readonly state: ShowState
  readonly published: Published
  readonly times: Timeline
  readonly lang: LanguageTag
  /** The languages of the reader's booth; all of the agenda where nobody knows them. */
  readonly columns: readonly LanguageTag[]
  /** A moment on the reader's clocks. */
  readonly timesOf: TimesOf
}

function boothItem(scene: Scene, row: Row, at: Instant | null): BoothItem {
  const { state, published, times, lang, timesOf: readerTimes } = scene
  const { agenda } = published
  const { item } = row
  const segment = times.segments.find((one) => one.segment.id === row.segment)?.segment
  const chair = segment === undefined ? null : chairOf(agenda, segment)
  return {
    item: item.id,
    source: item,
    block: same(segment?.title ?? item.title, item.title)
      ? null
      : shortTitle(textIn(segment?.title ?? item.title, lang)),
    count: turnCount(agenda, state.run, item),
    people: peopleOfItem(agenda, item),
    absent: absentNames(state, item.id, lang),
    chair: chair?.name ?? null,
    point: chosenPoint(state.run, item),
    script: scriptOf(item, row.lasts),
    documents: documentsOf(item),
    allotted: row.lasts,
    hasNoLength: row.lasts === 0 && hasNoLength(row.item, row.granted),
    at: at === null ? null : readerTimes(at),
  }
}

function floorModel({
  state,
  published,
  times,
  lang,
  timesOf: clocks,
  columns,
}: Scene): FloorModel {
  const { run } = state
  const on = times.on?.item ?? null
  const language = floorLanguage(state)
  const next = nextSwitch(times, language)
  const waits = next?.isNext === true && times.next !== null && waitsForEnd(times, times.next)
  const timesOf = (at: Instant) => (waits ? null : clocks(shownAt(times, at)))
  return {
    language,
    was: run.language,
    others: on === null ? [] : otherLanguages(published.agenda, on, language, columns),
    also: on === null ? [] : languagesOf(on).filter((tag) => tag !== language),
    corrected: run.language !== null && (on === null || !languagesOf(on).includes(run.language)),
    next: next && {
      to: next.to,
      isNext: next.isNext,
      at: timesOf(next.at),
      who: peopleNames(published.agenda, next.item, lang),
    },
  }
}

function nextItem(scene: Scene): BoothItem | null {
  const { times } = scene
  const { next } = times
  if (next === null) return null
  return boothItem(scene, next, waitsForEnd(times, next) ? null : shownStart(times, next))
}

/** What the booth's screen shows at `now`, read on a device of some zone (null: unknown); null before there is a published agenda. */
export function interpreterModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
): InterpreterModel | null {
  const { published } = state
  const moment = announcedMoment(state, now)
  if (published === null || moment === null) return null
  const { agenda, line: times, on, count, until, pausedSince, home } = moment
  const readerTimes = timesForReader(moment, readerOf(agenda, you, device))
  const columns = columnsOf(state, agenda, you)
  const { floor } = state.run
  const scene: Scene = { state, published, times, lang, columns, timesOf: readerTimes.times }
  const end = (row: Row) => until ?? (row.projected ?? row.planned).end
  return {
    columns,
    zones: agenda.zones,
    status: moment.status,
    floor: floorModel(scene),
    on: on === null ? null : boothItem(scene, on, end(on)),
    phase: 'phase' in count ? { is: count.phase, bound: boundOf(count) } : null,
    pausedSince: pausedSince && firstTime(readerTimes.times, pausedSince),
    turn: floor && personOf(agenda, floor.person),
    next: nextItem(scene),
    signalTo: signalReceivers(state),
    signals: signalMarks(state, you, now, home),
    cues: cuesFor(state, now, you, 'interpreter'),
  }
}
