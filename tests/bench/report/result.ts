import { present } from '../../support/present.ts'
import type { FigureKind, Goal, Row, Values } from '../row.ts'
import { median } from './statistics.ts'

/** The median and range of the values of all rounds. */
export type Summary = { readonly median: number; readonly lowest: number; readonly highest: number }

/** A measured figure, with all its values. */
export type Figure = FigureKind & {
  readonly row: string
  readonly ours: Summary
  readonly reference: Summary | null
  /** The median of the ratios of single rounds, which passing noise does not affect. */
  readonly ratio: number | null
  /** Null without a goal. */
  readonly met: boolean | null
  readonly values: Values
}

function summary(values: readonly number[]): Summary {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  return { median: median(values), lowest, highest }
}

function ratioOf({ ours, reference }: Values): number | null {
  if (reference === undefined) return null
  return median(ours.map((value, round) => value / (reference[round] ?? Number.NaN)))
}

function isMet(goal: Goal, ours: Summary, ratio: number | null): boolean | null {
  switch (goal.type) {
    case 'ratio':
      return ratio !== null && ratio <= goal.most
    case 'value':
      return ours.median <= goal.most
    case 'none':
      return null
  }
}

/** Computes the figures of a row; throws if the row did not measure one. */
export const figuresOf = (
  row: Row,
  measured: Readonly<Record<string, Values>>,
): readonly Figure[] =>
  row.figures.map((kind) => {
    const values = present(measured[kind.key])
    const ours = summary(values.ours)
    const ratio = ratioOf(values)
    return {
      ...kind,
      row: row.name,
      ours,
      reference: values.reference === undefined ? null : summary(values.reference),
      ratio,
      met: isMet(kind.goal, ours, ratio),
      values,
    }
  })
