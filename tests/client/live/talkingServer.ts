import type { Answer, Outcomes } from '../../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import {
  AskOutcome,
  Give,
  Join,
  type Problem,
  type Replies,
} from '../../../shared/protocol/up/up.ts'
import { create } from '../../../shared/run/decide.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import { begin, evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { instant } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { showOf } from '../../support/shows.ts'
import type { VirtualTime } from './virtualTime.ts'

/** The creation of a show with one talk. */
const firstEvent = (): ShowEvent =>
  create({
    show: 'dialogue',
    rehearsal: false,
    clock: REAL_TIME,
    agenda: showOf('15:00 talk 10', { zones: ['Europe/Berlin'] }),
  })

/** What the server answers to a command; `nothing`: it took it and its answer was lost; `later`: it answers when told to; `lost`: it never got it. */
type Reply = Answer | Problem | 'nothing' | 'later' | 'lost'

/** What the server says without being asked. */
type PushedMessage = 'joined' | 'beat' | 'events' | 'resync' | 'presence' | 'moving' | 'parting'

/** The server's end of one connection, whatever carries it. */
export type ServerEnd = {
  say(message: PushedMessage, content: unknown): void
  /** The connection breaks. */
  cut(): void
  /** The server ends it. */
  sendAway(): void
}

/** A server that speaks the protocol and does what a test tells it; screens reach it over Socket.IO, or in memory. */
export class TalkingServer {
  boot = 'first'
  /** What it stamps by; null: its own clock, which no other goes by. */
  clock: string | null = null
  /** Server time minus the screen's monotonic clock, in ms. */
  offset = 1_687_000_000_000
  grant: Grant = { roles: ['moderator'], person: null, booth: null }
  refuses: DisconnectReason | null = null
  shut = false
  timesAnswered = true
  showsAnswered = true
  reply: Reply = { ok: true, seq: 2 }
  /** What joins get instead of the show, and questions for outcomes instead of outcomes. */
  joinReply: Problem | 'nothing' | null = null
  outcomeProblem: Problem | null = null
  /** Whether questions for outcomes are answered when it is told to. */
  outcomesLater = false
  shows: readonly OwnedShow[] = []
  readonly joins: (number | null)[] = []
  readonly given: Give[] = []
  readonly asked: string[][] = []
  /** Answers what is to be answered later, the oldest first. */
  readonly late: (() => void)[] = []
  /** Clock exchanges since the last join. */
  exchanges = 0
  private readonly time: VirtualTime
  private readonly taken = new Set<string>()
  private readonly log: Recorded[] = []
  private readonly ends = new Set<ServerEnd>()

  constructor(time: VirtualTime) {
    this.time = time
    this.log.push({ seq: 1, at: instant(this.now()), event: firstEvent() })
  }

  now(): number {
    return this.time.now() + this.offset
  }

  /** An event that every joined screen is sent. */
  happen(event: ShowEvent): Recorded {
    const recorded = this.record(event)
    const { seq } = recorded
    this.say('events', { prev: seq - 1, seq, sent: this.now(), events: [recorded] })
    return recorded
  }

  /** An event whose message is lost. */
  record(event: ShowEvent): Recorded {
    const recorded = { seq: this.head() + 1, at: instant(this.now()), event }
    this.log.push(recorded)
    return recorded
  }

  head(): number {
    return this.log.length
  }

  say(message: PushedMessage, content: unknown): void {
    for (const end of this.ends) end.say(message, content)
  }

  state() {
    const [first, ...rest] = this.log
    if (first === undefined) throw new Error('an empty log')
    return rest.reduce(evolve, begin(first))
  }

  /** The connections of all screens break. */
  cut(): void {
    for (const end of [...this.ends]) end.cut()
  }

  /** The server itself sends all screens away, without a parting. */
  sendAway(): void {
    for (const end of [...this.ends]) end.sendAway()
  }

  connected(): number {
    return this.ends.size
  }

  /** A connection came that was let in. */
  opened(end: ServerEnd, handshake: Handshake): void {
    this.ends.add(end)
    const asked = handshake.as === 'owner' ? undefined : handshake.join
    if (asked === undefined) return
    const joined = this.join(asked.seq)
    if (this.joinReply !== 'nothing') end.say('joined', this.joinReply ?? joined)
  }

  /** It is gone. */
  gone(end: ServerEnd): void {
    this.ends.delete(end)
  }

  /** Takes a message; `reply` is called where it is answered. */
  take(name: keyof Replies, message: unknown, reply: (answer: object) => void): void {
    switch (name) {
      case 'join': {
        const joined = this.join(Join.parse(message).seq)
        if (this.joinReply !== 'nothing') reply(this.joinReply ?? joined)
        break
      }
      case 'time':
        if (!this.timesAnswered) break
        this.exchanges += 1
        reply({ received: this.now(), sent: this.now() })
        break
      case 'shows':
        if (this.showsAnswered) reply({ shows: this.shows })
        break
      case 'give':
        this.give(Give.parse(message), reply)
        break
      case 'outcome': {
        const { ids } = AskOutcome.parse(message)
        this.asked.push(ids)
        const found = this.outcomeProblem ?? this.outcomes(ids)
        if (this.outcomesLater) this.late.push(() => reply(found))
        else reply(found)
      }
    }
  }

  private give(give: Give, reply: (answer: object) => void): void {
    this.given.push(give)
    if (this.reply === 'lost') return
    if (typeof this.reply === 'string' || 'ok' in this.reply) this.taken.add(give.id)
    if (this.reply === 'later') this.late.push(() => reply({ ok: true, seq: this.head() }))
    else if (this.reply !== 'nothing') reply(this.reply)
  }

  private outcomes(ids: readonly string[]): Outcomes {
    return Object.fromEntries(
      ids.map((id) => [
        id,
        this.taken.has(id)
          ? { outcome: 'done' as const, seq: this.head() }
          : { outcome: 'unknown' as const },
      ]),
    )
  }

  private join(seq: number | null) {
    this.joins.push(seq)
    this.exchanges = 0
    const head = {
      link: 'me',
      grant: this.grant,
      boot: this.boot,
      clock: this.clock ?? this.boot,
      sent: this.now(),
      seq: this.head(),
    }
    if (seq === null) return { ...head, type: 'snapshot', state: this.state() }
    return { ...head, type: 'events', events: this.log.filter((one) => one.seq > seq) }
  }
}
