import { present } from '../../support/present.ts'
import type { FigureKind, Row, Values } from '../row.ts'
import { median } from './statistics.ts'

/** The median and range of the values of all rounds. */
type Summary = { readonly median: number; readonly lowest: number; readonly highest: number }

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

const summary = (values: readonly number[]): Summary => ({
  median: median(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
})

/** Computes the figures of a row; throws if the row did not measure one. */
export const figuresOf = (
  row: Row,
  measured: Readonly<Record<string, Values>>,
): readonly Figure[] =>
  row.figures.map((kind) => {
    const values = present(measured[kind.key])
    const { ours, reference } = values
    const ratio =
      reference && median(ours.map((value, round) => value / (reference[round] ?? Number.NaN)))
    const judged = kind.goal?.is === 'ratio' ? (ratio ?? Number.NaN) : median(ours)
    return {
      ...kind,
      row: row.name,
      ours: summary(ours),
      reference: reference ? summary(reference) : null,
      ratio: ratio ?? null,
      met: kind.goal && judged <= kind.goal.most,
      values,
    }
  })

/** Formats a number with three significant digits; keeps its whole part. */
function shortNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Math.abs(value) > 0 && Math.abs(value) < 0.1
    ? value.toPrecision(2)
    : value.toLocaleString('en', { maximumFractionDigits: digits })
}

function summaryText(values: Summary | null, unit: string): string {
  if (values === null) return '–'
  const [lowest, highest] = [shortNumber(values.lowest), shortNumber(values.highest)]
  const range = values.lowest === values.highest ? '' : ` (${lowest}–${highest})`
  return `${shortNumber(values.median)} ${unit}${range}`.replace(/ +/g, ' ').trim()
}

const goalText = ({ goal, unit }: FigureKind): string =>
  goal === null
    ? 'reported'
    : `≤ ${shortNumber(goal.most)} ${goal.is === 'ratio' ? '×' : unit}`.trim()

/** Formats rows of cells as a Markdown table, below its head. */
export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Formats the figures as a Markdown table: medians, with the range in brackets. */
export const figureTable = (figures: readonly Figure[]): string =>
  markdown(
    ['row', 'figure', 'goal', 'ours', 'reference', 'ratio', ''],
    figures.map((figure) => [
      figure.row,
      figure.what,
      goalText(figure),
      summaryText(figure.ours, figure.unit),
      summaryText(figure.reference, figure.unit),
      figure.ratio === null ? '–' : `${shortNumber(figure.ratio)} ×`,
      figure.met === null ? '–' : figure.met ? 'met' : 'MISSED',
    ]),
  )

/** Lists the rows with their methods and goals. */
export const listing = (rows: readonly Row[]): string =>
  rows
    .map(({ name, what, how, figures }) => {
      const goals = figures.map((one) => `${one.what} ${goalText(one)}`).join('; ')
      return `${name}\n  ${what}\n  ${how}\n  Goal: ${goals}\n`
    })
    .join('\n')
