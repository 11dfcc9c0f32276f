import type { StoreApi } from 'zustand/vanilla'
import type { Frame, Joined, Resync } from '../../shared/protocol/down/down.ts'
import type { Problem } from '../../shared/protocol/up/up.ts'
import { sameRoles } from '../../shared/run/roles.ts'
import type { ConnectionWatch } from './connectionWatch.ts'
import { afterFrame, afterJoined, afterResync, type Followed } from './following.ts'
import { createJoining } from './joining.ts'
import type { Line } from './line.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { callSafely } from './safely.ts'
import type { ServerClock } from './serverClock.ts'

type FollowerParts = {
  readonly store: StoreApi<LiveState>
  readonly line: () => Pick<Line, 'ask' | 'drop'>
  readonly time: LocalTime
  readonly clock: Pick<ServerClock, 'boot' | 'heard'>
  /** Told when the server has just shown that nothing is missing here, and when what is shown is no longer the truth. */
  readonly watch: () => Pick<ConnectionWatch, 'confirmed' | 'tell'>
  /** After the first join on each connection. */
  readonly joined: () => void
  /** The server cannot take this screen's join. */
  readonly rejected: () => void
}

/** Follows the log of one show over a line: joins, applies what comes, and joins again where something is missing. */
export type Follower = {
  /** Joined on the connection that is open now. */
  linked(): boolean
  /** A connection was made, which joins by itself; the answer comes as `joined`. */
  opened(): void
  joined(reply: Joined | Problem): void
  events(frame: Frame): void
  resync(resync: Resync): void
  beat(head: number): void
  /** Asks for the whole show again, as what is known of it here cannot be used. */
  renew(): void
  cut(): void
}

/** What was told besides the show, before any of it is told to the roles that the link has now. */
const NOTHING_BESIDE: Pick<LiveState, 'recent' | 'open' | 'failed' | 'failingSince' | 'refused'> = {
  recent: [],
  open: {},
  failed: [],
  failingSince: null,
  refused: null,
}

/** Keeps `show`, `seq`, `recent` and `you` of the store as the server's log has them. */
export function createFollower({
  store,
  line,
  time,
  clock,
  watch,
  joined,
  rejected,
}: FollowerParts): Follower {
  let linked = false

  const renew = (): 'gap' => {
    const isJoined = linked
    linked = false
    store.setState({ seq: null })
    watch().tell()
    // Else the next join asks for it: there may be no connection to ask on.
    if (isJoined) joining.join()
    return 'gap'
  }
  /** Applies what came; where that throws, the whole show is asked for. */
  const apply = (after: () => Followed | 'gap') => callSafely(after, renew)
  const take = (reply: Joined) => {
    clock.boot(reply.boot, reply.clock)
    clock.heard(reply.sent, time.now())
    const followed = apply(() => afterJoined(store.getState(), reply))
    if (followed === 'gap') return joining.join()
    const { link, grant } = reply
    const you = store.getState().you
    const other = you !== null && !sameRoles(you.grant.roles, grant.roles)
    store.setState({ ...followed, ...(other && NOTHING_BESIDE), you: { link, grant } })
    watch().confirmed()
    if (linked) return
    linked = true
    joined()
  }
  const joining = createJoining({
    line,
    time,
    seq: () => store.getState().seq,
    take,
    rejected,
  })

  return {
    linked: () => linked,
    opened: joining.opened,
    joined: joining.answered,
    events(frame) {
      clock.heard(frame.sent, time.now())
      const followed = apply(() => afterFrame(store.getState(), frame))
      if (followed === 'gap') return joining.join()
      store.setState(followed)
      watch().confirmed()
    },
    resync(resync) {
      clock.heard(resync.sent, time.now())
      store.setState(afterResync(store.getState(), resync))
      watch().confirmed()
    },
    beat(head) {
      const { seq } = store.getState()
      if (!linked) return
      if (seq === null || head > seq) joining.join()
      else watch().confirmed()
    },
    renew,
    cut() {
      linked = false
      joining.cut()
    },
  }
}
