import type { Item } from '../agenda/model.ts'
import type { Duration, Instant } from '../time/instant.ts'

/** How a running item stands against its allotted time (T6). */
export type Phase = 'calm' | 'amber' | 'red' | 'over'

/** The large figure of every screen, derived for one moment; lengths in ms. */
export type Countdown =
  /** Nothing to count: not published, before Start, or after the end. */
  | { readonly status: 'none' }
  /** Between items: the next one's time stands ready (`item` null: nothing is left). */
  | { readonly status: 'standby'; readonly item: Item | null; readonly allotted: Duration }
  | {
      readonly status: 'running' | 'paused'
      readonly item: Item
      readonly phase: Phase
      readonly allotted: Duration
      readonly spent: Duration
      /** Allotted minus spent; negative in overrun. */
      readonly remaining: Duration
      /** When it ends if nothing changes: now where it is over already. */
      readonly endsAt: Instant
      /** A zero-length item counts up and is never in overrun (R5). */
      readonly countsUp: boolean
    }
