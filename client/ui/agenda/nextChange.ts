import { boothFinishEnd, languageChange } from '../../../shared/run/floorLanguage.ts'
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

/** Returns the next second of the countdown of the time in which the booth may finish (R20). */
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

let cached: {
  readonly show: ShowState | null
  readonly more: MoreChanges
  readonly from: Instant
  readonly next: Instant
} | null = null

/**
 * Returns when a view model can next change by time alone; `more` adds times. Projections change each second, phases at the
 * boundaries of the countdown. The result is cached for all parts of a screen until it has passed.
 */
export function nextChange(show: ShowState | null, now: Instant, more = noMore): Instant {
  if (cached?.show === show && cached.more === more && cached.from <= now && now < cached.next)
    return cached.next
  const next = computeChange(show, now, more)
  cached = { show, more, from: now, next }
  return next
}
