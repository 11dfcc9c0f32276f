import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { speaksIn } from '../../../shared/run/itemPeople.ts'
import { hasNoLength } from '../../../shared/run/lookup.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { shownPlan, shownStart } from '../../../shared/timing/landing.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { waitsForEnd } from '../../ui/agenda/programme.ts'
import { relativeToFirst, type TimesOf, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { type RunningTurn, runningTurn } from '../../ui/countdown/runningTurn.ts'
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
      /** Granted minus taken time. */
      readonly changed: Duration
    })
  | ({ readonly is: 'after'; readonly title: TextInLanguage } & Used)

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
  return { is: 'on', item, title, changed: row.granted - row.taken, ...running }
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
export function ownTurnOf(context: TurnContext, person: string | null): OwnTurn {
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
