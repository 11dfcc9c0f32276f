import type { Grant } from '../../shared/run/grant.ts'
import { has } from '../../shared/run/roles.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { MAX_DRIFT } from '../../shared/time/offsetBounds.ts'
import { IN_STEP_ERROR } from './liveState.ts'

/** How often exchanges of clock stamps are made, first in a burst, then ever more rarely; times in ms. */
export type Pace = {
  /** How many exchanges a burst has. */
  readonly burst: number
  /** Each pause after it is this part of how long the clock has been known, */
  readonly part: number
  /** but no shorter than this, */
  readonly least: number
  /** and no longer than this. */
  readonly most: number
}

/** Screens that show seconds learn the time within seconds and their drift within minutes; there are few of them. */
export const EXACT: Pace = { burst: 20, part: 1 / 100, least: 2_000, most: 15_000 }

/** Screens that show minutes only; there may be thousands, and an exchange costs the server as much as a hundred deliveries. At the end of the longest pause they are sure of their clock to within 0.8 s, and on steady links right to within 15 ms. */
export const CALM: Pace = { burst: 6, part: 1, least: 1_000, most: 2_700_000 }

/** How far apart the exchanges of a burst are, in ms. */
const BURST_GAP = 120

/** The pace of whoever has this grant. */
export function paceOf(grant: Pick<Grant, 'roles'> | null): Pace {
  return grant !== null && has(grant, 'seconds') ? EXACT : CALM
}

/** How long to wait after `made` exchanges, with a clock known for `known` ms, and whether the burst goes on. */
export function pauseAfter(made: number, known: number, { burst, part, least, most }: Pace) {
  if (made < burst) return { for: BURST_GAP, bursting: true }
  return { for: Math.min(Math.max(known * part, least), most), bursting: false }
}

/** The part of the time for which a screen stays in step that may pass before the next exchange: one may fail. */
const PART = 0.9

/** A pause (ms), cut short where a clock that may be wrong by `error` ms now would leave step in it; to no less than a minute, as slow links get no faster by more exchanges. */
export function stayingInStep(pause: number, error: number): number {
  const inStep = Math.max(0, IN_STEP_ERROR - error) / MAX_DRIFT
  return Math.min(pause, Math.max(MINUTE, PART * inStep))
}
