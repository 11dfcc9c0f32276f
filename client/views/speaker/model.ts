import type { ItemId, PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { nameWithAddress, type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { boothFinishEnd } from '../../../shared/run/floorLanguage.ts'
import { chosenPoint, hasNoLength, personOf, speaksIn } from '../../../shared/run/lookup.ts'
import type { Hand, ShowState } from '../../../shared/run/state.ts'
import { dateIn } from '../../../shared/time/format.ts'
import {
  type Duration,
  type Instant,
  MINUTE,
  minuteFloor,
  SECOND,
} from '../../../shared/time/instant.ts'
import {
  announcedMoment,
  type Moment,
  shownPlan,
  shownStart,
} from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { floorName, introducedNames, namedItem } from '../../ui/agenda/peopleNames.ts'
import { waitsForEnd } from '../../ui/agenda/programme.ts'
import {
  relativeToFirst,
  type TimesOf,
  timesForReader,
  type ZoneTime,
} from '../../ui/agenda/zoneTimes.ts'
import { type RunningTurn, runningTurn } from '../../ui/countdown/runningTurn.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { type QueueLine, queueOf } from './queue.ts'

/** The planned and the used time of a past turn, in ms. */
export type Used = { readonly planned: Duration; readonly used: Duration }

/** The item that must end before a turn can begin: the whole minutes by which it is over, or null if it has no length. */
type Awaited = { readonly overBy: number | null }

/** A coming turn; lengths in ms, in whole minutes like the clocks next to them (T5). */
type Coming = {
  readonly item: ItemId
  readonly title: TextInLanguage
  readonly allotted: Duration
  readonly hasNoLength: boolean
  /** When it begins: projected, or as planned if it only waits for the end of another item. */
  readonly at: readonly ZoneTime[]
  /** The moment whose date is stated with it, if that is not today in the reader's zone. */
  readonly dated: Instant | null
  /** The live item, if no clock time of its end is known; else null. */
  readonly awaits: Awaited | null
  readonly inMinutes: number
  readonly laterBy: number
  readonly place: number
  readonly queue: readonly QueueLine[]
  /** The same person's previous turn. */
  readonly earlier: Used | null
}

/** The turn of a speaker at one moment that is the subject of their page. */
export type OwnTurn =
  | { readonly is: 'unpublished' | 'unnamed' | 'ended' }
  | { readonly is: 'passed' | 'dropped'; readonly title: TextInLanguage }
  | ({ readonly is: 'before' | 'ready' } & Coming)
  | ({ readonly is: 'standby' } & Coming)
  | (RunningTurn & {
      readonly is: 'on'
      readonly item: ItemId
      readonly title: TextInLanguage
      /** Granted minus taken time, over the whole turn. */
      readonly adjustedBy: Duration
    })
  | ({ readonly is: 'after'; readonly title: TextInLanguage } & Used)

/** The turn of a speaker in one of these states. */
export type TurnOf<T extends OwnTurn['is']> = Extract<OwnTurn, { is: T }>

type TurnContext = {
  readonly moment: Moment
  readonly lang: LanguageTag
  /** Formats a moment in the reader's zones. */
  readonly times: TimesOf
}

function liveTurn({ moment, lang, times }: TurnContext, row: Row): OwnTurn {
  const running = runningTurn(moment, times)
  if (running === null) return { is: 'ended' }
  const [item, title] = [row.item.id, textIn(row.item.title, lang)]
  return { is: 'on', item, title, adjustedBy: row.granted - row.taken, ...running }
}

const usedOf = (row: Row): Used => ({ planned: row.item.planned, used: row.spent })

function minutesBetween(from: Instant, to: Instant): number {
  return (minuteFloor(to) - minuteFloor(from)) / MINUTE
}

function awaitedBy(timeline: Timeline, row: Row): Awaited | null {
  const { on } = timeline
  if (on === null || !waitsForEnd(timeline, row)) return null
  const { item, granted, spent, lasts } = on
  const isEndless = lasts === 0 && hasNoLength(item, granted)
  return { overBy: isEndless ? null : Math.floor((spent - lasts) / MINUTE) }
}

/** Returns when a turn begins, with its date if that is not today; the times are then relative to that date (Z3). */
function startTimes(
  { moment: { now }, times }: TurnContext,
  start: Instant,
): Pick<Coming, 'at' | 'dated'> {
  const at = times(start)
  const zone = at[0]?.zone ?? 'UTC'
  const isToday = dateIn(minuteFloor(start), zone) === dateIn(minuteFloor(now), zone)
  return isToday ? { at, dated: null } : { at: relativeToFirst(at), dated: start }
}

function comingTurn(
  context: TurnContext,
  person: string | null,
  row: Row,
  earlier: Row | null,
): OwnTurn {
  const { moment, lang, times } = context
  const { agenda, line: timeline, now, status } = moment
  const start = shownStart(timeline, row)
  const awaits = awaitedBy(timeline, row)
  const isNext = row.item.id === timeline.next?.item.id && status !== 'planned'
  const state = status === 'standby' ? 'standby' : 'ready'
  return {
    is: isNext ? state : 'before',
    item: row.item.id,
    title: textIn(row.item.title, lang),
    allotted: row.allotted,
    hasNoLength: hasNoLength(row.item, row.granted),
    ...startTimes(context, awaits === null ? start : shownPlan(timeline, row)),
    awaits,
    inMinutes: Math.max(0, minutesBetween(now, start)),
    laterBy: minutesBetween(shownPlan(timeline, row), start),
    ...queueOf(timeline, row, { person, agenda, lang, times }),
    earlier: earlier === null ? null : usedOf(earlier),
  }
}

function idleTurn({ lang }: TurnContext, ownRows: readonly Row[], done: Row | null): OwnTurn {
  const last = ownRows.at(-1)
  if (last === undefined) return { is: 'unnamed' }
  if (done !== null) return { is: 'after', title: textIn(done.item.title, lang), ...usedOf(done) }
  const passed = ownRows.find(({ status }) => status === 'passed')
  if (passed) return { is: 'passed', title: textIn(passed.item.title, lang) }
  return { is: 'dropped', title: textIn(last.item.title, lang) }
}

/** Returns the newest past turn of a person. */
function lastFinished(ownRows: readonly Row[]): Row | null {
  const startOf = (row: Row) => row.actual?.start ?? 0
  const done = ownRows.filter(({ status }) => status === 'done')
  return done.toSorted((a, b) => startOf(a) - startOf(b)).at(-1) ?? null
}

/** Returns the turn that is the subject of a person's page: the live one, else the next one, else the last one. */
function ownTurnOf(context: TurnContext, person: string | null): OwnTurn {
  const { line, status } = context.moment
  const ownRows = line.rows.filter(({ item }) => speaksIn(item, person))
  const done = lastFinished(ownRows)
  const on = ownRows.find(({ status }) => status === 'live' || status === 'paused')
  if (on) return liveTurn(context, on)
  if (status === 'ended' && done === null && ownRows.length > 0) {
    return { is: 'ended' }
  }
  const coming = ownRows.find(({ status }) => status === 'waiting')
  if (coming && status !== 'ended') return comingTurn(context, person, coming, done)
  return idleTurn(context, ownRows, done)
}

/** Returns the talking points of this person's live turn; if they are not live, of their next turn that has any. */
function pointsOf(state: ShowState, rows: readonly Row[], personTurn: PersonTurn) {
  const { person, turn } = personTurn
  const turnItem = 'item' in turn ? turn.item : null
  const item = rows.find((row) =>
    turn.is === 'on'
      ? row.item.id === turnItem
      : speaksIn(row.item, person) && row.status === 'waiting' && row.item.talkingPoints.length > 0,
  )?.item
  if (item === undefined || item.talkingPoints.length === 0) return null
  return { item: item.id, all: item.talkingPoints, chosen: chosenPoint(state.run, item) }
}

/** The talking points of one turn, and the chosen one (null: none yet). */
export type TalkingPoints = NonNullable<ReturnType<typeof pointsOf>>

type PersonTurn = {
  readonly person: PersonId | null
  readonly turn: OwnTurn
}

/** Returns the seconds that the interpreters may still take to finish the last item (R20); null if this person need not wait. */
function boothFinishSeconds(state: ShowState, turn: OwnTurn, now: Instant): number | null {
  const until = turn.is === 'on' || turn.is === 'standby' ? boothFinishEnd(state, now) : null
  return until === null ? null : Math.ceil((until - now) / SECOND)
}

/** The content before publication, apart from this person's own cues and requests. */
const UNPUBLISHED = {
  show: null,
  clocks: [],
  name: null,
  turn: { is: 'unpublished' },
  isRunning: false,
  live: null,
  next: null,
  floor: null,
  floorHolder: null,
  stop: null,
  hasSeveral: false,
  finishing: null,
  points: null,
} as const

function handsOf(state: ShowState, person: PersonId | null) {
  const ownHands = state.hands.filter((hand) => person !== null && hand.person === person)
  const idOf = (wants: Hand['wants']) => ownHands.find((hand) => hand.wants === wants)?.id ?? null
  return { minute: idOf('minute'), floor: idOf('floor') }
}

function itemLabel(agenda: Agenda, person: PersonId | null, row: Row | null, lang: LanguageTag) {
  if (row === null) return null
  const label = namedItem(agenda, row.item, lang, introducedNames)
  return {
    ...label,
    /** Whether this person speaks in the item. */
    isOwn: speaksIn(row.item, person),
  }
}

/** The people and the title of an item, and whether the page's person speaks in it. */
export type ItemLabel = NonNullable<ReturnType<typeof itemLabel>>

/** Returns the content of a speaker's page at `now`, in `lang` where the agenda has texts in it. `device`: the zone of the device. */
export function speakerModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
) {
  const { person } = you.grant
  const hands = handsOf(state, person)
  const cues = cuesFor(state, now, you, 'speaker')
  const here = person !== null && state.attendance[person] === 'here'
  const moment = announcedMoment(state, now, person)
  const { published, run } = state
  const hasEnded = run.position.status === 'ended'
  const canAsk = published !== null && !hasEnded && person !== null
  if (moment === null) return { ...UNPUBLISHED, canAsk, hands, here, cues }
  const { agenda, line } = moment
  const { stop, minutes } = moment.landing
  const self = person === null ? null : personOf(agenda, person)
  const { times, clocks } = timesForReader(moment, { person: self, device, first: 'own' })
  const turn = ownTurnOf({ moment, lang, times }, person)
  const hasFloor = run.floor?.person === person
  return {
    show: textIn(agenda.title, lang),
    clocks: clocks(now),
    name: self === null ? null : nameWithAddress(self, lang),
    turn,
    /** Whether the show has started and not ended. */
    isRunning: run.position.status !== 'planned' && !hasEnded,
    /** Whether a request is possible: the show is published and not over, and the link belongs to a person. */
    canAsk,
    live: itemLabel(agenda, person, moment.on, lang),
    next: itemLabel(agenda, person, moment.next, lang),
    /** This person's floor turn inside the live item. */
    floor: hasFloor ? run.floor : null,
    /** The other person who has the floor inside this person's own turn. */
    floorHolder: turn.is === 'on' && !hasFloor ? floorName(state, agenda, lang) : null,
    /** The seconds that the interpreters may still take to finish the last item (R20); null if there is no wait. */
    finishing: boothFinishSeconds(state, turn, now),
    /** This person's raised hands, by kind of request. */
    hands,
    /** Whether the person is marked as here, by themselves or a moderator. */
    here,
    /** The hard stop, if the session is projected to end by it. */
    stop: stop !== null && minutes !== null && minutes >= 0 ? times(stop) : null,
    /** Whether this person has several turns, so that each needs its title. */
    hasSeveral: line.rows.filter(({ item }) => speaksIn(item, person)).length > 1,
    /** Cues to show, newest first. */
    cues,
    /** The talking points of this person's live or next turn; null if it has none. */
    points: pointsOf(state, line.rows, { person, turn }),
  }
}

/** Everything that a speaker's page shows, except running countdowns. */
export type SpeakerModel = ReturnType<typeof speakerModel>

/** The props of a part of the speaker’s page. */
export type SpeakerProps = { readonly model: SpeakerModel }
