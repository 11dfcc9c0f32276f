/** What a figure is held to: at most so many times its reference, at most this value, or nothing. */
export type Goal =
  | { readonly type: 'ratio'; readonly most: number }
  | { readonly type: 'value'; readonly most: number }
  | { readonly type: 'none' }

/** One figure of a row. */
export type FigureKind = {
  readonly key: string
  readonly what: string
  readonly unit: string
  readonly goal: Goal
}

/** A figure's values, one a round, and those of its reference in the same rounds; where others draw from them, all single ones of all rounds. */
export type Values = {
  readonly ours: readonly number[]
  readonly reference?: readonly number[]
  readonly samples?: readonly number[]
}

/** What a row may use of the run. */
export type Bench = {
  /** How many rounds are measured: at least five where figures count. */
  readonly rounds: number
  /** So many screens, commands or seconds, or a part of them in a quick look. */
  size(full: number): number
  /** Tells the person who waits. */
  say(text: string): void
}

/** One row of the bench. */
export type Row = {
  readonly name: string
  /** What rows that belong together can be asked for by, all of them. */
  readonly group?: string
  readonly what: string
  /** How it is measured, its reference included. */
  readonly how: string
  readonly figures: readonly FigureKind[]
  /** Measures; gives the values of each figure by its key. */
  run(bench: Bench): Promise<Readonly<Record<string, Values>>>
}
