import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { DownMessages } from '../../shared/protocol/down/down.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Join, Problem } from '../../shared/protocol/up/up.ts'
import { watchCrashes } from './crashes.ts'
import type { LocalTime } from './localTime.ts'
import { createPendingRequests } from './pendingRequests.ts'
import { createServerMigration } from './serverMigration.ts'
import { openSocketTransport } from './transport/socketTransport.ts'
import type { OpenTransport, TransportOptions } from './transport/transport.ts'

/** Events of a connection: `opened`, `cut`, and every message of the server except `moving`. `parting` means that the server ended the connection. */
export type ConnectionEvents = Omit<DownMessages, 'moving'> & {
  opened: () => void
  cut: () => void
}

/** A connection that reconnects after each cut. It queues requests only while it moves to another server, which takes seconds. */
export type ServerConnection = ReturnType<typeof openConnection>

/** Whether the server could not handle the message. */
export function isProblem(reply: object): reply is Problem {
  return 'problem' in reply && 'detail' in reply
}

/** The longest delay between two attempts to connect, and the approximate first delay, in ms. */
export const MAX_RETRY_DELAY = 3_000
export const FIRST_RETRY_DELAY = 300

/** The server of a connection, and the identity of the screen. */
export type ConnectionOptions = {
  /** The page's own server by default. */
  readonly url?: string
  readonly handshake: Handshake
  /** Returns the state that the screen has. The handshake of each connection contains it, so that the screen joins at once. */
  readonly join?: () => Join
  /** The approximate first delay after a cut, in ms. */
  readonly retryAfter?: number
  /** The transport; Socket.IO by default. */
  readonly open?: OpenTransport
}

function transportOptions(options: ConnectionOptions): TransportOptions {
  const { url, handshake, join, retryAfter = FIRST_RETRY_DELAY } = options
  return {
    ...(url !== undefined && { url }),
    handshake: () =>
      join === undefined || handshake.as === 'owner' ? handshake : { ...handshake, join: join() },
    retryAfter,
    maxRetryDelay: MAX_RETRY_DELAY,
  }
}

/** Opens a connection to `url`, or to the server this page came from. */
export function openConnection(
  options: ConnectionOptions,
  time: LocalTime,
  handlers: ConnectionEvents,
) {
  const joinsByHandshake = options.join !== undefined && options.handshake.as !== 'owner'
  let cancelRetry = () => {}

  const reconnectSoon = () => {
    cancelRetry()
    cancelRetry = time.after(MAX_RETRY_DELAY * (0.2 + time.chance()), () => transport.open())
  }
  const reconnect = () => {
    transport.close()
    transport.open()
  }
  const requests = createPendingRequests(
    time,
    (name, message, answered) => transport.send(name, message, answered),
    () => migration.onSettled(),
  )
  const crashes = watchCrashes((crash) => void requests.ask('crash', crash))
  const migration = createServerMigration({ time, requests, reconnect, onFailure: handlers.cut })
  const disconnect = (reason: DisconnectReason) => {
    // The roles of the link changed: the next connection shows the new screens.
    if (reason.reason === 'changed') return reconnect()
    handlers.parting(reason)
    migration.end()
    cancelRetry()
    transport.close()
    // A reconnect helps only after this reason; all others need another link or another version of the page.
    if (reason.reason === 'too-many') reconnectSoon()
  }
  const transport = (options.open ?? openSocketTransport)(transportOptions(options), {
    opened: () => {
      handlers.opened()
      if (!joinsByHandshake) migration.onReconnect()
      crashes.resendNewest()
    },
    cut: (by) => {
      migration.onCut()
      requests.abandonUnanswered()
      handlers.cut()
      if (by !== 'server') return
      if (migration.isActive()) transport.open()
      else reconnectSoon()
    },
    refused: (reason, retries) => {
      if (reason !== null) disconnect(reason)
      else if (!retries) reconnectSoon()
    },
    messages: {
      ...handlers,
      joined: (reply) => {
        handlers.joined(reply)
        migration.onReconnect()
      },
      moving: migration.begin,
      parting: disconnect,
    },
  })

  return {
    /** Sends a request; null if there is no connection, it is cut, or no answer arrives within `wait` ms. */
    ask: requests.ask,
    /** Whether the connection moves to another server: requests are queued, and a cut is expected. */
    isMoving: migration.isActive,
    /** Abandons the current connection and makes a new one. */
    drop: () => transport.drop(),
    close: () => {
      migration.end()
      crashes.stop()
      cancelRetry()
      transport.close()
    },
  }
}
