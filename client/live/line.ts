import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { DownMessages } from '../../shared/protocol/down/down.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Join, Problem } from '../../shared/protocol/up/up.ts'
import { watchCrashes } from './crashes.ts'
import type { LocalTime } from './localTime.ts'
import { createPendingRequests, type PendingRequests } from './pendingRequests.ts'
import { createServerMigration } from './serverMigration.ts'
import { openSocketTransport } from './transport/socketTransport.ts'
import type { OpenTransport } from './transport/transport.ts'

/** What is told of a line: it opened, it is cut, the server will not have it, and every message but that it is to move. */
export type LineEvents = Omit<DownMessages, 'moving'> & {
  opened: () => void
  cut: () => void
}

/** A connection that is made again whenever it is cut. It holds a message back for the next one only while it moves there, which takes moments. */
export type Line = {
  /** Asks now; null when cut off, cut meanwhile, or not answered within `wait` ms. */
  readonly ask: PendingRequests['ask']
  /** Whether it is on its way to another server: what is asked is asked there, and being cut off is no news. */
  isMoving(): boolean
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
function mayPass(parting: DisconnectReason): boolean {
  return parting.reason === 'too-many'
}

/** How the server is reached, and what it is told at each attempt to connect. */
function reaching({ url, handshake, join, retryAfter = RETRY_AFTER }: LineOptions) {
  return {
    ...(url !== undefined && { url }),
    handshake: (): Handshake =>
      join === undefined || handshake.as === 'owner' ? handshake : { ...handshake, join: join() },
    retryAfter,
    retryMost: RETRY_MOST,
  }
}

/** Opens a line to `url`, or to the server this page came from. */
export function openLine(options: LineOptions, time: LocalTime, on: LineEvents): Line {
  const { open = openSocketTransport } = options
  const joins = options.join !== undefined && options.handshake.as !== 'owner'
  let retry = () => {}

  const reconnectSoon = () => {
    retry()
    retry = time.after(RETRY_MOST * (0.2 + time.chance()), () => transport.open())
  }
  const reconnect = () => {
    transport.close()
    transport.open()
  }
  const asks = createPendingRequests({
    time,
    send: (name, message, answered) => transport.send(name, message, answered),
    settled: () => crossing.settled(),
  })
  const crashes = watchCrashes((crash) => void asks.ask('crash', crash))
  const crossing = createServerMigration({ time, asks, reconnect, failed: on.cut })
  const part = (parting: DisconnectReason) => {
    // The same link opens something else now: it is shown by coming back.
    if (parting.reason === 'changed') return reconnect()
    on.parting(parting)
    crossing.end()
    retry()
    transport.close()
    if (mayPass(parting)) reconnectSoon()
  }
  const transport = open(reaching(options), {
    opened: () => {
      on.opened()
      if (!joins) crossing.back()
      crashes.reconnected()
    },
    cut: (by) => {
      crossing.cut()
      asks.cut()
      on.cut()
      if (by !== 'server') return
      if (crossing.isOn()) transport.open()
      else reconnectSoon()
    },
    refused: (why, triesAgain) => {
      if (why !== null) part(why)
      else if (!triesAgain) reconnectSoon()
    },
    messages: {
      ...on,
      joined: (reply) => {
        on.joined(reply)
        crossing.back()
      },
      moving: crossing.begin,
      parting: part,
    },
  })

  return {
    ask: asks.ask,
    isMoving: crossing.isOn,
    drop: () => transport.drop(),
    close: () => {
      crossing.end()
      crashes.stop()
      retry()
      transport.close()
    },
  }
}
