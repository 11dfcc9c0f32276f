/** The words of one language for sentences that tell what happens when. */
export type ProseWords = {
  /** At the beginning of the next event: `then`. */
  readonly next: readonly string[]
  /** At the beginning of a title, where they state nothing: `there is`. */
  readonly leads: readonly string[]
  /** For the beginning of the whole: `we start`. */
  readonly begin: readonly string[]
  /** For the end of the whole: `everybody out`. */
  readonly over: readonly string[]
  /** Before a day, for a deadline: `by`. */
  readonly deadlines: readonly string[]
  /** At the beginning of a clause about the event before it: `she`. */
  readonly pronouns: readonly string[]
  /** At the beginning of a relative clause: `which`. */
  readonly relatives: readonly string[]
  /** What joins two clauses: `and`. */
  readonly joints: readonly string[]
  /** Before a time in a clause: `at`. */
  readonly beforeTimes: readonly string[]
  /** Words before a dot that does not end the sentence: `Dr`. */
  readonly abbreviations: readonly string[]
}
