import type { Now, Phase } from './now.ts'

/** The countdown at one moment. */
export type Countdown = {
  /** As screens show it, such as 8:36 or +0:12; empty if there is none. */
  readonly digits: string
  /** Whole seconds left, negative over time; null if there is no end. */
  readonly seconds: number | null
  readonly phase: Phase | null
  /** After how many ms of the show's time it changes next; null if it does not. */
  readonly changesIn: number | null
}

const SECOND = 1_000

/** Formats whole seconds as m:ss, or h:mm:ss from an hour on. */
function formatDigits(seconds: number): string {
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor((seconds % 3_600) / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

function phaseAt(remaining: number, { bounds, phase }: Now): Phase | null {
  if (remaining < 0) return 'over'
  if (bounds === null) return phase
  if (remaining <= bounds.red) return 'red'
  return remaining <= bounds.amber ? 'amber' : 'calm'
}

const untilNextSecond = (ms: number) => SECOND - (ms % SECOND)

/** Returns the countdown of an item with an end. */
function countDown(remaining: number, now: Now): Countdown {
  const phase = phaseAt(remaining, now)
  if (remaining < 0) {
    const over = Math.floor(-remaining / SECOND)
    const digits = `+${formatDigits(over)}`
    return { digits, seconds: -over, phase, changesIn: untilNextSecond(-remaining) }
  }
  const seconds = Math.ceil(remaining / SECOND)
  const { amber, red } = now.bounds ?? { amber: 0, red: 0 }
  const waits = [remaining - (seconds - 1) * SECOND, remaining - amber, remaining - red]
  // A value is valid up to its last millisecond.
  const changesIn = Math.min(...waits.filter((wait) => wait > 0), remaining + 1)
  return { digits: formatDigits(seconds), seconds, phase, changesIn }
}

/** Returns the countdown at `elapsed` ms of the show's time after the answer `now`. */
export function countdownAt(now: Now, elapsed: number): Countdown {
  const { remaining, spent, running, digits, phase } = now
  const passed = running ? elapsed : 0
  if (remaining !== null) {
    const count = countDown(remaining - passed, now)
    return running ? count : { ...count, changesIn: null }
  }
  if (spent === null || !running) return { digits, seconds: null, phase, changesIn: null }
  const counted = spent + passed
  return {
    digits: formatDigits(Math.floor(counted / SECOND)),
    seconds: null,
    phase,
    changesIn: untilNextSecond(counted),
  }
}
