import { type Audience, audienceKey, audienceOf } from '../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../shared/access/visible.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { Frame, Resync } from '../../shared/protocol/down/down.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Recorded, ShowState } from '../../shared/run/state.ts'
import type { ReportError } from '../logEvent.ts'
import type { ServerClock } from './serverClock.ts'
import type { AppendedEvent, Head } from './showLog.ts'

/** How many of a show's newest events are stored for screens that rejoin. */
const RECENT_STORED = 300

export class RecentEvents {
  #entries: readonly AppendedEvent[] = []

  add(entries: readonly AppendedEvent[]): void {
    this.#entries = [...this.#entries, ...entries].slice(-RECENT_STORED)
  }

  /** Returns the events after `seq` up to `head`; null if some are no longer stored, or `seq` is not from this log. */
  after(seq: number, head: number): readonly AppendedEvent[] | null {
    if (seq > head) return null
    if (seq === head) return []
    const first = this.#entries[0]
    if (first === undefined || first.recorded.seq > seq + 1) return null
    return this.#entries.filter(({ recorded }) => recorded.seq > seq)
  }
}

/** The visible part of some events for an audience: none, events, or a change of its whole view. */
type VisiblePart =
  | { readonly type: 'nothing' }
  | { readonly type: 'events'; readonly seq: number; readonly events: readonly Recorded[] }
  | { readonly type: 'resync'; readonly seq: number }

/** Returns the part of these events that an audience sees; `seq` is the last visible one. */
function visiblePart(entries: readonly AppendedEvent[], audience: Audience): VisiblePart {
  const parts = entries
    .map(({ before, recorded }) => ({
      seq: recorded.seq,
      part: visibleEvent(before, recorded, audience),
    }))
    .filter(({ part }) => part.type !== 'nothing')
  const seq = parts.at(-1)?.seq
  if (seq === undefined) return { type: 'nothing' }
  if (parts.some(({ part }) => part.type === 'resync')) return { type: 'resync', seq }
  const events = parts.flatMap(({ part }) => (part.type === 'event' ? [part.recorded] : []))
  return { type: 'events', seq, events }
}

export type Delivery =
  | { readonly type: 'events'; readonly frame: Frame }
  | { readonly type: 'resync'; readonly resync: Resync }

/** The screens of a show that see the same events, and the last event sent to them. */
class Channel {
  readonly audience: Audience
  members = 0
  /** The last seq that this audience got; invisible events do not count. */
  head: number
  /** When this audience last got a message, in server time (ms). */
  sentAt: number

  constructor(audience: Audience, head: number, now: number) {
    this.audience = audience
    this.head = head
    this.sentAt = now
  }

  /** Returns the message for these events, or null; `state` is the state after them. */
  deliveryFor(entries: readonly AppendedEvent[], state: ShowState, now: number): Delivery | null {
    const visible = visiblePart(entries, this.audience)
    if (visible.type === 'nothing') return null
    const [prev, { seq }] = [this.head, visible]
    this.head = seq
    this.sentAt = now
    return visible.type === 'events'
      ? { type: 'events', frame: { prev, seq, sent: now, events: visible.events } }
      : { type: 'resync', resync: { seq, sent: now, state: visibleState(state, this.audience) } }
  }
}

/** The most events in a catch-up; with more, the whole state is shorter. */
const MOST_EVENTS = 100

/** The events that a joining screen lacks, or the whole state at `seq`; `sent` is server time in ms. */
export type CatchUp = { readonly seq: number; readonly sent: number } & (
  | { readonly type: 'snapshot'; readonly state: ShowState }
  | { readonly type: 'events'; readonly events: readonly Recorded[] }
)

export type ScreenLink = { readonly link: LinkId; readonly grant: Grant }

