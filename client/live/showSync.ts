import type { StoreApi } from 'zustand/vanilla'
import type { Frame, Joined, Resync } from '../../shared/protocol/down/down.ts'
import type { Problem } from '../../shared/protocol/up/up.ts'
import { sameRoles } from '../../shared/run/roles.ts'
import type { ConnectionWatch } from './connectionWatch.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { callSafely } from './safeStore.ts'
import type { ServerClock } from './serverClock.ts'
import { isProblem, type ServerConnection } from './serverConnection.ts'
import { afterFrame, afterJoined, afterResync, eventRules, loadEventRules } from './syncedState.ts'

/** How long a join may take, and the shortest time between two joins on one connection, in ms. */
const JOIN_WAIT = 8_000
const JOIN_GAP = 1_000

/** The delay of loading the rules of events after the join, or after a failure, in ms. A screen loads them earlier once it shows its state. */
const RULES_DELAY = 5_000

/** The shorter delay if an event waits for the rules, in ms. */
const RULES_DELAY_FOR_EVENTS = 500

type ShowSyncOptions = {
  readonly store: StoreApi<LiveState>
  readonly connection: () => Pick<ServerConnection, 'ask' | 'drop'>
  readonly time: LocalTime
  readonly clock: Pick<ServerClock, 'boot' | 'addMessage'>
  readonly watch: () => Pick<ConnectionWatch, 'confirm' | 'update'>
  /** Called after the first join on each connection. */
  readonly onJoin: () => void
  /** Called when the server cannot handle this screen's join. */
  readonly onRejected: () => void
}

/** Joins over a connection, one request at a time, and passes the answers to `onJoined`; drops a connection that does not answer. */
function createJoins(
  { connection, store, time, onRejected }: ShowSyncOptions,
  onJoined: (joined: Joined) => void,
) {
  let connectionCount = 0
  let isJoining = false
  let joinedAt = Number.NEGATIVE_INFINITY
  let cancel = () => {}

  const begin = () => {
    cancel()
    isJoining = true
    joinedAt = time.now()
  }
  const finish = (reply: Joined | Problem | null) => {
    cancel()
    isJoining = false
    if (reply === null) connection().drop()
    else if (!isProblem(reply)) onJoined(reply)
    else if (reply.problem === 'failed' || reply.problem === 'too-many') join()
    else onRejected()
  }
  const run = async () => {
    begin()
    const ownConnection = connectionCount
    const reply = await connection().ask('join', { seq: store.getState().seq }, JOIN_WAIT)
    if (ownConnection === connectionCount) finish(reply)
  }
  const join = () => {
    if (isJoining) return
    cancel()
    const wait = joinedAt + JOIN_GAP - time.now()
    if (wait <= 0) void run()
    else cancel = time.after(wait * (1 + time.chance()), () => void run())
  }

  return {
    /** Waits for the answer to the join of a new connection's handshake. */
    opened() {
      begin()
      cancel = time.after(JOIN_WAIT, () => finish(null))
    },
    finish,
    /** Joins again, but not within `JOIN_GAP` of the last join. */
    join,
    /** Ignores the answer to a running request. */
    cut() {
      connectionCount += 1
      isJoining = false
      joinedAt = Number.NEGATIVE_INFINITY
      cancel()
    },
  }
}

/** Applies frames in order, once the rules of their events are loaded; calls `onFailure` if frames wait and the rules cannot be loaded. */
function createFrames(time: LocalTime, apply: (frame: Frame) => void, onFailure: () => void) {
  let waiting: readonly Frame[] = []
  let cancel = () => {}

  const load = async () => {
    cancel()
    await loadEventRules().catch(() => undefined)
    const frames = waiting
    waiting = []
    if (eventRules() !== null) frames.forEach(apply)
    else if (frames.length > 0) onFailure()
    else loadAfter(RULES_DELAY)
  }
  const loadAfter = (ms: number) => {
    cancel()
    if (eventRules() === null) cancel = time.after(ms, load)
  }
  return {
    add(frame: Frame) {
      if (eventRules() !== null) return apply(frame)
      waiting = [...waiting, frame]
      if (waiting.length === 1) loadAfter(RULES_DELAY_FOR_EVENTS)
    },
    load,
    loadLater: () => loadAfter(RULES_DELAY),
    clear() {
      waiting = []
      cancel()
    },
  }
}

/** State that depends on the roles of the link, before the first message for its new roles. */
const EMPTY_ROLE_STATE: Pick<LiveState, 'recent' | 'open' | 'failed' | 'failingSince' | 'refused'> =
  { recent: [], open: {}, failed: [], failingSince: null, refused: null }

/** Returns what a join changes of the rights of a link, and of the state that depends on its roles. */
function afterGrant({ you }: LiveState, { link, grant }: Joined): Partial<LiveState> {
  const hasOtherRoles = you !== null && !sameRoles(you.grant.roles, grant.roles)
  return { ...(hasOtherRoles && EMPTY_ROLE_STATE), you: { link, grant } }
}

/** Keeps the show of a screen in sync (`show`, `seq`, `recent` and `you` of the store): joins, applies events, and joins again if any are missing. */
export function createShowSync(options: ShowSyncOptions) {
  const { store, time, clock, watch, onJoin } = options
  let isJoined = false

  const update = (change: Partial<LiveState>) => {
    store.setState(change)
    watch().confirm()
  }
  /** Loads the whole show again; returns `gap` for a message that cannot be applied. */
  const reload = (): 'gap' => {
    const wasJoined = isJoined
    isJoined = false
    frames.clear()
    store.setState({ seq: null })
    watch().update()
    if (wasJoined) joins.join()
    return 'gap'
  }
  const apply = (frame: Frame) => {
    const synced = callSafely(() => afterFrame(store.getState(), frame), reload)
    if (synced === 'gap') joins.join()
    else update(synced)
  }
  const frames = createFrames(time, apply, reload)
  const onJoined = (reply: Joined) => {
    clock.boot(reply.boot, reply.clock)
    clock.addMessage(reply.sent, time.now())
    const synced = callSafely(() => afterJoined(store.getState(), reply), reload)
    if (synced === 'gap') store.setState({ seq: null })
    if (synced === 'gap') return joins.join()
    update({ ...synced, ...afterGrant(store.getState(), reply) })
    if (isJoined) return
    isJoined = true
    frames.loadLater()
    onJoin()
  }
  const joins = createJoins(options, onJoined)

  return {
    /** Whether the screen is joined on the open connection. */
    isJoined: () => isJoined,
    /** Handles a new connection, which joins by its handshake; the answer arrives as `joined`. */
    opened: joins.opened,
    joined: joins.finish,
    events(frame: Frame) {
      clock.addMessage(frame.sent, time.now())
      frames.add(frame)
    },
    resync(resync: Resync) {
      clock.addMessage(resync.sent, time.now())
      update(afterResync(store.getState(), resync))
    },
    /** Handles a heartbeat with the number of the show's last event. */
    beat(head: number) {
      const { seq } = store.getState()
      if (!isJoined) return
      if (seq === null || head > seq) joins.join()
      else watch().confirm()
    },
    /** Loads the code that applies events (`evolve`); events wait until it is loaded. */
    loadRules: () => void frames.load(),
    reload,
    /** Handles the end of a connection. */
    cut() {
      isJoined = false
      frames.clear()
      joins.cut()
    },
  }
}
