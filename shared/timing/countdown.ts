import { untilOf } from '../agenda/ends.ts'
import type { Item } from '../agenda/model.ts'
import { breakUntil } from '../run/breakToClockTime.ts'
import {
  allottedAt,
  countsUp,
  findItem,
  lastsUntil,
  nextWaiting,
  progressOf,
  spentOf,
  UNADJUSTED,
  untilWith,
} from '../run/lookup.ts'
import type { Published, Run, ShowState } from '../run/state.ts'
import { digits, remainingSeconds, spentSeconds } from '../time/format.ts'
import { type Duration, type Instant, MINUTE, plus, SECOND } from '../time/instant.ts'

/** How a running item stands against its allotted time, in the order in which that comes (T6). */
export const PHASES = ['calm', 'amber', 'red', 'over'] as const
export type Phase = (typeof PHASES)[number]

/** A phase that begins while there is time left: with so much of it, in ms. */
export type BoundPhase = Exclude<Phase, 'calm' | 'over'>
export type Bounds = Readonly<Record<BoundPhase, Duration>>

/** The phases that begin while there is time left, in the same order. */
export const BOUND_PHASES: readonly BoundPhase[] = PHASES.filter(
  (phase) => phase !== 'calm' && phase !== 'over',
)

/** Whose bound is told in each phase: while calm that at which it ends. */
const TOLD: Readonly<Record<Phase, BoundPhase>> = {
  calm: 'amber',
  amber: 'amber',
  red: 'red',
  over: 'amber',
}

/** The large figure of every screen, derived for one moment; lengths in ms. */
export type Countdown =
  /** Nothing to count: not published, before Start, or after the end. */
  | { readonly status: 'none' }
  /** Between items: the next one's time stands ready (`item` null: nothing is left), or nothing where it has no length. */
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
      /** How long it lasts: for a break that is held to what follows, until then (T1c). */
      readonly allotted: Duration
      readonly spent: Duration
      /** Allotted minus spent; negative in overrun. */
      readonly remaining: Duration
      /** When it ends if nothing changes: now where it is over already. */
      readonly endsAt: Instant
      /** A zero-length item counts up and is never in overrun (R5). */
      readonly countsUp: boolean
    }

/** The countdown of an item that is on. */
type On = Extract<Countdown, { status: 'running' | 'paused' }>

/** Remaining time at which an item turns amber and red, in ms: its own, or by T6 from what it is allotted. */
export function phaseBounds(item: Item, allotted: Duration): Bounds {
  return (
    item.thresholds ?? {
      amber: Math.min(2 * MINUTE, allotted / 4),
      red: Math.min(MINUTE, allotted / 10),
    }
  )
}

/** The one of an item's bounds that its phase is told with, in ms. */
export function boundIn(bounds: Bounds, phase: Phase): Duration {
  return bounds[TOLD[phase]]
}

/** Remaining time at which the phase that an item is in began, in ms; while calm, at which that ends. */
export function boundOf({
  item,
  allotted,
  phase,
}: Pick<On, 'item' | 'allotted' | 'phase'>): Duration {
  return boundIn(phaseBounds(item, allotted), phase)
}

function phaseOf(item: Item, allotted: Duration, remaining: Duration): Phase {
  if (remaining < 0) return 'over'
  const bounds = phaseBounds(item, allotted)
  return BOUND_PHASES.findLast((phase) => remaining <= bounds[phase]) ?? 'calm'
}

function counting(published: Published, run: Run, item: Item, now: Instant): Countdown {
  const spent = spentOf(run, item.id, now)
  const until = breakUntil(published, run, now)
  const allotted = until === null ? allottedAt(run, item, now) : lastsUntil(spent, until, now)
  const remaining = allotted - spent
  const up = until === null && countsUp(run, item)
  return {
    status: run.position.status === 'paused' ? 'paused' : 'running',
    item,
    phase: up ? 'calm' : phaseOf(item, allotted, remaining),
    allotted,
    spent,
    remaining,
    endsAt: plus(now, Math.max(0, remaining)),
    countsUp: up,
  }
}

function standby(state: ShowState, now: Instant): Countdown {
  const { published, run } = state
  const id = published && nextWaiting(published.agenda, run)
  const item = published && id !== null ? (findItem(published.agenda, id)?.item ?? null) : null
  if (item === null) return { status: 'standby', item: null, allotted: 0, countsUp: false }
  const until = untilWith(run.adjustments[item.id] ?? UNADJUSTED, item)
  const own = allottedAt(run, item, now) - progressOf(run, item.id).spent
  const left = Math.max(0, until === null ? own : until - now)
  return { status: 'standby', item, allotted: left, countsUp: countsUp(run, item) }
}

/** When an item that is on ends by its allotted time, however long it goes on: behind `now` in overrun. */
export function allottedEnd({ remaining }: On, now: Instant): Instant {
  return plus(now, remaining)
}

/** What the large figure stands for at `now` (show time). */
export function countdown(state: ShowState, now: Instant): Countdown {
  const { position } = state.run
  if (state.published === null) return { status: 'none' }
  switch (position.status) {
    case 'planned':
    case 'ended':
      return { status: 'none' }
    case 'standby':
      return standby(state, now)
    case 'live':
    case 'paused': {
      const item = findItem(state.published.agenda, position.item)?.item
      return item === undefined
        ? { status: 'none' }
        : counting(state.published, state.run, item, now)
    }
  }
}

/** The figure as text: `8:36` left, `+0:12` over, counting up for a zero-length item, which has none before; empty where there is none (T5). */
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

/** Milliseconds until a count of `ms` shows its next whole second, counting up. */
function untilNextSecond(ms: Duration): Duration {
  return (spentSeconds(ms) + 1) * SECOND - ms
}

/** Whether a pause uses up time: of what lasts until a clock time (R13). */
function passesInPause(count: Countdown): count is On {
  return count.status === 'paused' && untilOf(count.item) !== null
}

/** Show time at which the figure or its phase changes next (T5, T6); null while nothing runs. */
export function nextDigitChange(count: Countdown, now: Instant): Instant | null {
  if (count.status !== 'running' && !passesInPause(count)) return null
  if (count.countsUp) return plus(now, untilNextSecond(count.spent))
  const { remaining } = count
  if (remaining < 0) return plus(now, untilNextSecond(-remaining))
  if (remaining === 0) return plus(now, 1)
  const bounds = phaseBounds(count.item, count.allotted)
  const second = remaining - (remainingSeconds(remaining) - 1) * SECOND
  const waits = BOUND_PHASES.map((phase) => remaining - bounds[phase]).filter((wait) => wait > 0)
  return plus(now, Math.ceil(Math.min(second, ...waits)))
}
