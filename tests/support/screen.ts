import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type {
  DownMessages,
  Frame,
  Joined,
  Presence,
  Resync,
} from '../../shared/protocol/down/down.ts'
import type { Problem, Replies } from '../../shared/protocol/up/up.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import type { Command } from '../../shared/run/command.ts'
import { evolve } from '../../shared/run/evolve.ts'
import type { Recorded, ShowState } from '../../shared/run/state.ts'
import { present } from './present.ts'
import type { Reachable } from './server.ts'
import { until } from './until.ts'

type Wire = Socket<DownMessages, Record<string, (...args: unknown[]) => void>>

/** Everything a screen has been sent, by kind and in order; `raw` holds each packet as text. */
type Sent = {
  readonly raw: string[]
  readonly frames: Frame[]
  readonly resyncs: Resync[]
  readonly heartbeats: number[]
  readonly presences: Presence[]
  readonly disconnects: DisconnectReason[]
}

/** Connects with this handshake; `refusal` expects the server to refuse it. */
export function connectRaw(
  url: string,
  auth: Record<string, unknown>,
  extraHeaders: Record<string, string> = {},
): { wire: Wire; sent: Sent } {
  const wire: Wire = io(url, {
    auth,
    extraHeaders,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  })
  const sent: Sent = {
    ...{ raw: [], frames: [], resyncs: [] },
    ...{ heartbeats: [], presences: [], disconnects: [] },
  }
  wire.io.engine.on('packet', ({ data }: { data?: unknown }) => {
    if (data !== undefined) sent.raw.push(String(data))
  })
  wire.on('events', (frame) => sent.frames.push(frame))
  wire.on('resync', (resync) => sent.resyncs.push(resync))
  wire.on('beat', (head) => sent.heartbeats.push(head))
  wire.on('presence', (presence) => sent.presences.push(presence))
  wire.on('parting', (reason) => sent.disconnects.push(reason))
  return { wire, sent }
}

/** Returns why a handshake is refused; rejects if it is accepted. */
export function refusal(url: string, auth: Record<string, unknown>): Promise<DisconnectReason> {
  const { wire } = connectRaw(url, auth)
  return new Promise((resolve, reject) => {
    wire.once('connect', () => {
      wire.disconnect()
      reject(new Error('let in'))
    })
    wire.io.once('close', (reason) => {
      // A refused client closes by itself, a moment before it reports the reason.
      if (reason !== 'forced close') reject(new Error(`cut off: ${reason}`))
    })
    wire.once('connect_error', (error) => {
      wire.disconnect()
      if ('data' in error) resolve(JSON.parse(JSON.stringify(error.data)))
      else reject(error)
    })
  })
}

/** The handshake of a link of the server's show. */
export const handshakeOf = async (
  server: Reachable,
  link: string,
): Promise<Record<string, unknown>> => ({
  as: 'link',
  protocol: PROTOCOL,
  show: server.show,
  link,
  token: await server.token(link),
})

/** A screen that has joined and follows its show as every screen must. */
export class Screen {
  readonly wire: Wire
  readonly sent: Sent
  #joined: Joined | null = null
  #state: ShowState | null = null
  #seq = 0
  readonly #history = new Map<number, ShowState>()
  /** How often a frame did not follow what this screen had. */
  gaps = 0

  constructor(wire: Wire, sent: Sent) {
    this.wire = wire
    this.sent = sent
    wire.on('events', (frame) => this.#follow(frame))
    wire.on('resync', ({ seq, state }) => {
      this.#seq = seq
      this.#state = state
    })
  }

  get joined(): Joined {
    if (this.#joined === null) throw new Error('not joined')
    return this.#joined
  }

  /** What this screen knows of the show. */
  get state(): ShowState {
    if (this.#state === null) throw new Error('not joined')
    return this.#state
  }

  get seq(): number {
    return this.#seq
  }

  /** Sends a message and waits for the answer; `onAnswer` gets it at once, before anything that the server sends after it. */
  ask<Name extends keyof Replies>(
    name: Name,
    message: unknown,
    onAnswer: (answer: Replies[Name] | Problem) => void = () => {},
  ): Promise<Replies[Name] | Problem> {
    return new Promise((resolve) => {
      this.wire.emit(name, message, (answer: Replies[Name] | Problem) => {
        onAnswer(answer)
        resolve(answer)
      })
    })
  }

  /** Joins with what it has (`seq`), or with nothing. */
  async join(seq: number | null = null): Promise<Joined> {
    const joined = await this.ask('join', { seq }, (answer) => {
      if (!('problem' in answer)) this.#take(answer)
    })
    if ('problem' in joined) throw new Error(joined.detail)
    return joined
  }

  #take(joined: Joined): void {
    this.#joined = joined
    this.#seq = joined.seq
    this.#state =
      joined.type === 'snapshot' ? joined.state : joined.events.reduce(evolve, this.state)
  }

  /** Gives a command under a new id, or under one that was used before. */
  give(command: Command, id: string = randomUUID()): Promise<Replies['give'] | Problem> {
    return this.ask('give', { id, command })
  }

  /** Gives a command that is accepted, and waits until its events arrive here, after the answer. */
  async does(command: Command, id?: string): Promise<void> {
    const answer = await this.give(command, id)
    if (!('ok' in answer && answer.ok)) throw new Error(JSON.stringify(answer))
    await this.reached(answer.seq)
  }

  /** Waits until this screen has been sent everything up to `seq`. */
  reached(seq: number): Promise<void> {
    return until(() => this.#seq >= seq, `seq ${seq}`)
  }

  /** What this screen knew at a seq it was sent, with these events after it. */
  stateAfter(seq: number, events: readonly Recorded[]): ShowState {
    return events.reduce(evolve, present(this.#history.get(seq)))
  }

  /** Disconnects; its state stays. */
  leave(): void {
    this.wire.disconnect()
  }

  #follow(frame: Frame): void {
    if (frame.prev !== this.#seq) this.gaps += 1
    this.#seq = frame.seq
    this.#state = frame.events.reduce(evolve, this.state)
    this.#history.set(this.#seq, this.#state)
  }
}

/** Connects with a handshake, and waits until the server lets it in. */
export async function openScreen(
  { url }: { readonly url: string },
  auth: Record<string, unknown>,
): Promise<Screen> {
  const { wire, sent } = connectRaw(url, auth)
  await until(() => wire.connected, `the connection of ${auth['link'] ?? auth['as']}`)
  return new Screen(wire, sent)
}

/** Opens a link of the server's show on a screen of its own; `link` is its id, which for most is the role. */
export async function joinAs(server: Reachable, link: string): Promise<Screen> {
  const screen = await openScreen(server, await handshakeOf(server, link))
  await screen.join()
  return screen
}

export function handshakeAt(path: string): Record<string, unknown> {
  const [show, link, token] = path.slice('/#'.length).split('.')
  return { as: 'link', protocol: PROTOCOL, show, link, token }
}

/** Joins the show of the link with this path. */
export async function joinAt(server: { readonly url: string }, path: string): Promise<Screen> {
  const screen = await openScreen(server, handshakeAt(path))
  await screen.join()
  return screen
}
