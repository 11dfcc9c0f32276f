import type { Item } from '../agenda/model.ts'
import { untilOf } from '../agenda/plan.ts'
import { breakUntil } from '../run/breakToClockTime.ts'
import {
  adjustedUntil,
  allottedAt,
  countsUp,
  findItem,
  lengthUntil,
  NO_ADJUSTMENT,
  nextWaiting,
  progressOf,
  spentOf,
} from '../run/lookup.ts'
import type { Published, Run, ShowState } from '../run/state.ts'
import { digits, remainingSeconds, spentSeconds } from '../time/format.ts'
import { type Duration, type Instant, MINUTE, plus, SECOND } from '../time/instant.ts'

/** The phases of a running item, in the order in which they come (T6). */
export const PHASES = ['calm', 'amber', 'red', 'over'] as const
export type Phase = (typeof PHASES)[number]

/** A phase that begins while time is left; `Bounds` has the time left at its beginning, in ms. */
export type BoundPhase = Exclude<Phase, 'calm' | 'over'>
export type Bounds = Readonly<Record<BoundPhase, Duration>>

export const BOUND_PHASES: readonly BoundPhase[] = PHASES.filter(
  (phase) => phase !== 'calm' && phase !== 'over',
)

/** The bound to show in each phase: its own, but while calm the bound of amber. */
const SHOWN_BOUND: Readonly<Record<Phase, BoundPhase>> = {
  calm: 'amber',
  amber: 'amber',
  red: 'red',
  over: 'amber',
}

/** The countdown of every screen at one moment; lengths in ms. */
export type Countdown =
  /** Not published, before Start, or after the end. */
  | { readonly status: 'none' }
  /** Between items: `item` is the next one, null if none is left. */
  | {
      readonly status: 'standby'
      readonly item: Item | null
      readonly allotted: Duration
      readonly countsUp: boolean
    }
  | {
      readonly status: 'running' | 'paused'
      readonly item: Item
      readonly phase: Phase
      /** The length of the item; a break until a clock time lasts until then (T1c). */
      readonly allotted: Duration
      readonly spent: Duration
      readonly remaining: Duration
      /** The time at which it ends if nothing changes; in overrun: now. */
      readonly endsAt: Instant
      /** An item without a length counts up and has no overrun (R5). */
      readonly countsUp: boolean
    }

type RunningCountdown = Extract<Countdown, { status: 'running' | 'paused' }>

/** Returns the time left at which an item turns amber and red, in ms: its own bounds, else the default bounds (T6). */
export function phaseBounds(item: Item, allotted: Duration): Bounds {
  return (
    item.thresholds ?? {
      amber: Math.min(2 * MINUTE, allotted / 4),
      red: Math.min(MINUTE, allotted / 10),
    }
  )
}

/** Returns the bound to show in this phase, in ms. */
export function boundIn(bounds: Bounds, phase: Phase): Duration {
  return bounds[SHOWN_BOUND[phase]]
}

/** Returns the time left at which the current phase began, in ms; in the phase `calm`, the time left at which it ends. */
export function boundOf(running: Pick<RunningCountdown, 'item' | 'allotted' | 'phase'>): Duration {
  return boundIn(phaseBounds(running.item, running.allotted), running.phase)
}

function phaseOf(item: Item, allotted: Duration, remaining: Duration): Phase {
  if (remaining < 0) return 'over'
  const bounds = phaseBounds(item, allotted)
  return BOUND_PHASES.findLast((phase) => remaining <= bounds[phase]) ?? 'calm'
}

function runningCountdown(published: Published, run: Run, item: Item, now: Instant): Countdown {
  const spent = spentOf(run, item.id, now)
  const until = breakUntil(published, run, now)
  const allotted = until === null ? allottedAt(run, item, now) : lengthUntil(spent, until, now)
  const remaining = allotted - spent
  const isCountingUp = until === null && countsUp(run, item)
  return {
    status: run.position.status === 'paused' ? 'paused' : 'running',
    item,
    phase: isCountingUp ? 'calm' : phaseOf(item, allotted, remaining),
    allotted,
    spent,
    remaining,
    endsAt: plus(now, Math.max(0, remaining)),
    countsUp: isCountingUp,
  }
}

function standbyCountdown(state: ShowState, now: Instant): Countdown {
  const { published, run } = state
  const id = published && nextWaiting(published.agenda, run)
  const item = published && id !== null ? (findItem(published.agenda, id)?.item ?? null) : null
  if (item === null) return { status: 'standby', item: null, allotted: 0, countsUp: false }
  const until = adjustedUntil(run.adjustments[item.id] ?? NO_ADJUSTMENT, item)
  const ownLeft = allottedAt(run, item, now) - progressOf(run, item.id).spent
  const left = Math.max(0, until === null ? ownLeft : until - now)
  return { status: 'standby', item, allotted: left, countsUp: countsUp(run, item) }
}

/** Returns the end of an item's allotted time; in overrun it is before `now`. */
export function allottedEnd({ remaining }: RunningCountdown, now: Instant): Instant {
  return plus(now, remaining)
}

/** Returns the countdown at `now` (show time). */
export function countdown(state: ShowState, now: Instant): Countdown {
  const { position } = state.run
  if (state.published === null) return { status: 'none' }
  switch (position.status) {
    case 'planned':
    case 'ended':
      return { status: 'none' }
    case 'standby':
      return standbyCountdown(state, now)
    case 'live':
    case 'paused': {
      const item = findItem(state.published.agenda, position.item)?.item
      return item === undefined
        ? { status: 'none' }
        : runningCountdown(state.published, state.run, item, now)
    }
  }
}

/** Formats the countdown: `8:36` left, `+0:12` over, counting up for an item without a length; empty if there is none (T5). */
export function countdownDigits(count: Countdown): string {
  switch (count.status) {
    case 'none':
      return ''
    case 'standby':
      return count.item === null || count.countsUp ? '' : digits(remainingSeconds(count.allotted))
    case 'running':
    case 'paused':
      if (count.countsUp) return digits(spentSeconds(count.spent))
      return count.remaining < 0
        ? `+${digits(spentSeconds(-count.remaining))}`
        : digits(remainingSeconds(count.remaining))
  }
}

function untilNextSecond(ms: Duration): Duration {
  return (spentSeconds(ms) + 1) * SECOND - ms
}

/** Returns whether time runs in a pause, as for an item that lasts until a clock time (R13). */
function runsInPause(count: Countdown): count is RunningCountdown {
  return count.status === 'paused' && untilOf(count.item) !== null
}

/** Returns the show time at which the digits or the phase change next (T5, T6); null while nothing runs. */
export function nextDigitChange(count: Countdown, now: Instant): Instant | null {
  if (count.status !== 'running' && !runsInPause(count)) return null
  if (count.countsUp) return plus(now, untilNextSecond(count.spent))
  const { remaining } = count
  if (remaining < 0) return plus(now, untilNextSecond(-remaining))
  if (remaining === 0) return plus(now, 1)
  const bounds = phaseBounds(count.item, count.allotted)
  const nextSecond = remaining - (remainingSeconds(remaining) - 1) * SECOND
  const waits = BOUND_PHASES.map((phase) => remaining - bounds[phase]).filter((wait) => wait > 0)
  return plus(now, Math.ceil(Math.min(nextSecond, ...waits)))
}
