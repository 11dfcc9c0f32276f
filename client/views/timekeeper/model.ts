import type { ItemId, PersonId } from '../../../shared/agenda/ids.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { heldUntil } from '../../../shared/run/heldBreak.ts'
import type { FloorTurn, Position, Published, ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Duration, Instant } from '../../../shared/time/instant.ts'
import {
  allottedEnd,
  type Bounds,
  countdown,
  phaseBounds,
} from '../../../shared/timing/countdown.ts'
import { driftMinutes, landing } from '../../../shared/timing/landing.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { namesOf, speakingNow } from '../../ui/agenda/cast.ts'
import { type ZoneTime, zoneTimes } from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { type ActualLine, actualLines } from './actual.ts'
import { cardsFor, type KeyedCard } from './cards.ts'

/** Somebody a card or a word goes to. */
export type CueReceiver = { readonly person: PersonId; readonly name: TextInLanguage }

/** The item that is on; lengths in ms. */
export type OnNow = {
  readonly item: ItemId
  readonly title: TextInLanguage
  readonly who: readonly TextInLanguage[]
  readonly allotted: Duration
  /** Whether time can be given or taken: not while a break lasts to what follows (T1c). */
  readonly adjustable: boolean
  /** Granted minus taken. */
  readonly changed: Duration
  /** When it ends; in overrun, when it was to end. */
  readonly until: readonly ZoneTime[]
  readonly over: boolean
  /** Where amber and red begin, as remaining time. */
  readonly bounds: Bounds
  /** Home clock time since when it is paused, HH:MM; null while it runs. */
  readonly pausedSince: string | null
}

/** The item that Next starts. */
export type NextUp = {
  readonly item: ItemId
  readonly title: TextInLanguage
  readonly who: readonly TextInLanguage[]
  readonly allotted: Duration
  readonly at: readonly ZoneTime[]
}

/** How the show lands: minutes to spare (negative: over), null without a stop. */
export type Lands = { readonly end: string; readonly minutes: number | null }

/** Everything the timekeeper's screen shows but running figures. */
export type TimekeeperModel = {
  readonly show: TextInLanguage
  readonly clocks: readonly ZoneTime[]
  readonly status: Position['status']
  readonly on: OnNow | null
  readonly next: NextUp | null
  readonly floor: { readonly turn: FloorTurn; readonly name: TextInLanguage | null } | null
  readonly receivers: readonly CueReceiver[]
  readonly cards: readonly KeyedCard[]
  readonly lines: readonly ActualLine[]
  /** Minutes behind (negative: ahead). */
  readonly drift: number
  readonly lands: Lands
  readonly cues: ReturnType<typeof cuesFor>
}

type Scene = {
  readonly state: ShowState
  readonly published: Published
  readonly times: Timeline
  readonly now: Instant
  readonly lang: LanguageTag
}

function onNow({ state, published, now, lang }: Scene, row: Row): OnNow {
  const { agenda } = published
  const count = countdown(state, now)
  const over = count.status === 'running' && count.phase === 'over'
  const end = over ? allottedEnd(count, now) : (row.projected ?? row.planned).end
  const { position } = state.run
  return {
    item: row.item.id,
    title: textIn(row.item.title, lang),
    who: namesOf(agenda, row.item, lang),
    allotted: row.lasts,
    adjustable: heldUntil(published, state.run, now) === null,
    changed: row.granted - row.taken,
    until: zoneTimes(end, agenda),
    over,
    bounds: phaseBounds(row.item, row.lasts),
    pausedSince:
      position.status === 'paused' ? clockText(position.since, agenda.zones[0] ?? 'UTC') : null,
  }
}

function nextUp({ published, lang }: Scene, row: Row): NextUp {
  return {
    item: row.item.id,
    title: textIn(row.item.title, lang),
    who: namesOf(published.agenda, row.item, lang),
    allotted: row.allotted,
    at: zoneTimes((row.projected ?? row.planned).start, published.agenda),
  }
}

function floorOf({ state, published, lang }: Scene): TimekeeperModel['floor'] {
  const turn = state.run.floor
  if (turn === null) return null
  const person = published.agenda.people.find(({ id }) => id === turn.person)
  return { turn, name: person === undefined ? null : textIn(person.name, lang) }
}

function receiversOf({ state, published, times, lang }: Scene): readonly CueReceiver[] {
  if (times.on === null) return []
  return speakingNow(published.agenda, times.on.item, state.run.floor).map(({ id, name }) => ({
    person: id,
    name: textIn(name, lang),
  }))
}

/** What the timekeeper's screen shows at `now`; null before there is a published agenda. */
export function timekeeperModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
): TimekeeperModel | null {
  const { published } = state
  const times = timeline(state, now)
  if (published === null || times === null) return null
  const scene: Scene = { state, published, times, now, lang }
  const { end, minutes } = landing(state, times)
  const home = published.agenda.zones[0] ?? 'UTC'
  return {
    show: textIn(published.agenda.title, lang),
    clocks: zoneTimes(now, published.agenda),
    status: state.run.position.status,
    on: times.on === null ? null : onNow(scene, times.on),
    next: times.next === null ? null : nextUp(scene, times.next),
    floor: floorOf(scene),
    receivers: receiversOf(scene),
    cards: cardsFor(state, times.on, now),
    lines: actualLines(times, published.agenda, lang),
    drift: driftMinutes(times),
    lands: { end: clockText(end, home), minutes },
    cues: cuesFor(state, now, you, 'timekeeper'),
  }
}
