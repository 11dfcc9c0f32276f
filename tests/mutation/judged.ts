/** A fault that no test can find, or that is not worth one: what it puts in place of what, in one line, and why. */
export type Judged = {
  readonly file: string
  readonly was: string
  readonly becomes: string
  readonly why: string
}

/** The faults in deciding and projecting that were looked at and may stay. */
export const JUDGED: readonly Judged[] = []
