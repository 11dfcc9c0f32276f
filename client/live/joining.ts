import type { Joined } from '../../shared/protocol/down/down.ts'
import type { Problem } from '../../shared/protocol/up/up.ts'
import { isProblem, type Line } from './line.ts'
import type { LocalTime } from './localTime.ts'

/** How long a join may take, and how far apart two joins on one connection are at least, in ms. */
const JOIN_WAIT = 8_000
const JOIN_GAP = 1_000

type JoiningParts = {
  readonly line: () => Pick<Line, 'ask' | 'drop'>
  readonly time: LocalTime
  /** The newest seq this screen has; null: nothing. */
  readonly seq: () => number | null
  readonly take: (joined: Joined) => void
  /** The server could not take the join at all, and asking again will not help. */
  readonly rejected: () => void
}

/** One join at a time over a line. */
export type Joining = {
  /** A connection was made that joins by itself: waits for the answer. */
  opened(): void
  answered(reply: Joined | Problem): void
  /** Joins once more, now, or a little later where that was done just now. */
  join(): void
  /** The connection is gone: an answer that was on its way over it does not count any more. */
  cut(): void
}

/** Joins over a line and hands the answers to `take`; a connection that gives none is dropped. */
export function createJoining({ line, time, seq, take, rejected }: JoiningParts): Joining {
  let connection = 0
  let busy = false
  let joinedAt = Number.NEGATIVE_INFINITY
  let cancel = () => {}

  const begin = () => {
    cancel()
    busy = true
    joinedAt = time.now()
  }
  const settle = (reply: Joined | Problem | null) => {
    cancel()
    busy = false
    if (reply === null) line().drop()
    else if (!isProblem(reply)) take(reply)
    else if (reply.problem === 'failed' || reply.problem === 'too-many') join()
    else rejected()
  }
  const run = async () => {
    begin()
    const mine = connection
    const reply = await line().ask('join', { seq: seq() }, JOIN_WAIT)
    if (mine === connection) settle(reply)
  }
  const join = () => {
    if (busy) return
    cancel()
    const wait = joinedAt + JOIN_GAP - time.now()
    if (wait <= 0) void run()
    else cancel = time.after(wait * (1 + time.chance()), () => void run())
  }

  return {
    opened() {
      begin()
      cancel = time.after(JOIN_WAIT, () => settle(null))
    },
    answered: settle,
    join,
    cut() {
      connection += 1
      busy = false
      joinedAt = Number.NEGATIVE_INFINITY
      cancel()
    },
  }
}
