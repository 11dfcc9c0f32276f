import { type Audience, audienceKey, audienceOf } from '../../shared/access/audience.ts'
import { visibleState } from '../../shared/access/visible.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { Recorded } from '../../shared/run/events.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { ReportError } from '../logEvent.ts'
import type { AppendedEvent } from './appendedEvent.ts'
import { Channel, type Delivery } from './channel.ts'
import { Recent } from './recent.ts'
import type { ServerClock } from './serverClock.ts'
import type { Head } from './showLog.ts'
import { visibleToOf } from './visibilityCache.ts'

/** The most events a screen is caught up with; behind more, the whole state is shorter. */
const MOST_EVENTS = 100

/** What a screen gets when it enters: the events it lacks, or the whole state, at `seq`; sent at `sent`, server time. */
export type CatchUp = { readonly seq: number; readonly sent: number } & (
  | { readonly type: 'snapshot'; readonly state: ShowState }
  | { readonly type: 'events'; readonly events: readonly Recorded[] }
)

/** Whose screen it is: the link it came with, and what that gives. */
export type Holder = { readonly link: LinkId; readonly grant: Grant }

/** Sends to the screens of a show: to those of an audience, by its key, and to those of a link. */
export type Broadcaster = {
  deliver(audience: string, delivery: Delivery): void
  heartbeat(audience: string, head: number): void
  /** Closes the connections of a link that was withdrawn or replaced, or opens other roles; null: they are to come back. */
  disconnect(link: LinkId, reason: DisconnectReason | null): void
}

/** The channels of one show: one for each audience that has a screen open. */
export class Channels {
  readonly #clock: ServerClock
  readonly #broadcaster: Pick<Broadcaster, 'deliver' | 'heartbeat'>
  readonly #reportError: ReportError
  readonly #recent = new Recent()
  readonly #channels = new Map<string, Channel>()

  constructor(
    clock: ServerClock,
    broadcaster: Pick<Broadcaster, 'deliver' | 'heartbeat'>,
    reportError: ReportError,
  ) {
    this.#clock = clock
    this.#broadcaster = broadcaster
    this.#reportError = reportError
  }

  /** Whether any screen is in a channel. */
  get areFollowed(): boolean {
    return [...this.#channels.values()].some(({ members }) => members > 0)
  }

  /** Adds one screen to its channel. */
  enter(grant: Grant, head: Head): void {
    this.#channelOf(grant, head).members += 1
  }

  /** Takes one screen out; a channel without screens costs nothing more. */
  leave(grant: Grant): void {
    const key = audienceKey(audienceOf(grant))
    const channel = this.#channels.get(key)
    if (!channel) return
    channel.members -= 1
    if (channel.members <= 0) this.#channels.delete(key)
  }

  /** What a screen that has everything up to `seq` (null: nothing) lacks at the head. */
  standing({ link, grant }: Holder, seq: number | null, head: Head): CatchUp {
    const channel = this.#channelOf(grant, head)
    const place = { seq: channel.head, sent: this.#clock.now() }
    const entries = seq === null ? null : this.#recent.after(seq, head.seq)
    // What a screen has that its link opened with other roles is not what these would have seen.
    const asNow = entries !== null && !entries.some((entry) => isRolesSet(entry, link))
    const missed = asNow ? missedBy(channel.audience, entries) : null
    return missed === null
      ? { ...place, type: 'snapshot', state: visibleState(head.state, channel.audience) }
      : { ...place, type: 'events', events: missed }
  }

  /** Sends each audience what it may see of new events, as one message; where that fails for one, the others are sent theirs. */
  publish(entries: readonly AppendedEvent[], state: ShowState): void {
    this.#recent.add(entries)
    for (const [key, channel] of this.#channels) {
      try {
        const delivery = channel.take(entries, state, this.#clock.now())
        if (delivery) this.#broadcaster.deliver(key, delivery)
      } catch (error) {
        // By that its screens find what they lack, at the next heartbeat or event.
        channel.head = entries.at(-1)?.recorded.seq ?? channel.head
        this.#reportError(error)
      }
    }
  }

  /** Beats for the audiences that `due` picks and that were sent nothing in the last `quiet` ms. */
  heartbeat(due: (audience: Audience) => boolean, quiet: number): void {
    const now = this.#clock.now()
    for (const [key, channel] of this.#channels) {
      if (!due(channel.audience) || now - channel.sentAt < quiet) continue
      this.#broadcaster.heartbeat(key, channel.head)
    }
  }

  #channelOf(grant: Grant, head: Head): Channel {
    const audience = audienceOf(grant)
    const key = audienceKey(audience)
    const known = this.#channels.get(key)
    if (known) return known
    const made = new Channel(audience, head.seq, this.#clock.now())
    this.#channels.set(key, made)
    return made
  }
}

function isRolesSet({ recorded: { event } }: AppendedEvent, link: LinkId): boolean {
  return event.type === 'rolesSet' && event.link === link
}

/** What an audience may see of what it missed; null where the whole is shorter, or has to be seen afresh. */
function missedBy(
  audience: Audience,
  entries: readonly AppendedEvent[],
): readonly Recorded[] | null {
  const sight = visibleToOf(entries, audience)
  if (sight.type === 'nothing') return []
  return sight.type === 'events' && sight.events.length <= MOST_EVENTS ? sight.events : null
}
