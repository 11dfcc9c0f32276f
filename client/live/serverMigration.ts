import type { LocalTime } from './localTime.ts'
import type { PendingRequests } from './pendingRequests.ts'

/**
 * How long to wait for answers, and then for the new connection, in ms. Silence meanwhile does not cut the connection
 * (`live.ts`), as the old server may send no more heartbeats.
 */
export const ANSWERS_WITHIN = 2_000
export const BACK_WITHIN = 2_000

/** The move of a connection from a server that will stop to another one. */
export type ServerMigration = {
  /** Whether a move is running: from `begin` until the new connection, or its timeout. */
  isActive(): boolean
  begin(): void
  /** Handles an answer, which may be the last missing answer. */
  onSettled(): void
  /** Handles a cut of the old connection before the screen has closed it. */
  onCut(): void
  /** Ends the move and sends the queued requests. */
  onReconnect(): void
  /** Ends the move and abandons the queued requests. */
  end(): void
}

type ServerMigrationParts = {
  readonly time: Pick<LocalTime, 'after'>
  readonly requests: Pick<PendingRequests, 'hasUnanswered' | 'pause' | 'resume' | 'abandonQueued'>
  /** Closes the open connection and opens another at once. */
  readonly reconnect: () => void
  /** Called when the new connection does not open in time. */
  readonly onFailure: () => void
}

/** Moves a connection on request of the server: waits for answers first, and queues new requests for the new connection. */
export function createServerMigration(options: ServerMigrationParts): ServerMigration {
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
    isActive: () => stage !== 'idle',
    begin() {
      if (stage !== 'idle') return
      stage = 'leaving'
      requests.pause()
      cancel = time.after(ANSWERS_WITHIN, leave)
      leaveIfAnswered()
    },
    onSettled: leaveIfAnswered,
    onCut() {
      if (stage === 'leaving') waitForConnection()
    },
    onReconnect() {
      if (stage === 'idle') return
      stop()
      requests.resume()
    },
    end,
  }
}
