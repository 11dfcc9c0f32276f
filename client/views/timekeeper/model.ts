import { untilOf } from '../../../shared/agenda/plan.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { breakUntil } from '../../../shared/run/breakToClockTime.ts'
import { floorLanguage, otherLanguages } from '../../../shared/run/floorLanguage.ts'
import { speakingNow } from '../../../shared/run/lookup.ts'
import type { Published, ShowState } from '../../../shared/run/state.ts'
import { dateIn, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { BOUND_PHASES, type BoundPhase, phaseBounds } from '../../../shared/timing/countdown.ts'
import { missedStop } from '../../../shared/timing/missedStop.ts'
import { announcedMoment, type Moment, shownStart } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { deadlineNotice } from '../../ui/agenda/deadlineNotice.ts'
import { absentNames, floorName, namedItem } from '../../ui/agenda/peopleNames.ts'
import {
  clockWithDay,
  firstTime,
  type ReaderTimes,
  readerOf,
  timesForReader,
} from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, timeCards, type You } from '../../ui/cues/cuesFor.ts'

/** Returns the length to compare: the plan, unless it ends at a clock time (T1c, R13) or is new (P6). */
function measureOf({ item, lasts, allotted }: Row) {
  const isReplanned = lasts !== allotted || untilOf(item) !== null || item.addedLive
  return {
    /** Whether the item is compared with its length in the run, not with its plan. */
    isReplanned,
    against: isReplanned ? lasts : item.planned,
  }
}

function reachOf(row: Row): Duration {
  const { status, spent } = row
  const { against } = measureOf(row)
  if (status === 'done') return Math.max(against, spent)
  const on = status === 'live' || status === 'paused'
  return on ? Math.max(against, MINUTE * Math.ceil(spent / MINUTE)) : against
}

/** Returns a length as shown, in whole seconds. */
function wholeSeconds(length: Duration): Duration {
  return spentSeconds(length) * SECOND
}

/** Returns a line for every item in order, with planned and actual times. */
export function actualLines(moment: Moment, lang: LanguageTag) {
  const { agenda, line, home, dates: from } = moment
  const day = dateIn(from.times, home)
  return line.rows.map((row) => {
    const isDone = row.status === 'done'
    const hasStart = row.actual !== null || row.projected !== null
    const measure = measureOf(row)
    return {
      ...namedItem(agenda, row.item, lang),
      status: row.status,
      /** When it began, or is expected to begin; null if it will not. */
      start: hasStart ? clockWithDay(shownStart(line, row), home, day) : null,
      /** Null if it was inserted during the show (P6). */
      planned: row.item.addedLive ? null : row.item.planned,
      /** How long it lasts: its allotted length, or until the next item at a clock time (T1c). */
      lasts: row.lasts,
      ...measure,
      /** The used time; null until it is over, because the live item is counted by its digits. */
      used: isDone ? row.spent : null,
      /** The greatest length of its bars; for the live item rounded up to whole minutes. */
      reach: reachOf(row),
      /** Used minus planned time (or how long it lasts), as shown, so that the values of a line agree (T5); null until it is over. */
      difference: isDone ? wholeSeconds(row.spent) - wholeSeconds(measure.against) : null,
    }
  })
}

/** One item, planned and actual; clock times HH:MM in the home zone, lengths in ms. */
export type ActualLine = ReturnType<typeof actualLines>[number]

function phaseFrom(row: Row | null, length: number): BoundPhase | null {
  if (row === null || row.lasts === 0) return null
  const bounds = phaseBounds(row.item, row.lasts)
  return BOUND_PHASES.find((phase) => length > 0 && length === bounds[phase]) ?? null
}

/** Returns the cards for the live item: 5, 2 and 1 minutes, and stop. */
function cardsFor(state: ShowState, on: Row | null, now: Instant) {
  const ownCues = state.cues.filter(({ by }) => by.roles.includes('timekeeper')).map(({ id }) => id)
  return timeCards(state, now).map((card) => ({
    ...card,
    /** Whether another desk armed it, so that it cannot be withdrawn here (T6b). */
    isElsewhere: !card.armed.every((id) => ownCues.includes(id)),
    /** The phase that begins with it, if any. */
    begins: phaseFrom(on, card.minutes * MINUTE),
  }))
}

