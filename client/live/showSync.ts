import type { StoreApi } from 'zustand/vanilla'
import type { Frame, Joined, Resync } from '../../shared/protocol/down/down.ts'
import type { Problem } from '../../shared/protocol/up/up.ts'
import { sameRoles } from '../../shared/run/roles.ts'
import type { ConnectionWatch } from './connectionWatch.ts'
import { loadEventRules } from './eventRules.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { callSafely } from './safeStore.ts'
import type { ServerClock } from './serverClock.ts'
import { isProblem, type ServerConnection } from './serverConnection.ts'
import { afterFrame, afterJoined, afterResync, type SyncedState } from './syncedState.ts'

/** How long a join may take, and the shortest time between two joins on one connection, in ms. */
const JOIN_WAIT = 8_000
const JOIN_GAP = 1_000

/** The rules of events are loaded so long after the join, in ms: first the screen shows its state. */
const RULES_AFTER = 1_000

const loadRules = () => void loadEventRules().catch(() => undefined)

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

/** Keeps the show of a screen in sync: joins, applies events, and joins again if any are missing. */
export type ShowSync = {
  /** Whether the screen is joined on the open connection. */
  isJoined(): boolean
  /** Handles a new connection, which joins by its handshake; the answer arrives as `joined`. */
  opened(): void
  joined(reply: Joined | Problem): void
  events(frame: Frame): void
  resync(resync: Resync): void
  /** Handles a heartbeat with the number of the show's last event. */
  beat(head: number): void
  /** Discards the show and loads all of it again. */
  reload(): void
  /** Handles the end of a connection. */
  cut(): void
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
    answered: finish,
    /** Joins again, now or a little after the last join. */
    join,
    /** Ignores the answer that is under way. */
    cut() {
      connectionCount += 1
      isJoining = false
      joinedAt = Number.NEGATIVE_INFINITY
      cancel()
    },
  }
}

/** State that depends on the roles of the link, before the first message for its new roles. */
const NOTHING_FOR_ROLES: Pick<
  LiveState,
  'recent' | 'open' | 'failed' | 'failingSince' | 'refused'
> = { recent: [], open: {}, failed: [], failingSince: null, refused: null }

/** Maintains `show`, `seq`, `recent` and `you` of the store. */
export function createShowSync(options: ShowSyncOptions): ShowSync {
  const { store, time, clock, watch, onJoin } = options
  let isJoined = false
  let cancelRules = () => {}

  const reload = (): 'gap' => {
    const wasJoined = isJoined
    isJoined = false
    store.setState({ seq: null })
    watch().update()
    // Without a connection, the next join asks for the whole show.
    if (wasJoined) joins.join()
    return 'gap'
  }
  /** Applies a message; if that throws, or its rules are not loaded yet, the whole show is loaded again. */
  const apply = (change: () => SyncedState | 'gap' | 'unknown'): SyncedState | 'gap' => {
    const synced = callSafely(change, reload)
    if (synced !== 'unknown') return synced
    loadRules()
    return reload()
  }
  const onJoined = (reply: Joined) => {
    clock.boot(reply.boot, reply.clock)
    clock.addMessage(reply.sent, time.now())
    const synced = apply(() => afterJoined(store.getState(), reply))
    if (synced === 'gap') return joins.join()
    const { link, grant } = reply
    const you = store.getState().you
    const hasOtherRoles = you !== null && !sameRoles(you.grant.roles, grant.roles)
    store.setState({ ...synced, ...(hasOtherRoles && NOTHING_FOR_ROLES), you: { link, grant } })
    watch().confirm()
    if (isJoined) return
    isJoined = true
    cancelRules = time.after(RULES_AFTER, loadRules)
    onJoin()
  }
  const joins = createJoins(options, onJoined)

  return {
    isJoined: () => isJoined,
    opened: joins.opened,
    joined: joins.answered,
    events(frame) {
      clock.addMessage(frame.sent, time.now())
      const synced = apply(() => afterFrame(store.getState(), frame))
      if (synced === 'gap') return joins.join()
      store.setState(synced)
      watch().confirm()
    },
    resync(resync) {
      clock.addMessage(resync.sent, time.now())
      store.setState(afterResync(store.getState(), resync))
      watch().confirm()
    },
    beat(head) {
      const { seq } = store.getState()
      if (!isJoined) return
      if (seq === null || head > seq) joins.join()
      else watch().confirm()
    },
    reload,
    cut() {
      isJoined = false
      cancelRules()
      joins.cut()
    },
  }
}
