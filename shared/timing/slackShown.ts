import { MINUTE } from '../time/instant.ts'
import type { SegmentRow } from './row.ts'

/** A segment's slack in whole minutes, and what is left of it; null left: the segment is over. */
export type SlackShown = { readonly left: number | null; readonly whole: number }

/** The slack of a segment as it is told: what is used up counts by whole minutes, as drift does, so that never more is left than there was (T5); null where it has none to tell. */
export function slackShown({ slack, slackLeft }: SegmentRow): SlackShown | null {
  const whole = Math.floor(slack / MINUTE)
  if (whole === 0) return null
  if (slackLeft === null) return { whole, left: null }
  return { whole, left: Math.max(0, whole - Math.floor((slack - slackLeft) / MINUTE)) }
}
