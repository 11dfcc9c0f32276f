import type { ItemId } from '../../agenda/ids.ts'
import type { Item } from '../../agenda/model.ts'
import { type Duration, earliestOf, type Instant, latestOf } from '../../time/instant.ts'
import { breakToClockTime, breakUntil } from '../breakToClockTime.ts'
import { allottedOf, liveItemId } from '../lookup.ts'
import { type Accepted, type Rule, type RuleContext, refuse } from '../result.ts'
import type { PeopleEvents, Run, ShowEvent, ShowState } from '../state.ts'
import { acceptStep } from './acceptStep.ts'
import { agendaOfOpenShow, agendaWhileLive, itemWithStatus, refuseStaleOrSame } from './guards.ts'
import { lowerTaken } from './lowerTaken.ts'
import { moveRestoredNext } from './order.ts'
import { lowerGrantedHands } from './people.ts'

/** The earliest and latest moment of a start; null: no limit. */
type StartRange = { readonly earliest: Instant | null; readonly latest: Instant }

function doneTimes({ progress }: Run) {
  const done = Object.values(progress).filter((one) => one.status === 'done')
  return {
    ends: done.map(({ endedAt }) => endedAt),
    starts: done.map(({ startedAt }) => startedAt),
  }
}

/** Returns the start of the live turn if its item was done before, else null. The time before it is already used, by this item or others (R5b). */
function usedUntil({ position }: Run): Instant | null {
  return 'turn' in position && position.startedAt < position.turn.at ? position.turn.at : null
}

/** Returns when the live item may have begun: from the previous end, else from the show's start, until now (R5b). */
export function itemStartRange(run: Run, now: Instant): StartRange {
  const showStart = run.startedAt ?? now
  const earliest = latestOf(showStart, usedUntil(run) ?? showStart, ...doneTimes(run).ends)
  return { earliest, latest: now }
}

/** Returns when the show may have begun: before every start of an item, and not after now (R5b). */
export function showStartRange(run: Run, now: Instant): StartRange {
  const liveStart = 'turn' in run.position ? run.position.startedAt : now
  return { earliest: null, latest: earliestOf(now, liveStart, ...doneTimes(run).starts) }
}

/** Returns when the live item, or the show (null), began; null if neither did. */
export function beganAtOf({ position, startedAt }: Run, item: ItemId | null): Instant | null {
  if (item === null) return startedAt
  return 'turn' in position && position.item === item ? position.turn.at : null
}

/** *It began at 15:42*: corrects when the live item, or the show, began. The item's spent time changes with it (R5b). */
export const beganAt: Rule<'beganAt'> = (state, { item, at, was }, context) => {
  if (item === null) agendaOfOpenShow(state)
  else agendaWhileLive(state, item)
  const actual = beganAtOf(state.run, item) ?? refuse({ reason: 'not-started' })
  refuseStaleOrSame('began', actual, was, at)
  const { run } = state
  const range = item === null ? showStartRange(run, context.now) : itemStartRange(run, context.now)
  if (at < (range.earliest ?? at) || at > range.latest)
    return refuse({ reason: 'out-of-range', ...range })
  return acceptStep(state, context, {
    items: item === null ? [] : [item],
    events: [{ type: 'beganSet', v: 1, item, at }],
  })
}

/** *Go on at 16:22*: changes the clock time to which a break lasts; plan and draft do not change (T1c). */
export const goOnAt: Rule<'goOnAt'> = (state, { item, at, was }, context) => {
  agendaWhileLive(state, item)
  const target = state.published && breakToClockTime(state.published, state.run, context.now)
  if (target === null) return refuse({ reason: 'not-held', item })
  refuseStaleOrSame('goOn', target.until, was, at)
  if (at < context.now)
    return refuse({ reason: 'out-of-range', earliest: context.now, latest: null })
  return acceptStep(state, context, {
    items: [item],
    events: [{ type: 'goOnSet', v: 1, segment: target.segment, at }],
  })
}

/** A change of an allotted length, in ms: positive gives, negative takes. */
type Change = { readonly item: Item; readonly by: Duration }

/** Returns the events that lower the hands of speakers who asked for a minute, if their live item gets time. */
function lowerAnsweredHands(state: ShowState, { item, by }: Change): PeopleEvents[] {
  if (by < 0 || liveItemId(state.run.position) !== item.id) return []
  const speakers = item.speakers.map(({ person }) => person)
  return lowerGrantedHands(state, 'giveTime', speakers)
}

/** Returns the clock time to which a live break lasts, or null (T1c). */
function breakEnd({ published, run }: ShowState, item: ItemId, now: Instant): Instant | null {
  return published && liveItemId(run.position) === item ? breakUntil(published, run, now) : null
}

/** Gives or takes time; refused while a break lasts to a clock time (T1c). */
export function acceptAdjustment(state: ShowState, context: RuleContext, change: Change): Accepted {
  const { id } = change.item
  const until = breakEnd(state, id, context.now)
  if (until !== null) return refuse({ reason: 'held-until', item: id, until })
  const { by } = change
  return acceptStep(state, context, {
    items: [id],
    events: [
      // In older logs more may have been taken than the item had: without this, the change would have no effect (R5).
      ...lowerTaken(state.run, change.item),
      { type: by > 0 ? 'timeGiven' : 'timeTaken', v: 1, item: id, by: Math.abs(by) },
      ...lowerAnsweredHands(state, change),
    ],
  })
}

/** Gives time to, or takes it from, the live item or one to come (R5). */
export const adjustTime: Rule<'giveTime' | 'takeTime'> = (
  state,
  { type, item: id, by },
  context,
) => {
  const { item } = itemWithStatus(state, id, ['live', 'paused', 'waiting'])
  const isGiving = type === 'giveTime'
  const left = allottedOf(state.run, item)
  const change = { item, by: isGiving ? by : -by }
  // A break that lasts to a clock time gets its own refusal instead.
  const tooMuch = !isGiving && by > left && breakEnd(state, id, context.now) === null
  return tooMuch
    ? refuse({ reason: 'too-much', item: id, left })
    : acceptAdjustment(state, context, change)
}

/** Drops a waiting item, or restores a dropped one (R6). */
export const dropOrRestore: Rule<'drop' | 'restore'> = (state, command, context) => {
  const isDrop = command.type === 'drop'
  const found = itemWithStatus(state, command.item, [isDrop ? 'waiting' : 'dropped'])
  const { item } = command
  const events: ShowEvent[] = [{ type: isDrop ? 'itemDropped' : 'itemRestored', v: 1, item }]
  return acceptStep(state, context, {
    items: [item],
    events: isDrop ? events : [...events, ...moveRestoredNext(state, found, context)],
  })
}
