import type { Audience } from '../../shared/access/audience.ts'
import { visibleState } from '../../shared/access/visible.ts'
import type { Frame, Resync } from '../../shared/protocol/down/down.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { AppendedEvent } from './appendedEvent.ts'
import { visibleToOf } from './visibilityCache.ts'

/** One message for everyone in a channel. */
export type Delivery =
  | { readonly type: 'events'; readonly frame: Frame }
  | { readonly type: 'resync'; readonly resync: Resync }

/** Everyone who sees the same of a show, and how far they have been sent. */
export class Channel {
  readonly audience: Audience
  /** How many screens are in it. */
  members = 0
  /** The last seq that this audience was sent: what it may not see costs it nothing. */
  head: number
  /** Server time in ms when it was last sent anything. */
  sentAt: number

  constructor(audience: Audience, head: number, now: number) {
    this.audience = audience
    this.head = head
    this.sentAt = now
  }

  /** The one message that these events come to here, or null; `state` is the state after them. */
  take(entries: readonly AppendedEvent[], state: ShowState, now: number): Delivery | null {
    const sight = visibleToOf(entries, this.audience)
    if (sight.type === 'nothing') return null
    const prev = this.head
    this.head = sight.seq
    this.sentAt = now
    return sight.type === 'events'
      ? { type: 'events', frame: { prev, seq: sight.seq, sent: now, events: sight.events } }
      : {
          type: 'resync',
          resync: { seq: sight.seq, sent: now, state: visibleState(state, this.audience) },
        }
  }
}
