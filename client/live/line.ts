import { io, type Socket } from 'socket.io-client'
import type { DownMessages } from '../../shared/protocol/down/down.ts'
import type { Parting } from '../../shared/protocol/down/parting.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Join } from '../../shared/protocol/up/join.ts'
import type { Problem, Replies } from '../../shared/protocol/up/up.ts'
import type { LocalTime } from './localTime.ts'

/** What is told of a line: it opened, it is cut, the server will not have it, something was heard, and every message. */
export type LineEvents = Omit<DownMessages, 'beat'> & {
  opened: () => void
  cut: () => void
  heard: () => void
  beat: (head: number) => void
}

/** A socket that keeps reconnecting by itself and never holds a message back to send it later. */
export type Line = {
  /** Asks now; null when cut off, cut meanwhile, or not answered within `wait` ms. */
  ask<Name extends keyof Replies>(
    name: Name,
    message: object,
    wait?: number,
  ): Promise<Replies[Name] | Problem | null>
  /** Gives the present connection up as dead and makes a new one. */
  drop(): void
  close(): void
}

/** Whether the server answered that it could not take the message. */
export function isProblem(reply: object): reply is Problem {
  return 'problem' in reply && 'detail' in reply
}

/** The longest pause between two attempts to connect, in ms. */
const RETRY_MAX = 5_000

type Wire = Socket<
  DownMessages,
  Record<string, (message: object, reply: (answer: object) => void) => void>
>

/** Where to connect (by default the page's own server), as whom, and about how soon to come back after a cut (ms). */
export type LineOptions = {
  readonly url?: string
  readonly handshake: Handshake
  /** What the screen has, asked for at each connection: it joins with that by connecting. */
  readonly join?: () => Join
  readonly retryAfter?: number
}

function openSocket({ url, handshake, join, retryAfter = 300 }: LineOptions): Wire {
  const options = {
    transports: ['websocket'],
    auth: (say: (handshake: object) => void) =>
      say(join ? { ...handshake, join: join() } : handshake),
    forceNew: true,
    reconnectionDelay: retryAfter,
    reconnectionDelayMax: RETRY_MAX,
    randomizationFactor: 0.5,
    timeout: 5_000,
  }
  return url === undefined ? io(options) : io(url, options)
}

/** The parting that a refused handshake carries; null where the server could not be reached at all. */
function partingOf(error: Error & { data?: unknown }): Parting | null {
  const data = error.data
  return typeof data === 'object' && data !== null && 'reason' in data ? (data as Parting) : null
}

/** Whether trying again can help: everything else needs another link or another version of this page. */
function mayPass(parting: Parting): boolean {
  return parting.reason === 'too-many'
}

/** Opens a line to `url`, or to the server this page came from. */
export function openLine(options: LineOptions, time: LocalTime, on: LineEvents): Line {
  const socket = openSocket(options)
  const unanswered = new Set<() => void>()
  let retry = () => {}

  const reconnectSoon = () => {
    retry()
    retry = time.after(RETRY_MAX * (0.2 + time.chance()), () => socket.connect())
  }
  const cut = () => {
    socket.sendBuffer = []
    for (const giveUp of [...unanswered]) giveUp()
    on.cut()
  }
  const part = (parting: Parting) => {
    on.parting(parting)
    retry()
    socket.disconnect()
    if (mayPass(parting)) reconnectSoon()
  }

  socket.on('connect', on.opened)
  socket.on('disconnect', (reason) => {
    cut()
    // The one case in which the library does not come back by itself.
    if (reason === 'io server disconnect') reconnectSoon()
  })
  socket.on('connect_error', (error) => {
    const parting = partingOf(error)
    if (parting !== null) part(parting)
    else if (!socket.active) reconnectSoon()
  })
  socket.onAny(on.heard)
  socket.on('joined', on.joined)
  socket.on('events', on.events)
  socket.on('resync', on.resync)
  socket.on('beat', on.beat)
  socket.on('presence', on.presence)
  socket.on('writing', on.writing)
  socket.on('parting', part)

  return {
    ask: <Name extends keyof Replies>(name: Name, message: object, wait?: number) =>
      new Promise<Replies[Name] | Problem | null>((resolve) => {
        if (!socket.connected) return resolve(null)
        const settle = (answer: object | null) => {
          unanswered.delete(giveUp)
          stopWaiting()
          // The answer to a message is what `Replies` says of it, or a problem.
          resolve(answer as Replies[Name] | Problem | null)
        }
        const giveUp = () => settle(null)
        const stopWaiting = wait === undefined ? () => {} : time.after(wait, giveUp)
        unanswered.add(giveUp)
        socket.emit(name, message, (answer) => {
          on.heard()
          settle(answer)
        })
        // A connection found dead at this moment keeps the message for the next one; it must not.
        if (socket.sendBuffer.length > 0) {
          socket.sendBuffer = []
          giveUp()
        }
      }),
    drop: () => socket.io.engine.close(),
    close: () => {
      retry()
      socket.disconnect()
    },
  }
}