/** A time card with its phase, and whether another desk armed it. */
export type KeyedCard = ReturnType<typeof cardsFor>[number]

/** The canned cues that have a key. */
export const WORDS = [
  { key: 'Q', canned: 'slower' },
  { key: 'W', canned: 'louder' },
  { key: 'E', canned: 'microphone' },
  { key: 'T', canned: 'slides' },
] as const

/** The end of the show, and the minutes to spare before the hard stop (negative: over; null: no stop). */
export type LandingModel = { readonly end: string; readonly minutes: number | null }

type View = {
  readonly state: ShowState
  readonly published: Published
  readonly moment: Moment
  readonly lang: LanguageTag
  readonly readerTimes: ReaderTimes
}

function liveItem({ state, published, moment, lang, readerTimes }: View, row: Row) {
  const { agenda, now, count, until, pausedSince } = moment
  const end = until ?? (row.projected ?? row.planned).end
  return {
    ...namedItem(agenda, row.item, lang),
    /** The names of its people if all of them are marked absent; else null (R7c). */
    absent: absentNames(state, row.item.id, lang),
    allotted: row.lasts,
    /** Whether time can be added or removed; false for a break that lasts until the next segment (T1c). */
    adjustable: breakUntil(published, state.run, now) === null,
    /** Granted minus taken time. */
    changed: row.granted - row.taken,
    /** When it ends; in overrun, when it was due to end. */
    until: readerTimes.times(end),
    over: count.status === 'running' && count.phase === 'over',
    /** The time left at which amber and red begin. */
    bounds: phaseBounds(row.item, row.lasts),
    /** Home clock time at which it was paused, HH:MM; null while it runs. */
    pausedSince: pausedSince && firstTime(readerTimes.times, pausedSince),
  }
}

/** The live item; lengths in ms. */
export type LiveItemModel = ReturnType<typeof liveItem>

function nextUp({ moment, lang, readerTimes }: View, row: Row) {
  const { agenda, line } = moment
  const at = readerTimes.times(shownStart(line, row))
  return { ...namedItem(agenda, row.item, lang), allotted: row.allotted, at }
}

/** The item that Next starts. */
export type NextUp = ReturnType<typeof nextUp>

function languageOf({ state, published, moment: { on } }: View) {
  const now = floorLanguage(state)
  const item = on?.item ?? null
  const [first = null] = item === null ? [] : otherLanguages(published.agenda, item, now)
  return {
    /** Whether the agenda has more than one. */
    several: published.agenda.languages.length > 1,
    now,
    was: state.run.language,
    other: first,
    /** Whether `other` is the live item's own language; choosing it then removes the override. */
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
) {
  const { published } = state
  const moment = announcedMoment(state, now)
  if (published === null || moment === null) return null
  const reader = readerOf(published.agenda, you, device)
  const readerTimes = timesForReader(moment, reader)
  const view: View = { state, published, moment, lang, readerTimes }
  const { status, line, on, next, home, scheduleStatus, dates: from } = moment
  const { end, minutes } = moment.landing
  return {
    zones: published.agenda.zones,
    status,
    on: on && liveItem(view, on),
    next: next && nextUp(view, next),
    /** When the show is planned to start; null once it has. */
    start: (status === 'planned' && next?.planned.start) || null,
    /** The person who has the floor inside it. */
    floor: floorName(state, published.agenda, lang),
    /** The floor language `now`, the stored setting `was` that a change must match, and the `other` language that one key sets (R18). */
    language: languageOf(view),
    /** The people who get cards and messages. */
    receivers: on ? speakingNow(published.agenda, on.item, state.run.floor) : [],
    cards: cardsFor(state, on, now),
    lines: actualLines(moment, lang),
    scheduleStatus,
    landing: { end: clockWithDay(end, home, dateIn(from.times, home)), minutes },
    /** The decision deadline to announce (T8). */
    deadline: deadlineNotice(state, now, lang, reader),
    /** Whether the show is expected to meet every stop. */
    allStopsMet: missedStop(line, moment.landing) === null,
    cues: cuesFor(state, now, you, 'timekeeper'),
  }
}

/** Everything the timekeeper's screen shows, except running countdowns. */
export type TimekeeperModel = NonNullable<ReturnType<typeof timekeeperModel>>
