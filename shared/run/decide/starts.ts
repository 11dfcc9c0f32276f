import type { ItemId } from '../../agenda/ids.ts'
import { earliestOf, type Instant, latestOf } from '../../time/instant.ts'
import { breakToClockTime } from '../breakToClockTime.ts'
import type { CommandOf } from '../command.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { Run, ShowState } from '../state.ts'
import { agendaWhileOn, openAgenda } from './guards.ts'
import { stepped } from './stepped.ts'

/** The moments between which a start may be set; null: it may be as early as one likes. */
export type StartRange = { readonly earliest: Instant | null; readonly latest: Instant }

function isOutside({ earliest, latest }: StartRange, at: Instant): boolean {
  return at < (earliest ?? at) || at > latest
}

/** When everything that is done ended, and first began. */
function doneTimes({ progress }: Run) {
  const done = Object.values(progress).filter((one) => one.status === 'done')
  return {
    ends: done.map(({ endedAt }) => endedAt),
    starts: done.map(({ startedAt }) => startedAt),
  }
}

/**
 * From when on the time before a turn was another's, where its item had been done before: whatever ran until then, or the item
 * itself, has used it already, and no time is used twice (R5b). Null for an item that is on for the first time.
 */
function takenUntil({ position }: Run): Instant | null {
  return 'turn' in position && position.startedAt < position.turn.at ? position.turn.at : null
}

/** Between what moments the item that is on may have begun: the end of the one before, else the show's start, and now (R5b). */
export function itemStartRange(run: Run, now: Instant): StartRange {
  const begun = run.startedAt ?? now
  const earliest = latestOf(begun, takenUntil(run) ?? begun, ...doneTimes(run).ends)
  return { earliest, latest: now }
}

/** By when the show may have begun: before anything that was on, and not after now (R5b). */
export function showStartRange(run: Run, now: Instant): StartRange {
  const on = 'turn' in run.position ? run.position.startedAt : now
  return { earliest: null, latest: earliestOf(now, on, ...doneTimes(run).starts) }
}

/** When the item that is on, or the show (null), counts as begun; null where nothing does. */
export function beganAtOf({ position, startedAt }: Run, item: ItemId | null): Instant | null {
  if (item === null) return startedAt
  return 'turn' in position && position.item === item ? position.turn.at : null
}

/** *It began at 15:42*: sets when the item that is on, or the show, began; what was used follows (R5b). */
export function beganAt(
  state: ShowState,
  { type, item, at, was }: CommandOf<'beganAt'>,
  context: Context,
): Decision {
  const open = item === null ? openAgenda(state) : agendaWhileOn(state, item)
  if (!open.ok) return open
  const actual = beganAtOf(state.run, item)
  if (actual === null) return refuse({ reason: 'not-started' })
  if (actual !== was) return refuse({ reason: 'stale-value', field: 'began', actual })
  if (actual === at) return refuse({ reason: 'no-change' })
  const { run } = state
  const range = item === null ? showStartRange(run, context.now) : itemStartRange(run, context.now)
  if (isOutside(range, at)) return refuse({ reason: 'out-of-range', ...range })
  return stepped(state, context, {
    command: type,
    items: item === null ? [] : [item],
    events: [{ type: 'beganSet', v: 1, item, at }],
  })
}

/** *Go on at 16:22*: a break that is held lasts to another clock time; plan and draft stay (T1c). */
export function goOnAt(
  state: ShowState,
  { type, item, at, was }: CommandOf<'goOnAt'>,
  context: Context,
): Decision {
  const open = agendaWhileOn(state, item)
  if (!open.ok) return open
  const held = state.published && breakToClockTime(state.published, state.run, context.now)
  if (held === null) return refuse({ reason: 'not-held', item })
  if (held.until !== was)
    return refuse({ reason: 'stale-value', field: 'goOn', actual: held.until })
  if (at === was) return refuse({ reason: 'no-change' })
  if (at < context.now)
    return refuse({ reason: 'out-of-range', earliest: context.now, latest: null })
  return stepped(state, context, {
    command: type,
    items: [item],
    events: [{ type: 'goOnSet', v: 1, segment: held.segment, at }],
  })
}
