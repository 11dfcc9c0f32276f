import type { DownMessages } from '../../shared/protocol/down/down.ts'
import type { Parting } from '../../shared/protocol/down/parting.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Join } from '../../shared/protocol/up/join.ts'
import type { Problem, Replies } from '../../shared/protocol/up/up.ts'
import type { LocalTime } from './localTime.ts'
import { openSocketTransport } from './transport/socketTransport.ts'
import type { OpenTransport } from './transport/transport.ts'

/** What is told of a line: it opened, it is cut, the server will not have it, something was heard, and every message. */
export type LineEvents = DownMessages & {
  opened: () => void
  cut: () => void
  heard: () => void
}

/** A connection that is made again whenever it is cut, and never holds a message back to send it later. */
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

/** The longest pause between two attempts to connect, and about how soon the first is made, in ms. */
export const RETRY_MOST = 5_000
export const RETRY_AFTER = 300

/** Where to connect (by default the page's own server), as whom, and about how soon to come back after a cut (ms). */
export type LineOptions = {
  readonly url?: string
  readonly handshake: Handshake
  /** What the screen has, asked for at each connection: it joins with that by connecting. */
  readonly join?: () => Join
  readonly retryAfter?: number
  /** What carries it: Socket.IO, unless another is given. */
  readonly open?: OpenTransport
}

/** Whether trying again can help: everything else needs another link or another version of this page. */
function mayPass(parting: Parting): boolean {
  return parting.reason === 'too-many'
}

/** What the server is told at each attempt to connect. */
function saying({ handshake, join }: LineOptions): () => Handshake {
  return () =>
    join === undefined || handshake.as === 'owner' ? handshake : { ...handshake, join: join() }
}

/** Opens a line to `url`, or to the server this page came from. */
export function openLine(options: LineOptions, time: LocalTime, on: LineEvents): Line {
  const { url, retryAfter = RETRY_AFTER, open = openSocketTransport } = options
  const unanswered = new Set<() => void>()
  let retry = () => {}

  const reconnectSoon = () => {
    retry()
    retry = time.after(RETRY_MOST * (0.2 + time.chance()), () => transport.open())
  }
  const part = (parting: Parting) => {
    if (parting.reason === 'changed') {
      // The same link opens something else now: it is shown by coming back.
      transport.close()
      transport.open()
      return
    }
    on.parting(parting)
    retry()
    transport.close()
    if (mayPass(parting)) reconnectSoon()
  }
  const transport = open(
    {
      ...(url !== undefined && { url }),
      handshake: saying(options),
      retryAfter,
      retryMost: RETRY_MOST,
    },
    {
      opened: on.opened,
      cut: (by) => {
        for (const giveUp of [...unanswered]) giveUp()
        on.cut()
        if (by === 'server') reconnectSoon()
      },
      refused: (why, triesAgain) => {
        if (why !== null) part(why)
        else if (!triesAgain) reconnectSoon()
      },
      heard: on.heard,
      messages: { ...on, parting: part },
    },
  )

  return {
    ask: <Name extends keyof Replies>(name: Name, message: object, wait?: number) =>
      new Promise<Replies[Name] | Problem | null>((resolve) => {
        let stopWaiting = () => {}
        const settle = (answer: object | null) => {
          unanswered.delete(giveUp)
          stopWaiting()
          // The answer to a message is what `Replies` says of it, or a problem.
          resolve(answer as Replies[Name] | Problem | null)
        }
        const giveUp = () => settle(null)
        unanswered.add(giveUp)
        const sent = transport.send(name, message, (answer) => {
          on.heard()
          settle(answer)
        })
        if (!sent) giveUp()
        else if (wait !== undefined) stopWaiting = time.after(wait, giveUp)
      }),
    drop: () => transport.drop(),
    close: () => {
      retry()
      transport.close()
    },
  }
}
