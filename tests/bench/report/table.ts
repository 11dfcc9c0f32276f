import type { FigureKind, Row } from '../row.ts'
import type { Figure, Summary } from './result.ts'

/** A number as it is read: three digits that count, the whole part whole. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Math.abs(value) > 0 && Math.abs(value) < 0.1
    ? value.toPrecision(2)
    : value.toLocaleString('en', { maximumFractionDigits: digits })
}

function spread(summary: Summary | null, unit: string): string {
  if (summary === null) return '–'
  const { median, lowest, highest } = summary
  const range = lowest === highest ? '' : ` (${short(lowest)}–${short(highest)})`
  return `${short(median)} ${unit}${range}`.replace(/ +/g, ' ').trim()
}

/** A goal in words. */
function goalWords({ goal, unit }: FigureKind): string {
  switch (goal.type) {
    case 'ratio':
      return `≤ ${short(goal.most)} ×`
    case 'value':
      return `≤ ${short(goal.most)} ${unit}`.trim()
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
    goalWords(figure),
    spread(ours, unit),
    spread(reference, unit),
    ratio === null ? '–' : `${short(ratio)} ×`,
    verdict(figure),
  ]
}

/** The figures as a table of Markdown. */
export function markdown(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = HEAD.map(() => '---')
  return [HEAD, rule, ...figures.map(cellsOf)].map(line).join('\n')
}

/** The figures as a table of text: medians with lowest and highest round in brackets. */
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

/** The rows in words: what each measures, how, and what it is held to. */
export function listing(rows: readonly Row[]): string {
  return rows
    .map(({ name, what, how, figures }) => {
      const goals = figures.map((figure) => `${figure.what} ${goalWords(figure)}`).join('; ')
      return `${name}\n  ${what}\n  ${how}\n  Goal: ${goals}\n`
    })
    .join('\n')
}
