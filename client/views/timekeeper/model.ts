import type { Person } from '../../../shared/agenda/model.ts'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { breakUntil } from '../../../shared/run/breakToClockTime.ts'
import { floorLanguage, otherLanguages } from '../../../shared/run/floorLanguage.ts'
import { speakingNow } from '../../../shared/run/itemPeople.ts'
import type { Position, Published, ShowState } from '../../../shared/run/state.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import {
  BOUND_PHASES,
  type BoundPhase,
  type Bounds,
  phaseBounds,
} from '../../../shared/timing/countdown.ts'
import { shownStart } from '../../../shared/timing/landing.ts'
import { missedStop } from '../../../shared/timing/missedStop.ts'
import { announcedMoment, type Moment, type ScheduleStatus } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { type DeadlineNotice, deadlineNotice } from '../../ui/agenda/deadlineNotice.ts'
import { absentNames, floorName, type NamedItem, namedItem } from '../../ui/agenda/peopleNames.ts'
import { type ReaderTimes, readerOf, timesForReader } from '../../ui/agenda/timesForReader.ts'
import { clockOn, firstTime, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { type TimeCard, timeCards } from '../../ui/cues/timeCards.ts'
import { type ActualLine, actualLines } from './actual.ts'

/** A time card as this desk may press it. */
export type KeyedCard = TimeCard & {
  /** Whether another desk armed it, so that it cannot be taken back here (T6b). */
  readonly isElsewhere: boolean
  /** The phase that begins with it, where one does. */
  readonly begins: BoundPhase | null
}

function beginsWith(row: Row | null, length: number): KeyedCard['begins'] {
  if (row === null || row.lasts === 0) return null
  const bounds = phaseBounds(row.item, row.lasts)
  return BOUND_PHASES.find((phase) => length > 0 && length === bounds[phase]) ?? null
}

/** The cards for the item that is on: 5, 2 and 1 minutes, and stop. */
function cardsFor(state: ShowState, on: Row | null, now: Instant): readonly KeyedCard[] {
  const own = state.cues.filter(({ by }) => by.roles.includes('timekeeper')).map(({ id }) => id)
  return timeCards(state, now).map((card) => ({
    ...card,
    isElsewhere: !card.armed.every((id) => own.includes(id)),
    begins: beginsWith(on, card.minutes * MINUTE),
  }))
}

/** Canned cues with a key each. */
export const WORDS = [
  { key: 'Q', canned: 'slower' },
  { key: 'W', canned: 'louder' },
  { key: 'E', canned: 'microphone' },
  { key: 'T', canned: 'slides' },
] as const

/** The live item; lengths in ms. */
export type LiveItemModel = NamedItem & {
  /** The names of its people if all of them are marked absent; else null (R7c). */
  readonly absent: string | null
  readonly allotted: Duration
  /** Whether time can be added or removed; false for a break that lasts until the next segment (T1c). */
  readonly adjustable: boolean
  /** Granted minus taken. */
  readonly changed: Duration
  /** When it ends; in overrun, when it was due to end. */
  readonly until: readonly ZoneTime[]
  readonly over: boolean
  /** Where amber and red begin, as remaining time. */
  readonly bounds: Bounds
  /** Home clock time at which it was paused, HH:MM; null while it runs. */
  readonly pausedSince: string | null
}

/** The item that Next starts. */
export type NextUp = NamedItem & {
  readonly allotted: Duration
  readonly at: readonly ZoneTime[]
}

/** The end of the show, and the minutes to spare before the hard stop (negative: over; null: no stop). */
export type LandingModel = { readonly end: string; readonly minutes: number | null }

/** Everything the timekeeper's screen shows, except running countdowns. */
export type TimekeeperModel = {
  readonly zones: readonly string[]
  readonly status: Position['status']
  readonly on: LiveItemModel | null
  readonly next: NextUp | null
  /** Who has the floor inside it. */
  readonly floor: TextInLanguage | null
  /** The floor language `now`, the stored setting `was` that a change must match, and the `other` language that one key sets (R18). */
  readonly language: {
    /** Whether the agenda has more than one. */
    readonly several: boolean
    readonly now: LanguageTag | null
    readonly was: LanguageTag | null
    readonly other: LanguageTag | null
    /** Whether `other` is the live item's own language; choosing it then removes the override. */
    readonly back: boolean
  }
  /** To whom cards and messages go. */
  readonly receivers: readonly Person[]
  readonly cards: readonly KeyedCard[]
  readonly lines: readonly ActualLine[]
  readonly scheduleStatus: ScheduleStatus
  readonly landing: LandingModel
  /** The decision deadline to announce (T8). */
  readonly deadline: DeadlineNotice | null
  /** Whether the show is expected to meet every stop. */
  readonly allStopsMet: boolean
  readonly cues: ReturnType<typeof cuesFor>
}

type Scene = {
  readonly state: ShowState
  readonly published: Published
  readonly moment: Moment
  readonly lang: LanguageTag
  readonly readerTimes: ReaderTimes
}

function onNow({ state, published, moment, lang, readerTimes }: Scene, row: Row): LiveItemModel {
  const { agenda, now, count, until, pausedSince } = moment
  const end = until ?? (row.projected ?? row.planned).end
  return {
    ...namedItem(agenda, row.item, lang),
    absent: absentNames(state, row.item.id, lang),
    allotted: row.lasts,
    adjustable: breakUntil(published, state.run, now) === null,
    changed: row.granted - row.taken,
    until: readerTimes.times(end),
    over: count.status === 'running' && count.phase === 'over',
    bounds: phaseBounds(row.item, row.lasts),
    pausedSince: pausedSince && firstTime(readerTimes.times, pausedSince),
  }
}

function nextUp({ moment, lang, readerTimes }: Scene, row: Row): NextUp {
  const { agenda, line } = moment
  const at = readerTimes.times(shownStart(line, row))
  return { ...namedItem(agenda, row.item, lang), allotted: row.allotted, at }
}

function languageOf({ state, published, moment: { on } }: Scene): TimekeeperModel['language'] {
  const now = floorLanguage(state)
  const item = on?.item ?? null
  const [first = null] = item === null ? [] : otherLanguages(published.agenda, item, now)
  return {
    several: published.agenda.languages.length > 1,
    now,
    was: state.run.language,
    other: first,
    back: first === item?.language,
  }
}

/** Returns what the timekeeper's screen shows at `now`; null without a published agenda. `device` is the device's zone, null if unknown. */
export function timekeeperModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
): TimekeeperModel | null {
  const { published } = state
  const moment = announcedMoment(state, now)
  if (published === null || moment === null) return null
  const reader = readerOf(published.agenda, you, device)
  const readerTimes = timesForReader(moment, reader)
  const scene: Scene = { state, published, moment, lang, readerTimes }
  const { status, line, on, next, home, scheduleStatus, dates: from } = moment
  const { end, minutes } = moment.lands
  return {
    zones: published.agenda.zones,
    status,
    on: on && onNow(scene, on),
    next: next && nextUp(scene, next),
    floor: floorName(state, published.agenda, lang),
    language: languageOf(scene),
    receivers: on ? speakingNow(published.agenda, on.item, state.run.floor) : [],
    cards: cardsFor(state, on, now),
    lines: actualLines(moment, lang),
    scheduleStatus,
    landing: { end: clockOn(end, home, dateIn(from.times, home)), minutes },
    deadline: deadlineNotice(state, now, lang, reader),
    allStopsMet: missedStop(line, moment.lands) === null,
    cues: cuesFor(state, now, you, 'timekeeper'),
  }
}
