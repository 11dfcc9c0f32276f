import type { FigureKind, Row } from '../row.ts'
import type { Figure, Summary } from './result.ts'

/** Formats a number with three significant digits; keeps its whole part. */
function shortNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Math.abs(value) > 0 && Math.abs(value) < 0.1
    ? value.toPrecision(2)
    : value.toLocaleString('en', { maximumFractionDigits: digits })
}

function summaryText(summary: Summary | null, unit: string): string {
  if (summary === null) return '–'
  const { median, lowest, highest } = summary
  const range = lowest === highest ? '' : ` (${shortNumber(lowest)}–${shortNumber(highest)})`
  return `${shortNumber(median)} ${unit}${range}`.replace(/ +/g, ' ').trim()
}

function goalText({ goal, unit }: FigureKind): string {
  switch (goal.type) {
    case 'ratio':
      return `≤ ${shortNumber(goal.most)} ×`
    case 'value':
      return `≤ ${shortNumber(goal.most)} ${unit}`.trim()
    case 'none':
      return 'reported'
  }
}

function verdict({ met }: Figure): string {
  if (met === null) return '–'
  return met ? 'met' : 'MISSED'
}

const HEAD = ['row', 'figure', 'goal', 'ours', 'reference', 'ratio', '']

function cellsOf(figure: Figure): readonly string[] {
  const { row, what, unit, ours, reference, ratio } = figure
  return [
    row,
    what,
    goalText(figure),
    summaryText(ours, unit),
    summaryText(reference, unit),
    ratio === null ? '–' : `${shortNumber(ratio)} ×`,
    verdict(figure),
  ]
}

/** Formats the figures as a Markdown table. */
export function markdown(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = HEAD.map(() => '---')
  return [HEAD, rule, ...figures.map(cellsOf)].map(line).join('\n')
}

/** Formats the figures as a text table: medians, with the range in brackets. */
export function table(figures: readonly Figure[]): string {
  const lines = [HEAD, ...figures.map(cellsOf)]
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${text.join('\n')}\n`
}

/** Lists the rows with their methods and goals. */
export const listing = (rows: readonly Row[]): string =>
  rows
    .map(({ name, what, how, figures }) => {
      const goals = figures.map((figure) => `${figure.what} ${goalText(figure)}`).join('; ')
      return `${name}\n  ${what}\n  ${how}\n  Goal: ${goals}\n`
    })
    .join('\n')
