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
import { turnWorked } from '../../../shared/timing/boothWork.ts'
import {
  allottedEnd,
  BOUND_PHASES,
  type Countdown,
  countdown,
  nextDigitChange,
  phaseBounds,
} from '../../../shared/timing/countdown.ts'
import { momentOf } from '../../../shared/timing/moment.ts'

type Running = Extract<Countdown, { status: 'running' | 'paused' }>

/** Whether an item runs and has time left: then it ends when it was to end, and so all that follows stands. */
function isWithinTime(count: Countdown): count is Running {
  return count.status === 'running' && !count.countsUp && count.remaining > 0
}

/** When the minutes of a booth change: of who is on, and of who rests; and with a whole minute of its turn, what is proposed (R16b). */
function boothMinutes(show: ShowState, now: Instant): readonly Instant[] {
  const passed = Object.values(show.run.booths).flatMap((turns) => {
    const line = momentOf(show, now)?.line
    const since = [...turns.past.map(({ end }) => end), turns.declined?.at ?? now]
    return [line ? turnWorked(show.run, line, turns) : 0, ...since.map((from) => now - from)]
  })
  return passed.map((ms) => plus(now, MINUTE - (ms % MINUTE)))
}

/** The next second of what the booth is let finish in, which is counted down (R20). */
function nextFinishSecond(show: ShowState, now: Instant): Instant | null {
  const until = boothFinishEnd(show, now)
  if (until === null) return null
  return plus(until, -(Math.ceil((until - now) / SECOND) - 1) * SECOND)
}

/** Then what is shown in minutes and words changes with the clock's minute, with the item's own, with a phase, at the end, when a cue comes or is over, when another language was announced for long enough, and when a time card turns true or is true no more. */
function nextStep(show: ShowState, count: Running, now: Instant): Instant {
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
    ...boothMinutes(show, now),
    languageChange(show, now)?.until ?? end,
    nextFinishSecond(show, now) ?? end,
    ...CARD_MINUTES.flatMap((minutes) => [
      plus(end, -(minutes * MINUTE + CARD_TOLERANCE)),
      plus(end, -(minutes * MINUTE - CARD_TOLERANCE)),
    ]),
  ]
  let first = Number.POSITIVE_INFINITY
  for (const at of steps) {
    // What holds up to a moment changes just behind it.
    const due = at > now ? at : at + 1
    if (due > now && due < first) first = due
  }
  return instant(Math.ceil(first))
}

function computeChange(show: ShowState | null, now: Instant): Instant {
  const second = instant((Math.floor(now / SECOND) + 1) * SECOND)
  if (show === null) return second
  const count = countdown(show, now)
  if (isWithinTime(count)) return nextStep(show, count, now)
  const digit = nextDigitChange(count, now)
  return digit !== null && digit < second ? digit : second
}

let newest: {
  readonly show: ShowState | null
  readonly from: Instant
  readonly next: Instant
} | null = null

/** When a view model can change next by the time alone: otherwise projections move with each second, phases at the countdown's own boundaries. Worked out once for the many that ask, and for as long as it is ahead. */
export function nextChange(show: ShowState | null, now: Instant): Instant {
  if (newest?.show === show && newest.from <= now && now < newest.next) return newest.next
  const next = computeChange(show, now)
  newest = { show, from: now, next }
  return next
}
