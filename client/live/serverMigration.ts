import type { LocalTime } from './localTime.ts'
import type { PendingRequests } from './pendingRequests.ts'

/**
 * How long to wait for answers, and then for the new connection, in ms. Silence meanwhile does not cut the connection
 * (`live.ts`), as the old server may send no more heartbeats.
 */
export const ANSWERS_WITHIN = 2_000
export const BACK_WITHIN = 2_000

type ServerMigrationParts = {
  readonly time: Pick<LocalTime, 'after'>
  readonly requests: Pick<PendingRequests, 'hasUnanswered' | 'pause' | 'resume' | 'abandonQueued'>
  /** Closes the open connection and opens another at once. */
  readonly reconnect: () => void
  /** Called when the new connection does not open in time. */
  readonly onFailure: () => void
}

/** Moves a connection from a server that will stop to another one, on its request: waits for answers first, and queues new requests for the new connection. */
export function createServerMigration(options: ServerMigrationParts) {
  const { time, requests, reconnect, onFailure } = options
  let stage: 'idle' | 'leaving' | 'connecting' = 'idle'
  let cancel = () => {}

  const stop = () => {
    cancel()
    stage = 'idle'
  }
  const end = () => {
    if (stage === 'idle') return
    stop()
    requests.abandonQueued()
  }
  const waitForConnection = () => {
    cancel()
    stage = 'connecting'
    cancel = time.after(BACK_WITHIN, () => {
      end()
      onFailure()
    })
  }
  const leave = () => {
    waitForConnection()
    reconnect()
  }
  const leaveIfAnswered = () => {
    if (stage === 'leaving' && !requests.hasUnanswered()) leave()
  }

  return {
    /** Whether a move is running: from `begin` until the new connection, or its timeout. */
    isActive: () => stage !== 'idle',
    begin() {
      if (stage !== 'idle') return
      stage = 'leaving'
      requests.pause()
      cancel = time.after(ANSWERS_WITHIN, leave)
      leaveIfAnswered()
    },
    /** Handles an answer, which may be the last missing answer. */
    onSettled: leaveIfAnswered,
    /** Handles a cut of the old connection before the screen has closed it. */
    onCut() {
      if (stage === 'leaving') waitForConnection()
    },
    /** Ends the move and sends the queued requests. */
    onReconnect() {
      if (stage === 'idle') return
      stop()
      requests.resume()
    },
    /** Ends the move and abandons the queued requests. */
    end,
  }
}
