import type { SegmentId } from '../agenda/ids.ts'
import type { Item, Segment } from '../agenda/model.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'

/** What a row of the agenda is now; `passed`: still waiting, but the run has jumped over it (R3). */
export type RowStatus = 'waiting' | 'live' | 'paused' | 'done' | 'dropped' | 'passed'

/** A latest start (T4): an instant, `never` where a pinned start makes it impossible, null where nothing limits it. */
export type Latest = Instant | 'never' | null

/**
 * Whence a latest start is reckoned (T4): from the hard stop, or from the time by which a segment must end; or, where it is
 * `never`, a clock time that a segment does not start before, so many ms too late.
 */
export type Because =
  | {
      readonly is: 'stop'
      readonly at: Instant
      /** Whose own stop it is; null for the hard stop. */
      readonly segment: SegmentId | null
    }
  | {
      readonly is: 'pin'
      readonly at: Instant
      readonly segment: SegmentId
      readonly late: Duration
    }

/** One item with all its times; lengths in ms. */
export type Row = {
  readonly item: Item
  readonly segment: SegmentId
  readonly status: RowStatus
  readonly planned: Span
  /** When it is on or will be; null for done, dropped and passed-over items. */
  readonly projected: Span | null
  /** When it was on; the end is null while it is. */
  readonly actual: { readonly start: Instant; readonly end: Instant | null } | null
  readonly allotted: Duration
  /** How long it is to be on: allotted, or more while it is a break that is held to what follows (T1c). */
  readonly lasts: Duration
  readonly spent: Duration
  readonly granted: Duration
  readonly taken: Duration
  /** Latest start with everything at its allotted length, and with everything at its least; waiting items only. */
  readonly latest: Latest
  readonly latestLeast: Latest
  /** Whence each of the two is reckoned; null where it is. */
  readonly because: Because | null
  readonly becauseLeast: Because | null
}

/** One segment with its planned span, slack as fixed at publication (ms), and when it will start if it still will. */
export type SegmentRow = {
  readonly segment: Segment
  readonly planned: Span
  readonly slack: Duration
  /** How much of the slack is left by the projection, in ms; null for segments that are over. */
  readonly slackLeft: Duration | null
  readonly projectedStart: Instant | null
}

/** Every row's planned, projected, actual and latest times at one moment. */
export type Timeline = {
  readonly now: Instant
  readonly rows: readonly Row[]
  readonly segments: readonly SegmentRow[]
  /** The row that is on (live or paused). */
  readonly on: Row | null
  /** The first waiting row after the position: what Next starts. */
  readonly next: Row | null
  /** Planned end of the last item in order. */
  readonly plannedEnd: Instant
  /** Planned end of the item that ends the show: of the last to come, else of what is on, else of the last run (P6b). */
  readonly lastPlannedEnd: Instant
  /** Projected end of the last item; with nothing on or to come, when the last one run ended (T3b). */
  readonly projectedEnd: Instant
  /** Whether nothing is on or to come: then the end is a fact. */
  readonly endIsKnown: boolean
  /** Projected minus planned start of what comes next, or with nothing next of the end, in ms (T3, P6b). */
  readonly drift: Duration
}
