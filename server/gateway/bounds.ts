import { mostSaid, onlyLooksOn, type Say } from '../../shared/access/roles.ts'
import type { OwnLimit } from './limits.ts'
import type { Visitor } from './visitor.ts'

const KIB = 1024

/** The largest message of anyone at all, in bytes: a whole agenda from a planner. */
export const LARGEST_MESSAGE = 1_024 * KIB

/** The most that may come from one who was not let in yet, in bytes, and the one message in it. */
export const UNADMITTED_BYTES = 8 * KIB
export const HANDSHAKE_MESSAGE = 4 * KIB

/** How large a message may be that says so much, in bytes. */
const MESSAGE: Readonly<Record<Say, number>> = {
  questions: 2 * KIB,
  words: 8 * KIB,
  items: 64 * KIB,
  agendas: LARGEST_MESSAGE,
}

/** The largest message of one who was let in, in bytes. */
export function largestMessage(visitor: Visitor): number {
  return visitor.as === 'owner' ? LARGEST_MESSAGE : MESSAGE[mostSaid(visitor.grant)]
}

/** How many frames of any kind one connection may send: more than the messages that are answered; few of one that only looks on. */
export const FRAMES: OwnLimit = { points: 600, duration: 10_000 }
export const ONLOOKER_FRAMES: OwnLimit = { points: 120, duration: 10_000 }

/** How many frames may come from one who was let in. */
export function framesOf(visitor: Visitor): OwnLimit {
  return visitor.as === 'link' && onlyLooksOn(visitor.grant) ? ONLOOKER_FRAMES : FRAMES
}
