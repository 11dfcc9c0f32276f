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
import { begin, evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/state.ts'
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

/** The answer to a command; `nothing`: the server took it but its answer was lost; `later`: the test answers it; `lost`: the server never got it. */
type Reply = Answer | Problem | 'nothing' | 'later' | 'lost'

/** Messages that the server sends on its own. */
type PushedMessage = 'joined' | 'beat' | 'events' | 'resync' | 'presence' | 'moving' | 'parting'

/** The server's side of one connection, over any transport. */
export type ServerConnection = {
  send(message: PushedMessage, content: unknown): void
  /** The connection breaks. */
  cut(): void
  /** The server closes it. */
  disconnect(): void
}

/** A server that speaks the protocol and is controlled by a test; screens connect over Socket.IO, or in memory. */
export class FakeServer {
  boot = 'first'
  /** The name of the clock of its stamps; null: its own, shared with no other server. */
  clock: string | null = null
  /** Server time minus the screen's monotonic clock, in ms. */
  offset = 1_687_000_000_000
  grant: Grant = { roles: ['moderator'], person: null, booth: null }
  refuses: DisconnectReason | null = null
  isDown = false
  timesAnswered = true
  showsAnswered = true
  reply: Reply = { ok: true, seq: 2 }
  /** The answers to joins instead of the show, and to questions for outcomes instead of outcomes. */
  joinReply: Problem | 'nothing' | null = null
  outcomeProblem: Problem | null = null
  /** Whether the test answers questions for outcomes. */
  outcomesLater = false
  shows: readonly OwnedShow[] = []
  readonly joins: (number | null)[] = []
  readonly commands: Give[] = []
  readonly asked: string[][] = []
  /** The answers that the test sends, oldest first. */
  readonly delayedAnswers: (() => void)[] = []
  /** Clock exchanges since the last join. */
  exchanges = 0
  private readonly time: VirtualTime
  private readonly taken = new Set<string>()
  private readonly log: Recorded[] = []
  private readonly connections = new Set<ServerConnection>()

  constructor(time: VirtualTime) {
    this.time = time
    this.log.push({ seq: 1, at: instant(this.now()), event: firstEvent() })
  }

  now(): number {
    return this.time.now() + this.offset
  }

  /** Records an event and sends it to every joined screen. */
  publish(event: ShowEvent): Recorded {
    const recorded = this.record(event)
    const { seq } = recorded
    this.send('events', { prev: seq - 1, seq, sent: this.now(), events: [recorded] })
    return recorded
  }

  /** Records an event whose message is lost. */
  record(event: ShowEvent): Recorded {
    const recorded = { seq: this.head() + 1, at: instant(this.now()), event }
    this.log.push(recorded)
    return recorded
  }

  head(): number {
    return this.log.length
  }

  send(message: PushedMessage, content: unknown): void {
    for (const end of this.connections) end.send(message, content)
  }

  state() {
    const [first, ...rest] = this.log
    if (first === undefined) throw new Error('an empty log')
    return rest.reduce(evolve, begin(first))
  }

  /** Breaks the connections of all screens. */
  cut(): void {
    for (const end of [...this.connections]) end.cut()
  }

  /** Closes the connections of all screens without a reason. */
  disconnectAll(): void {
    for (const end of [...this.connections]) end.disconnect()
  }

  connected(): number {
    return this.connections.size
  }

  /** Handles an accepted connection. */
  opened(end: ServerConnection, handshake: Handshake): void {
    this.connections.add(end)
    const asked = handshake.as === 'owner' ? undefined : handshake.join
    if (asked === undefined) return
    const joined = this.join(asked.seq)
    if (this.joinReply !== 'nothing') end.send('joined', this.joinReply ?? joined)
  }

  /** Handles the end of a connection. */
  gone(end: ServerConnection): void {
    this.connections.delete(end)
  }

  /** Handles a message; `reply` sends the answer, if there is one. */
  receive(name: keyof Replies, message: unknown, reply: (answer: object) => void): void {
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
        if (this.outcomesLater) this.delayedAnswers.push(() => reply(found))
        else reply(found)
      }
    }
  }

  private give(give: Give, reply: (answer: object) => void): void {
    this.commands.push(give)
    if (this.reply === 'lost') return
    if (typeof this.reply === 'string' || 'ok' in this.reply) this.taken.add(give.id)
    if (this.reply === 'later')
      this.delayedAnswers.push(() => reply({ ok: true, seq: this.head() }))
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
