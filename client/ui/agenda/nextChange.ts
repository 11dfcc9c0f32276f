import { boothFinishEnd } from '../../../shared/run/boothFinish.ts'
import { languageChange } from '../../../shared/run/floorLanguage.ts'
import { CARD_MINUTES, CARD_TOLERANCE, cueSpan } from '../../../shared/run/openCue.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import {
  type Instant,
  instant,
  MINUTE,
  minuteFloor,
  plus,
  SECOND,
} from '../../../shared/time/instant.ts'
import {
  allottedEnd,
  BOUND_PHASES,
  type Countdown,
  countdown,
  nextDigitChange,
  phaseBounds,
} from '../../../shared/timing/countdown.ts'

type Running = Extract<Countdown, { status: 'running' | 'paused' }>

/** Whether an item runs and has time left. Then its projected end does not change with time, nor does anything after it. */
function isWithinTime(count: Countdown): count is Running {
  return count.status === 'running' && !count.countsUp && count.remaining > 0
}

/** Returns the next second of the time in which the booth may finish, which is counted down (R20). */
function nextFinishSecond(show: ShowState, now: Instant): Instant | null {
  const until = boothFinishEnd(show, now)
  if (until === null) return null
  return plus(until, -(Math.ceil((until - now) / SECOND) - 1) * SECOND)
}

/** Returns more times at which a screen changes while an item runs within its time. */
export type MoreChanges = (show: ShowState, now: Instant) => readonly Instant[]

const noMore: MoreChanges = () => []

/** Returns the next change of minutes or words: the minute of the clock or of the item, a phase, the end, a cue, an announced language, a time card, or one of `more`. */
function nextStep(show: ShowState, count: Running, now: Instant, more: MoreChanges): Instant {
  const end = allottedEnd(count, now)
  const bounds = phaseBounds(count.item, count.allotted)
  const minutes = [minuteFloor(now), plus(now, -(count.spent % MINUTE))]
  const steps = [
    ...minutes.flatMap((at) => [at, plus(at, MINUTE)]),
    ...BOUND_PHASES.map((phase) => plus(end, -bounds[phase])),
    end,
    ...show.cues.flatMap((cue) => {
      const span = cueSpan(show, cue, now)
      return span === null ? [] : [span.from, span.until]
    }),
    ...more(show, now),
    languageChange(show, now)?.until ?? end,
    nextFinishSecond(show, now) ?? end,
    ...CARD_MINUTES.flatMap((minutes) => [
      plus(end, -(minutes * MINUTE + CARD_TOLERANCE)),
      plus(end, -(minutes * MINUTE - CARD_TOLERANCE)),
    ]),
  ]
  let first = Number.POSITIVE_INFINITY
  for (const at of steps) {
    // A value that is valid up to a moment changes right after it.
    const due = at > now ? at : at + 1
    if (due > now && due < first) first = due
  }
  return instant(Math.ceil(first))
}

function computeChange(show: ShowState | null, now: Instant, more: MoreChanges): Instant {
  const second = instant((Math.floor(now / SECOND) + 1) * SECOND)
  if (show === null) return second
  const count = countdown(show, now)
  if (isWithinTime(count)) return nextStep(show, count, now, more)
  const digit = nextDigitChange(count, now)
  return digit !== null && digit < second ? digit : second
}

let newest: {
  readonly show: ShowState | null
  readonly more: MoreChanges
  readonly from: Instant
  readonly next: Instant
} | null = null

/**
 * Returns when a view model can next change by time alone, also with `more`. Projections change each second, phases at the
 * boundaries of the countdown. It is calculated once for all parts of a screen, and again after it has passed.
 */
export function nextChange(show: ShowState | null, now: Instant, more = noMore): Instant {
  if (newest?.show === show && newest.more === more && newest.from <= now && now < newest.next)
    return newest.next
  const next = computeChange(show, now, more)
  newest = { show, more, from: now, next }
  return next
}
