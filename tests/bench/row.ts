/** The limit of a figure: a value, or a multiple of its reference. */
export type Goal = { readonly is: 'value' | 'ratio'; readonly most: number }

export const atMost = (most: number): Goal => ({ is: 'value', most })
export const atMostTimes = (most: number): Goal => ({ is: 'ratio', most })

/** One figure of a row; without a goal it is only reported. */
export type FigureKind = {
  readonly key: string
  readonly what: string
  readonly unit: string
  readonly goal: Goal | null
}

export const figure = (
  key: string,
  what: string,
  unit: string,
  goal: Goal | null = null,
): FigureKind => ({ key, what, unit, goal })

/** The values of a figure, one for each round, and of its reference. */
export type Values = { readonly ours: readonly number[]; readonly reference?: readonly number[] }

/** The settings of the run, for a row. */
export type Bench = {
  /** How many rounds are measured; five or more for reliable figures. */
  readonly rounds: number
  /** Scales a number of screens, commands or seconds: a quick run uses a part of it. */
  size(full: number): number
  /** Prints the progress. */
  report(text: string): void
}

/** One row of the bench. */
export type Row = {
  readonly name: string
  /** The name of a group of rows, which selects all of them. */
  readonly group?: string
  readonly what: string
  /** How the row and its reference are measured. */
  readonly how: string
  readonly figures: readonly FigureKind[]
  /** Measures the row; returns the values of each figure by its key. */
  run(bench: Bench): Promise<Readonly<Record<string, Values>>>
}

/** Measures each round and reports its number; returns the measurements in order. */
export async function inRounds<T>(
  { rounds, report }: Bench,
  measure: (round: number) => T | Promise<T>,
  prefix = '',
): Promise<readonly T[]> {
  const all: T[] = []
  for (let round = 0; round < rounds; round += 1) {
    report(`${prefix}round ${round + 1} of ${rounds}`)
    all.push(await measure(round))
  }
  return all
}

/** Measures both sides of a comparison in a round; the order alternates. */
export async function inTurns<T>(
  round: number,
  ours: () => Promise<T>,
  reference: () => Promise<T>,
): Promise<readonly [ours: T, reference: T]> {
  if (round % 2 === 0) return [await ours(), await reference()]
  const second = await reference()
  return [await ours(), second]
}

/** Collects a value of each round, or a value and that of the reference. */
export function valuesOf<T>(
  rounds: readonly T[],
  of: (round: T) => number | readonly [ours: number, reference: number],
): Values {
  const all = rounds.map(of).map((value) => [value].flat())
  const ours = all.map(([own = Number.NaN]) => own)
  const reference = all.flatMap(([, other]) => other ?? [])
  return reference.length === 0 ? { ours } : { ours, reference }
}

/** Collects a value of each round for each of these figures. */
export const valuesBy = <T, Key extends string>(
  rounds: readonly T[],
  figures: Readonly<Record<Key, (round: T) => number | readonly [number, number]>>,
): Readonly<Record<Key, Values>> =>
  Object.fromEntries(
    Object.entries<(round: T) => number | readonly [number, number]>(figures).map(([key, of]) => [
      key,
      valuesOf(rounds, of),
    ]),
  ) as Record<Key, Values>
