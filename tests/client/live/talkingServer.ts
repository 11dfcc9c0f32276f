import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import type { Outcomes } from '../../../shared/protocol/down/outcomes.ts'
import type { Parting } from '../../../shared/protocol/down/parting.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { AskOutcome } from '../../../shared/protocol/up/askOutcome.ts'
import { Give } from '../../../shared/protocol/up/give.ts'
import { Join } from '../../../shared/protocol/up/join.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import { begin, evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { instant } from '../../../shared/time/instant.ts'
import { firstEvent } from './firstEvent.ts'
import type { VirtualTime } from './virtualTime.ts'

/** What the server answers to a command; `nothing`: it took it and its answer was lost; `lost`: it never got it. */
type Reply = Answer | Problem | 'nothing' | 'lost'

/** A real Socket.IO server that speaks the protocol and does what a test tells it. */
export class TalkingServer {
  boot = 'first'
  /** Server time minus the screen's monotonic clock, in ms. */
  offset = 1_687_000_000_000
  grant: Grant = { roles: ['moderator'], person: null, booth: null }
  refuses: Parting | null = null
  shut = false
  timesAnswered = true
  showsAnswered = true
  reply: Reply = { ok: true, seq: 2 }
  /** What joins get instead of the show, and questions for outcomes instead of outcomes. */
  joinReply: Problem | 'nothing' | null = null
  outcomeProblem: Problem | null = null
  shows: readonly OwnedShow[] = []
  readonly joins: (number | null)[] = []
  readonly given: Give[] = []
  readonly asked: string[][] = []
  /** Clock exchanges since the last join. */
  exchanges = 0
  private readonly time: VirtualTime
  private readonly taken = new Set<string>()
  private readonly log: Recorded[] = []
  private readonly http = createServer()
  private readonly io = new Server(this.http, {
    serveClient: false,
    allowRequest: (_request, allow) => allow(null, !this.shut),
  })

  constructor(time: VirtualTime) {
    this.time = time
    this.log.push({ seq: 1, at: instant(this.now()), event: firstEvent() })
    this.io.use((_socket, next) => {
      if (this.refuses === null) return next()
      next(Object.assign(new Error('refused'), { data: this.refuses }))
    })
    this.io.on('connection', (socket) => this.listen(socket))
  }

  now(): number {
    return this.time.now() + this.offset
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    await this.io.close()
  }

  /** An event that every joined screen is sent. */
  happen(event: ShowEvent): Recorded {
    const recorded = this.record(event)
    const { seq } = recorded
    this.io.emit('events', { prev: seq - 1, seq, sent: this.now(), events: [recorded] })
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

  say(message: 'beat' | 'events' | 'resync' | 'presence' | 'parting', content: unknown): void {
    this.io.emit(message, content)
  }

  state() {
    const [first, ...rest] = this.log
    if (first === undefined) throw new Error('an empty log')
    return rest.reduce(evolve, begin(first))
  }

  /** The connections of all screens break. */
  cut(): void {
    for (const socket of this.io.sockets.sockets.values()) socket.conn.close()
  }

  /** The server itself sends all screens away, without a parting. */
  sendAway(): void {
    this.io.disconnectSockets()
  }

  connected(): number {
    return this.io.sockets.sockets.size
  }

  private listen(socket: Socket): void {
    const join = (message: unknown, reply: (answer: object) => void) => {
      const joined = this.join(Join.parse(message).seq)
      if (this.joinReply !== 'nothing') reply(this.joinReply ?? joined)
    }
    socket.on('join', join)
    const { join: asked } = socket.handshake.auth
    if (asked !== undefined) join(asked, (answer) => socket.emit('joined', answer))
    socket.on('time', (_message, reply) => {
      if (!this.timesAnswered) return
      this.exchanges += 1
      reply({ received: this.now(), sent: this.now() })
    })
    socket.on('shows', (_message, reply) => {
      if (this.showsAnswered) reply({ shows: this.shows })
    })
    socket.on('give', (message, reply) => {
      const give = Give.parse(message)
      this.given.push(give)
      if (this.reply === 'lost') return
      if (typeof this.reply === 'string' || 'ok' in this.reply) this.taken.add(give.id)
      if (this.reply !== 'nothing') reply(this.reply)
    })
    socket.on('outcome', (message, reply) => {
      const { ids } = AskOutcome.parse(message)
      this.asked.push(ids)
      reply(this.outcomeProblem ?? this.outcomes(ids))
    })
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
      sent: this.now(),
      seq: this.head(),
    }
    if (seq === null) return { ...head, type: 'snapshot', state: this.state() }
    return { ...head, type: 'events', events: this.log.filter((one) => one.seq > seq) }
  }
}