/** A sender to the screens of a show, by the key of an audience or by link. */
export type Broadcaster = {
  deliver(audience: string, delivery: Delivery): void
  heartbeat(audience: string, head: number): void
  /** Closes the connections of a link that was withdrawn, replaced or changed. Without a reason (null) the screens reconnect. */
  disconnect(link: LinkId, reason: DisconnectReason | null): void
}

type ChannelsParts = {
  readonly clock: ServerClock
  readonly broadcaster: Pick<Broadcaster, 'deliver' | 'heartbeat'>
  readonly reportError: ReportError
}

/** The channels of one show: one per audience with an open screen. */
export class Channels {
  readonly #parts: ChannelsParts
  readonly #recent = new RecentEvents()
  readonly #channels = new Map<string, Channel>()

  constructor(parts: ChannelsParts) {
    this.#parts = parts
  }

  get hasScreens(): boolean {
    return [...this.#channels.values()].some(({ members }) => members > 0)
  }

  enter(grant: Grant, head: Head): void {
    this.#channelOf(grant, head).members += 1
  }

  /** Removes a screen; a channel without screens is deleted. */
  leave(grant: Grant): void {
    const key = audienceKey(audienceOf(grant))
    const channel = this.#channels.get(key)
    if (!channel) return
    channel.members -= 1
    if (channel.members <= 0) this.#channels.delete(key)
  }

  /** Returns the events that a screen lacks if it has everything up to `seq` (null: nothing). */
  catchUpOf({ link, grant }: ScreenLink, seq: number | null, head: Head): CatchUp {
    const channel = this.#channelOf(grant, head)
    const position = { seq: channel.head, sent: this.#parts.clock.now() }
    const entries = seq === null ? null : this.#recent.after(seq, head.seq)
    // After a change of roles, the screen needs a new snapshot.
    const hasSameRoles =
      entries !== null &&
      !entries.some(({ recorded: { event } }) => event.type === 'rolesSet' && event.link === link)
    const missed = hasSameRoles ? missedEvents(channel.audience, entries) : null
    return missed === null
      ? { ...position, type: 'snapshot', state: visibleState(head.state, channel.audience) }
      : { ...position, type: 'events', events: missed }
  }

  /** Sends each audience its visible part of new events, as one message. A failure for one audience does not affect others. */
  publish(entries: readonly AppendedEvent[], state: ShowState): void {
    this.#recent.add(entries)
    for (const [key, channel] of this.#channels) {
      try {
        const delivery = channel.deliveryFor(entries, state, this.#parts.clock.now())
        if (delivery) this.#parts.broadcaster.deliver(key, delivery)
      } catch (error) {
        // The gap makes the screens of this audience rejoin at the next heartbeat or event.
        channel.head = entries.at(-1)?.recorded.seq ?? channel.head
        this.#parts.reportError(error)
      }
    }
  }

  /** Sends heartbeats to the audiences that `isDue` accepts and that got nothing in the last `quiet` ms. */
  heartbeat(isDue: (audience: Audience) => boolean, quiet: number): void {
    const now = this.#parts.clock.now()
    for (const [key, channel] of this.#channels) {
      if (!isDue(channel.audience) || now - channel.sentAt < quiet) continue
      this.#parts.broadcaster.heartbeat(key, channel.head)
    }
  }

  #channelOf(grant: Grant, head: Head): Channel {
    const audience = audienceOf(grant)
    const key = audienceKey(audience)
    const existing = this.#channels.get(key)
    if (existing) return existing
    const channel = new Channel(audience, head.seq, this.#parts.clock.now())
    this.#channels.set(key, channel)
    return channel
  }
}

/** Returns the visible part of missed events; null if a snapshot is shorter or necessary. */
function missedEvents(
  audience: Audience,
  entries: readonly AppendedEvent[],
): readonly Recorded[] | null {
  const visible = visiblePart(entries, audience)
  if (visible.type === 'nothing') return []
  return visible.type === 'events' && visible.events.length <= MOST_EVENTS ? visible.events : null
}
