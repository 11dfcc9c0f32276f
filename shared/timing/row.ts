import type { SegmentId } from '../agenda/ids.ts'
import type { Item, Segment } from '../agenda/model.ts'
import type { Duration, Instant, Span } from '../time/instant.ts'

/** The state of a row; `passed`: it waits, but the run has jumped over it (R3). */
export type RowStatus = 'waiting' | 'live' | 'paused' | 'done' | 'dropped' | 'passed'

/** A latest start (T4): an instant, `never` if a pinned start makes it impossible, null without a limit. */
export type Latest = Instant | 'never' | null

/** The reason of a latest start (T4): the stop that limits it, or the clock time that makes it impossible, with its lateness in ms. */
export type LatestStartReason =
  | {
      readonly is: 'stop'
      readonly at: Instant
      /** The segment with this stop; null for the hard stop. */
      readonly segment: SegmentId | null
    }
  | {
      readonly is: 'clockTime'
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
  /** Null for items that are done, dropped or passed. */
  readonly projected: Span | null
  readonly actual: { readonly start: Instant; readonly end: Instant | null } | null
  readonly allotted: Duration
  /** Its length: as allotted, or longer for a break until a clock time (T1c). */
  readonly lasts: Duration
  readonly spent: Duration
  readonly granted: Duration
  readonly taken: Duration
  /** The latest start at allotted lengths, and with everything at its least; waiting items only. */
  readonly latest: Latest
  readonly latestLeast: Latest
  readonly because: LatestStartReason | null
  readonly becauseLeast: LatestStartReason | null
}

/** A segment with its slack as fixed at publication (ms), and its projected start if it has not begun. */
export type SegmentRow = {
  readonly segment: Segment
  readonly planned: Span
  readonly slack: Duration
  /** The projected rest of the slack in ms; null for segments that are over. */
  readonly slackLeft: Duration | null
  readonly projectedStart: Instant | null
}

/** All times of a show at one moment. */
export type Timeline = {
  readonly now: Instant
  readonly rows: readonly Row[]
  readonly segments: readonly SegmentRow[]
  readonly on: Row | null
  /** The row that Next starts. */
  readonly next: Row | null
  readonly plannedEnd: Instant
  /** The planned end of the item that ends the show: the last to come, else the live one, else the last run (P6b). */
  readonly lastPlannedEnd: Instant
  /** The projected end of the last item; if no item is live or to come, when the last item ended (T3b). */
  readonly projectedEnd: Instant
  /** Whether no item is live or to come, so that the end is a fact. */
  readonly endIsKnown: boolean
  /** Projected minus planned start of the next item, in ms; if there is no next item, of the end (T3, P6b). */
  readonly drift: Duration
}
