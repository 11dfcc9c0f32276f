import type { StoreApi } from 'zustand/vanilla'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import { CALM_SILENCE, SILENCE } from '../../shared/protocol/down/down.ts'
import type { Grant } from '../../shared/run/grant.ts'
import { isReadOnly } from '../../shared/run/roles.ts'
import type { Estimate } from '../../shared/time/offsetBounds.ts'
import { type ConnectionStatus, IN_STEP_ERROR, type LiveState, OWN_LIFE } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'

/** How often the standing is looked at when nothing else asks for it, in ms: an estimate's error grows by itself. */
const LOOK = 60_000

/** A page whose timers run this late was held up: what has arrived meanwhile is heard first, once in each silence, in ms. */
const LATE = 1_000
const HEAR_FIRST = 500

/** What a screen's standing follows from; times on the local monotonic clock, in ms. */
type Facts = {
  readonly parting: DisconnectReason | null
  /** Joined on the connection that is open now. */
  readonly linked: boolean
  readonly everJoined: boolean
  /** When the server last showed that nothing is missing here, or when the screen was opened. */
  readonly confirmed: number
  readonly silence: number
  readonly estimate: Estimate | null
  /** How far the server itself may be off, in ms. */
  readonly serverError: number
}

/** How long nothing may confirm what is known before the line counts as cut, in ms: those who only look on get beats rarely. */
function silenceOf(grant: Grant | null): number {
  return grant !== null && isReadOnly(grant) ? CALM_SILENCE : SILENCE
}

/** How the screen stands at local time `now`. */
function statusAt(facts: Facts, now: number): ConnectionStatus {
  const { parting, linked, everJoined, confirmed, silence, estimate, serverError } = facts
  if (parting !== null) return { status: 'parted', parting }
  const alone = now - confirmed
  if (!everJoined || estimate === null) {
    return alone < silence ? { status: 'connecting' } : { status: 'lost', since: confirmed }
  }
  const error = Math.ceil(estimate.error + serverError)
  // With a server that is not sure of its own time a screen is in step all the same.
  if (linked && Math.ceil(estimate.error) <= IN_STEP_ERROR) return { status: 'in-step', error }
  if (alone >= OWN_LIFE) return { status: 'lost', since: confirmed }
  return { status: 'on-its-own', since: confirmed, error }
}

/** The error that a standing tells of; 0 where it tells of none. */
function errorOf(connection: ConnectionStatus): number {
  return 'error' in connection ? connection.error : 0
}

/** Whether two standings read the same; small changes of the error do not count. */
function same(a: ConnectionStatus, b: ConnectionStatus): boolean {
  if (a.status !== b.status) return false
  const [errorA, errorB] = [errorOf(a), errorOf(b)]
  const since = 'since' in a && 'since' in b ? a.since === b.since : true
  const why = 'parting' in a && 'parting' in b ? a.parting.reason === b.parting.reason : true
  return (errorA === errorB || Math.abs(errorA - errorB) < 5) && since && why
}

type WatchParts = {
  readonly store: StoreApi<LiveState>
  readonly time: LocalTime
  readonly clock: Pick<ServerClock, 'estimate' | 'serverError'>
  readonly linked: () => boolean
  /** Told when a linked server was silent for too long. */
  readonly silent: () => void
}

/** Keeps `connection` of the store. */
export type ConnectionWatch = {
  /** Nothing is missing here: the server has just shown it, by a heartbeat, an event or the answer to a join. */
  confirmed(): void
  joined(): void
  part(parting: DisconnectReason): void
  /** The device slept for `by` ms that its monotonic clock may not have counted. */
  slept(by: number): void
  /** When that was shown last, on the local monotonic clock, in ms. */
  confirmedAt(): number
  /** Works the standing out again. */
  tell(): void
  close(): void
}

/** One timer that can be brought forward and never put off; `ring` is told when it was due. */
function createAlarm(time: LocalTime, ring: (due: number) => void) {
  let planned = Number.POSITIVE_INFINITY
  let cancel = () => {}
  return {
    /** Rings at `due`, on the local monotonic clock, or earlier where that is planned already. */
    by(due: number) {
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

/** Watches for silence and tells how the screen stands. */
export function createConnectionWatch({
  store,
  time,
  clock,
  linked,
  silent,
}: WatchParts): ConnectionWatch {
  let confirmedAt = time.now()
  let missed = 0
  let hearsFirst = false
  let everJoined = false
  let parting: DisconnectReason | null = null

  const silence = () => silenceOf(store.getState().you?.grant ?? null)
  const tell = () => {
    const now = time.now()
    const connection = statusAt(
      {
        parting,
        linked: linked(),
        everJoined,
        confirmed: confirmedAt - missed,
        silence: silence(),
        estimate: clock.estimate(now),
        serverError: clock.serverError(),
      },
      now,
    )
    if (!same(connection, store.getState().connection)) store.setState({ connection })
  }
  const look = (due: number) => {
    const now = time.now()
    const isSilent = linked() && now - confirmedAt >= silence()
    const isHeldUp = isSilent && now - due > LATE && !hearsFirst
    hearsFirst = isHeldUp
    if (isHeldUp) return alarm.by(now + HEAR_FIRST)
    if (isSilent) silent()
    tell()
    plan()
  }
  const alarm = createAlarm(time, look)
  /** Called whenever one of these moments may have moved. */
  const plan = () => {
    const now = time.now()
    const dues = [confirmedAt + silence(), confirmedAt - missed + OWN_LIFE, now + LOOK]
    alarm.by(Math.min(...dues.filter((at) => at > now)))
  }
  plan()

  return {
    confirmed() {
      confirmedAt = time.now()
      missed = 0
      plan()
    },
    joined() {
      everJoined = true
      parting = null
      tell()
      plan()
    },
    part(told) {
      parting = told
      tell()
    },
    slept(by) {
      missed += by
      tell()
      plan()
    },
    confirmedAt: () => confirmedAt,
    tell,
    close: alarm.close,
  }
}
