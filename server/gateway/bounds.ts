import { isCalm } from '../../shared/protocol/down/calm.ts'
import type { Role } from '../../shared/run/grant.ts'
import type { OwnLimit } from './limits.ts'
import type { Visitor } from './visitor.ts'

const KIB = 1024

/** The largest message of anyone at all, in bytes: a whole agenda from a planner. */
export const LARGEST_MESSAGE = 1_024 * KIB

/** The most that may come from one who was not let in yet, in bytes, and the one message in it. */
export const UNADMITTED_BYTES = 8 * KIB
export const HANDSHAKE_MESSAGE = 4 * KIB

/** A new item with its people, in several languages. */
const DESK_MESSAGE = 64 * KIB

/** A cue in one's own words. */
const USUAL_MESSAGE = 8 * KIB

/** What can be asked by one who only looks on. */
const ONLOOKER_MESSAGE = 2 * KIB

/** The largest message of one who was let in, in bytes. */
export function largestMessage(visitor: Visitor): number {
  if (visitor.as === 'owner') return LARGEST_MESSAGE
  const has = (...roles: readonly Role[]) =>
    visitor.grant.roles.some((role) => roles.includes(role))
  if (has('planner', 'owner')) return LARGEST_MESSAGE
  if (has('moderator')) return DESK_MESSAGE
  return isCalm(visitor.grant) ? ONLOOKER_MESSAGE : USUAL_MESSAGE
}

/** How many frames of any kind one connection may send: more than the messages that are answered; few of one that only looks on. */
export const FRAMES: OwnLimit = { points: 600, duration: 10_000 }
export const ONLOOKER_FRAMES: OwnLimit = { points: 120, duration: 10_000 }

/** How many frames may come from one who was let in. */
export function framesOf(visitor: Visitor): OwnLimit {
  return visitor.as === 'link' && isCalm(visitor.grant) ? ONLOOKER_FRAMES : FRAMES
}
