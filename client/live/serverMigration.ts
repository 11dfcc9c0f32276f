import type { LocalTime } from './localTime.ts'
import type { PendingRequests } from './pendingRequests.ts'

/**
 * How long answers that are under way are waited for, and then the new connection, in ms. A silence meanwhile does not end
 * the line (`live.ts`), as a server that is left may send no heartbeats any more.
 */
export const ANSWERS_WITHIN = 2_000
export const BACK_WITHIN = 2_000

/** A line on its way from a server that is about to stop to another one. */
export type ServerMigration = {
  /** From when it was told to move until it is back, or should have been. */
  isOn(): boolean
  begin(): void
  /** Something was answered: it may have been the last that was waited for. */
  settled(): void
  /** The connection is gone: the server was quicker. */
  cut(): void
  /** It is back: what was held back is asked now. */
  back(): void
  /** It is of no use any more: what was held back is given up. */
  end(): void
}

/** What a crossing is made with. */
type ServerMigrationParts = {
  readonly time: Pick<LocalTime, 'after'>
  readonly asks: Pick<PendingRequests, 'areOpen' | 'hold' | 'release' | 'giveUp'>
  /** Closes the connection that is open, and makes another at once. */
  readonly reconnect: () => void
  /** It was not back in time: it is cut off like any other. */
  readonly failed: () => void
}

/** Moves a line whenever it is told to: first what was asked is answered, and what is asked meanwhile waits for the new connection. */
export function createServerMigration({
  time,
  asks,
  reconnect,
  failed,
}: ServerMigrationParts): ServerMigration {
  let stage: 'still' | 'leaving' | 'coming' = 'still'
  let cancel = () => {}

  const stop = () => {
    cancel()
    stage = 'still'
  }
  const end = () => {
    if (stage === 'still') return
    stop()
    asks.giveUp()
  }
  const come = () => {
    cancel()
    stage = 'coming'
    cancel = time.after(BACK_WITHIN, () => {
      end()
      failed()
    })
  }
  const leave = () => {
    come()
    reconnect()
  }
  const leaveIfAnswered = () => {
    if (stage === 'leaving' && !asks.areOpen()) leave()
  }

  return {
    isOn: () => stage !== 'still',
    begin() {
      if (stage !== 'still') return
      stage = 'leaving'
      asks.hold()
      cancel = time.after(ANSWERS_WITHIN, leave)
      leaveIfAnswered()
    },
    settled: leaveIfAnswered,
    cut() {
      if (stage === 'leaving') come()
    },
    back() {
      if (stage === 'still') return
      stop()
      asks.release()
    },
    end,
  }
}
