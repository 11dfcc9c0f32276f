import { z } from 'zod'

const Place = z.int().min(1).max(1e7)

/** A position in a built file of the pages, from 1. */
const Position = z.strictObject({
  file: z.string().regex(/^[\w-]{1,60}\.js$/),
  line: Place,
  column: Place,
})

/** Reports that a part of the screen failed, and where. The text of the error is left out, as it may contain what is in the show. */
export const Crash = z.strictObject({
  /** The file that its page began with, whose name changes with each build. */
  build: z.string().regex(/^[\w-]{1,60}$/),
  /** The kind of the error, as `TypeError`. */
  error: z.string().regex(/^\w{1,40}$/),
  /** The stack, the innermost first. */
  at: z.array(Position).min(1).max(10).readonly(),
})
export type Crash = z.infer<typeof Crash>
