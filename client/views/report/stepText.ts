import type { DriftKind } from '../../../shared/report/drift.ts'
import type { ReportRow } from '../../../shared/report/report.ts'
import { lengthFigure } from '../../ui/agenda/lengthFigure.ts'
import { formatLength, minutesBetween, type ReportData, rowOf } from './reportData.ts'
import type { Step } from './steps.ts'
import type { ReportWords } from './useReportWords.ts'

type Several = Exclude<DriftKind, 'start' | 'waiting' | 'paused' | 'closed'>

const SINGLE = ['start', 'waiting', 'paused', 'closed'] as const

function isSeveral(kind: DriftKind): kind is Several {
  return !SINGLE.some((one) => one === kind)
}

/** What a line of the way is called. */
export function stepLabel(step: Step, report: ReportData, words: ReportWords): string {
  const { t } = words
  const { kind, item, count, rest } = step
  if (isSeveral(kind) && count > 1) return t(rest ? `drift.others.${kind}` : `drift.all.${kind}`)
  if (kind === 'unplanned' && item === null) return t('short.elsewhere')
  if (kind === 'start') return t('drift.step.start', { time: words.time(report.facts.began) })
  const row = item === null ? null : rowOf(report, item)
  // What has no length in the plan is told by what it is: whoever speaks in it has other items too.
  const who = kind === 'unplanned' && row !== null ? words.title(row) : words.item(item)
  return t(`drift.step.${kind}`, { who: who.text })
}

function slackNote(row: ReportRow, step: Step, report: ReportData, words: ReportWords): string {
  const { rows } = report.facts
  const next = rows[rows.indexOf(row) + 1]
  const planned = next === undefined ? 0 : next.plannedStart - row.plannedEnd
  if (planned < 0) return words.t('drift.note.overlap')
  const used = -step.by
  const facts = { used: lengthFigure(used), planned: lengthFigure(planned) }
  return words.t(used === planned ? 'drift.note.slackAll' : 'drift.note.slack', facts)
}

function rowNote(row: ReportRow, step: Step, report: ReportData, words: ReportWords): string {
  const { t } = words
  const planned = lengthFigure(row.planned)
  const allotted = lengthFigure(row.allotted)
  switch (step.kind) {
    case 'given':
      return t('drift.note.given', { planned, allotted })
    case 'over':
    case 'under':
      return t('drift.note.used', { used: formatLength(row.used), allotted })
    case 'cut':
      return t('drift.note.cut', { planned, allotted })
    case 'unplanned':
      return t('drift.note.unplanned')
    case 'slack':
      return slackNote(row, step, report, words)
    default:
      return t('drift.note.planned', { planned })
  }
}

/** What a line of the way says beside its name; empty where that says it all. */
export function stepNote(step: Step, report: ReportData, words: ReportWords): string {
  const { t } = words
  const { facts, figures } = report
  if (step.count > 1)
    return t('drift.note.several', { count: step.count, most: formatLength(step.most) })
  if (step.kind === 'start') {
    const planned = facts.rows[0]?.plannedStart ?? facts.began
    const count = minutesBetween(planned, facts.began)
    if (count === 0 || figures.drift.parts.length === 0) return ''
    return t(count > 0 ? 'drift.note.late' : 'drift.note.early', { count: Math.abs(count) })
  }
  const row = step.item === null ? null : rowOf(report, step.item)
  return row === null ? '' : rowNote(row, step, report, words)
}
