import type { StoreApi } from 'zustand/vanilla'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import { CALM_SILENCE, SILENCE } from '../../shared/protocol/down/down.ts'
import { isReadOnly } from '../../shared/run/roles.ts'
import type { Estimate } from '../../shared/time/offsetBounds.ts'
import { type ConnectionStatus, IN_SYNC_ERROR, type LiveState, LOST_AFTER } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'

/** The longest time between two checks, in ms: the error of an estimate grows with time. */
const CHECK_INTERVAL = 60_000

/** The delay of a timer that means a suspended page, and the time in which messages that arrived meanwhile are handled first, in ms. */
const LATE = 1_000
const GRACE = 500

/** The inputs of the connection status; times on the local monotonic clock, in ms. */
type StatusInputs = {
  readonly now: number
  readonly disconnect: DisconnectReason | null
  readonly isJoined: boolean
  readonly everJoined: boolean
  /** When the server last confirmed that this screen has everything, or when the screen was opened. */
  readonly confirmedAt: number
  readonly silence: number
  readonly estimate: Estimate | null
  /** The error of the server's own clock, in ms. */
  readonly serverError: number
}

/** Returns the connection status at local time `now`. */
function statusAt(inputs: StatusInputs): ConnectionStatus {
  const { now, disconnect, isJoined, everJoined, confirmedAt: since, estimate } = inputs
  if (disconnect !== null) return { status: 'disconnected', disconnect }
  const unconfirmedFor = now - since
  if (!everJoined || estimate === null) {
    return unconfirmedFor < inputs.silence ? { status: 'connecting' } : { status: 'lost', since }
  }
  const error = Math.ceil(estimate.error + inputs.serverError)
  // The error of the server's own clock does not matter: the screen is in sync with that server.
  if (isJoined && Math.ceil(estimate.error) <= IN_SYNC_ERROR) return { status: 'in-sync', error }
  if (unconfirmedFor >= LOST_AFTER) return { status: 'lost', since }
  return { status: 'on-its-own', since, error }
}

function errorOf(connection: ConnectionStatus): number {
  return 'error' in connection ? connection.error : 0
}

/** Whether two statuses look the same on screen; errors may differ by less than 5 ms. */
function isSameStatus(a: ConnectionStatus, b: ConnectionStatus): boolean {
  if (a.status !== b.status) return false
  const [errorA, errorB] = [errorOf(a), errorOf(b)]
  const isSameSince = 'since' in a && 'since' in b ? a.since === b.since : true
  const isSameReason =
    'disconnect' in a && 'disconnect' in b ? a.disconnect.reason === b.disconnect.reason : true
  const isSameError = errorA === errorB || Math.abs(errorA - errorB) < 5
  return isSameError && isSameSince && isSameReason
}

type WatchOptions = {
  readonly store: StoreApi<LiveState>
  readonly time: LocalTime
  readonly clock: Pick<ServerClock, 'estimate' | 'serverError'>
  readonly isJoined: () => boolean
  /** Called when the server of a joined screen is silent for too long. */
  readonly onSilence: () => void
}

/** Creates a timer that can only become due earlier; `ring` gets its due time. */
function createAlarm(time: LocalTime, ring: (due: number) => void) {
  let planned = Number.POSITIVE_INFINITY
  let cancel = () => {}
  return {
    /** Rings at `due` on the local monotonic clock, or earlier if that is planned already. */
    ringBy(due: number) {
      if (due >= planned) return
      cancel()
      planned = due
      cancel = time.after(Math.ceil(due - time.now()), () => {
        planned = Number.POSITIVE_INFINITY
        ring(due)
      })
    },
    close() {
      cancel()
      planned = Number.NEGATIVE_INFINITY
    },
  }
}

/** Returns how long the server may be silent before the connection counts as cut, in ms; read-only screens get heartbeats rarely. */
function longestSilence({ you }: LiveState): number {
  return you !== null && isReadOnly(you.grant) ? CALM_SILENCE : SILENCE
}

/** The watch of a connection, which maintains `connection` of the store. */
export type ConnectionWatch = ReturnType<typeof createConnectionWatch>

/** Watches for silence of the server and maintains the connection status. */
export function createConnectionWatch(options: WatchOptions) {
  const { store, time, clock, isJoined, onSilence } = options
  let confirmedAt = time.now()
  let slept = 0
  let isInGrace = false
  let everJoined = false
  let disconnect: DisconnectReason | null = null

  const silence = () => longestSilence(store.getState())
  const update = () => {
    const now = time.now()
    const connection = statusAt({
      now,
      disconnect,
      isJoined: isJoined(),
      everJoined,
      confirmedAt: confirmedAt - slept,
      silence: silence(),
      estimate: clock.estimate(now),
      serverError: clock.serverError(),
    })
    if (!isSameStatus(connection, store.getState().connection)) store.setState({ connection })
  }
  const check = (due: number) => {
    const now = time.now()
    const isSilent = isJoined() && now - confirmedAt >= silence()
    isInGrace = isSilent && now - due > LATE && !isInGrace
    if (isInGrace) return alarm.ringBy(now + GRACE)
    if (isSilent) onSilence()
    update()
    planCheck()
  }
  const alarm = createAlarm(time, check)
  /** Plans the next check; must be called after each change of these times. */
  const planCheck = () => {
    const now = time.now()
    const dues = [confirmedAt + silence(), confirmedAt - slept + LOST_AFTER, now + CHECK_INTERVAL]
    alarm.ringBy(Math.min(...dues.filter((at) => at > now)))
  }
  planCheck()

  return {
    /** Records that the server confirmed this screen's state, by a heartbeat, an event or the answer to a join. */
    confirm() {
      confirmedAt = time.now()
      slept = 0
      planCheck()
    },
    onJoin() {
      everJoined = true
      disconnect = null
      update()
      planCheck()
    },
    disconnect(reason: DisconnectReason) {
      disconnect = reason
      update()
    },
    /** Counts `ms` of sleep that the monotonic clock may have missed. */
    onSleep(ms: number) {
      slept += ms
      update()
      planCheck()
    },
    /** Returns when the server last confirmed this screen's state, on the local monotonic clock, in ms. */
    confirmedAt: () => confirmedAt,
    /** Computes the status again. */
    update,
    close: alarm.close,
  }
}
