import type { StoreApi } from 'zustand/vanilla'
import type { Frame, Resync } from '../../shared/protocol/down/frame.ts'
import type { Joined } from '../../shared/protocol/down/joined.ts'
import type { Problem } from '../../shared/protocol/up/up.ts'
import { sameRoles } from '../../shared/run/roleLists.ts'
import { afterFrame, afterJoined, afterResync } from './following.ts'
import { createJoining } from './joining.ts'
import type { Line } from './line.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'

type FollowerParts = {
  readonly store: StoreApi<LiveState>
  readonly line: Pick<Line, 'ask' | 'drop'>
  readonly time: LocalTime
  readonly clock: Pick<ServerClock, 'boot' | 'heard'>
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
  frame(frame: Frame): void
  resync(resync: Resync): void
  beat(head: number): void
  cut(): void
}

/** What was told besides the show, before any of it is told to the roles that the link has now. */
const NOTHING_BESIDE: Pick<LiveState, 'recent' | 'open' | 'failingSince' | 'refused'> = {
  recent: [],
  open: {},
  failingSince: null,
  refused: null,
}

/** Keeps `show`, `seq`, `recent` and `you` of the store as the server's log has them. */
export function createFollower({
  store,
  line,
  time,
  clock,
  joined,
  rejected,
}: FollowerParts): Follower {
  let linked = false

  const take = (reply: Joined) => {
    clock.boot(reply.boot, reply.clock)
    clock.heard(reply.sent, time.now())
    const followed = afterJoined(store.getState(), reply)
    if (followed === 'gap') {
      store.setState({ seq: null })
      joining.join()
      return
    }
    const { link, grant } = reply
    const you = store.getState().you
    const other = you !== null && !sameRoles(you.grant.roles, grant.roles)
    store.setState({ ...followed, ...(other && NOTHING_BESIDE), you: { link, grant } })
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
    frame(frame) {
      clock.heard(frame.sent, time.now())
      const followed = afterFrame(store.getState(), frame)
      if (followed === 'gap') joining.join()
      else store.setState(followed)
    },
    resync(resync) {
      clock.heard(resync.sent, time.now())
      store.setState(afterResync(store.getState(), resync))
    },
    beat(head) {
      const { seq } = store.getState()
      if (linked && (seq === null || head > seq)) joining.join()
    },
    cut() {
      linked = false
      joining.cut()
    },
  }
}
