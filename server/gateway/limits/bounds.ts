import type { OwnLimit } from './ownRate.ts'

export const KIB = 1_024

/** How much one connection may send: its largest message in bytes, and how many frames. */
export type Allowance = { readonly largest: number; readonly frames: OwnLimit }

/** The largest message of anyone at all, in bytes: a whole agenda from a planner. */
export const LARGEST_MESSAGE = 1_024 * KIB

/** The most that may come from one who was not let in yet, in bytes, and the one message in it. */
export const UNADMITTED_BYTES = 8 * KIB
export const HANDSHAKE_MESSAGE = 4 * KIB

/** How many frames of any kind one connection may send: more than the messages that are answered; few of one that only looks on. */
export const FRAMES: OwnLimit = { points: 600, duration: 10_000 }
export const ONLOOKER_FRAMES: OwnLimit = { points: 120, duration: 10_000 }

/** All messages of one connection, those that ask for the whole of a show, and those for a page of its log, in ms. */
export const MESSAGES: OwnLimit = { points: 400, duration: 10_000 }
export const JOINS: OwnLimit = { points: 60, duration: 60_000 }
export const LOG_PAGES: OwnLimit = { points: 60, duration: 10_000 }
