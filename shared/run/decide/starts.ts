import type { ItemId } from '../../agenda/ids.ts'
import { earliestOf, type Instant, latestOf } from '../../time/instant.ts'
import { breakToClockTime } from '../breakToClockTime.ts'
import { type Rule, refuse } from '../result.ts'
import type { Run } from '../state.ts'
import { acceptStep } from './acceptStep.ts'
import { agendaWhileOn, expectChange, openAgenda } from './guards.ts'

/** The earliest and latest moment of a start; null: no limit. */
export type StartRange = { readonly earliest: Instant | null; readonly latest: Instant }

function isOutside({ earliest, latest }: StartRange, at: Instant): boolean {
  return at < (earliest ?? at) || at > latest
}

/** Returns when the done items began and ended. */
function doneTimes({ progress }: Run) {
  const done = Object.values(progress).filter((one) => one.status === 'done')
  return {
    ends: done.map(({ endedAt }) => endedAt),
    starts: done.map(({ startedAt }) => startedAt),
  }
}

/** Returns the start of the live turn if its item was done before, else null. The time before it is used already, by the item or by others (R5b). */
function usedUntil({ position }: Run): Instant | null {
  return 'turn' in position && position.startedAt < position.turn.at ? position.turn.at : null
}

/** Returns when the live item may have begun: after the previous end, else after the show's start, until now (R5b). */
export function itemStartRange(run: Run, now: Instant): StartRange {
  const showStart = run.startedAt ?? now
  const earliest = latestOf(showStart, usedUntil(run) ?? showStart, ...doneTimes(run).ends)
  return { earliest, latest: now }
}

/** Returns when the show may have begun: before every start of an item, and not after now (R5b). */
export function showStartRange(run: Run, now: Instant): StartRange {
  const on = 'turn' in run.position ? run.position.startedAt : now
  return { earliest: null, latest: earliestOf(now, on, ...doneTimes(run).starts) }
}

/** Returns when the live item, or the show (null), began; null if neither did. */
export function beganAtOf({ position, startedAt }: Run, item: ItemId | null): Instant | null {
  if (item === null) return startedAt
  return 'turn' in position && position.item === item ? position.turn.at : null
}

/** *It began at 15:42*: corrects when the live item, or the show, began; its spent time follows (R5b). */
export const beganAt: Rule<'beganAt'> = (state, { item, at, was }, context) => {
  if (item === null) openAgenda(state)
  else agendaWhileOn(state, item)
  const actual = beganAtOf(state.run, item) ?? refuse({ reason: 'not-started' })
  expectChange('began', actual, was, at)
  const { run } = state
  const range = item === null ? showStartRange(run, context.now) : itemStartRange(run, context.now)
  if (isOutside(range, at)) return refuse({ reason: 'out-of-range', ...range })
  return acceptStep(state, context, {
    items: item === null ? [] : [item],
    events: [{ type: 'beganSet', v: 1, item, at }],
  })
}

/** *Go on at 16:22*: changes the clock time to which a break lasts; plan and draft stay (T1c). */
export const goOnAt: Rule<'goOnAt'> = (state, { item, at, was }, context) => {
  agendaWhileOn(state, item)
  const target = state.published && breakToClockTime(state.published, state.run, context.now)
  if (target === null) return refuse({ reason: 'not-held', item })
  expectChange('goOn', target.until, was, at)
  if (at < context.now)
    return refuse({ reason: 'out-of-range', earliest: context.now, latest: null })
  return acceptStep(state, context, {
    items: [item],
    events: [{ type: 'goOnSet', v: 1, segment: target.segment, at }],
  })
}
