/** The facts of the whole show that a label introduces; `note`: an agenda only notes it. */
export const SHOW_LABELS = [
  ...(['date', 'time', 'start', 'stop', 'length', 'title', 'languages', 'place'] as const),
  ...(['background', 'focusAreas', 'organisers', 'partners', 'participants'] as const),
  ...(['contact', 'note'] as const),
]

export type ShowLabel = (typeof SHOW_LABELS)[number]

/** The words of one language about a whole show. */
export type ShowWords = {
  /** Labels before a fact (`Venue: …`) or alone over it, in small letters. */
  readonly labels: Readonly<Partial<Record<ShowLabel, readonly string[]>>>
  /** Words that may stand before a label or in one word with it (`workshop date`, `Tagungsort`). */
  readonly prefixes: readonly string[]
  /** Labels that are followed by their fact without a sign: `organised by …`. */
  readonly spoken: Readonly<Partial<Record<ShowLabel, readonly string[]>>>
  /** First words of lines that greet, thank, ask or close, as in a mail around an agenda. */
  readonly greetings: readonly string[]
  /** First words of a sentence that says when people meet. */
  readonly subjects: readonly string[]
  /** Words for one of a series of meetings, and the ordinals before them. */
  readonly meetings: readonly string[]
  readonly ordinals: readonly string[]
  /** Abbreviations whose full stop ends no sentence. */
  readonly abbreviations: readonly string[]
  /** Words that only join or mark other words: a reading has no place for them. */
  readonly joints: readonly string[]
  /** Words next to an online meeting that say no more than its link, number and passcode. */
  readonly meetingWords: readonly string[]
}
