import type { ReactNode } from 'react'
import type { DriftKind } from '../../../shared/report/drift.ts'
import type { ReportRow } from '../../../shared/report/report.ts'
import { signedDigits } from '../../../shared/time/format.ts'
import {
  type Duration,
  HOUR,
  type Instant,
  minuteFloor,
  plus,
} from '../../../shared/time/instant.ts'
import { lengthFigure } from '../../ui/agenda/useLength.ts'
import layout from '../../ui/layout/table.module.css'
import { Bar, type Fill, Part, THIN } from './parts.tsx'
import css from './reportTable.module.css'
import { placeOn, type Scale, type Step, scaleOf, stepsOf } from './steps.ts'
import {
  formatLength,
  minutesBetween,
  type ReportProps,
  type ReportWords,
} from './useReportWords.ts'

type Several = Exclude<DriftKind, 'start' | 'waiting' | 'paused' | 'closed'>

const SINGLE = ['start', 'waiting', 'paused', 'closed'] as const

function isSeveral(kind: DriftKind): kind is Several {
  return !SINGLE.some((one) => one === kind)
}

function stepLabel({ kind, item, count, rest }: Step, words: ReportWords): string {
  const { t, report } = words
  if (isSeveral(kind) && count > 1) return t(rest ? `drift.others.${kind}` : `drift.all.${kind}`)
  if (kind === 'unplanned' && item === null) return t('short.elsewhere')
  if (kind === 'start') return t('drift.step.start', { time: words.time(report.facts.began) })
  const row = words.rowOf(item)
  // An item without a planned length has its title as label, because its speaker has other items too.
  const who = kind === 'unplanned' && row !== null ? words.title(row).text : words.item(item)
  return t(`drift.step.${kind}`, { who })
}

function slackNote(row: ReportRow, used: Duration, { t, report }: ReportWords): string {
  const { rows } = report.facts
  const next = rows[rows.indexOf(row) + 1]
  const planned = next === undefined ? 0 : next.plannedStart - row.plannedEnd
  if (planned < 0) return t('drift.note.overlap')
  const facts = { used: lengthFigure(used), planned: lengthFigure(planned) }
  return t(used === planned ? 'drift.note.slackAll' : 'drift.note.slack', facts)
}

function startNote({ t, report: { facts, sums } }: ReportWords): string {
  const planned = facts.rows[0]?.plannedStart ?? facts.began
  const count = minutesBetween(planned, facts.began)
  if (count === 0 || sums.drift.parts.length === 0) return ''
  return t(count > 0 ? 'drift.note.late' : 'drift.note.early', { count: Math.abs(count) })
}

/** Returns the note beside the name of a line; empty if the name is enough. */
function stepNote({ kind, item, count, most, by }: Step, words: ReportWords): string {
  const { t } = words
  if (count > 1) return t('drift.note.several', { count, most: formatLength(most) })
  if (kind === 'start') return startNote(words)
  const row = words.rowOf(item)
  if (row === null) return ''
  const planned = lengthFigure(row.planned)
  const allotted = lengthFigure(row.allotted)
  switch (kind) {
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
      return slackNote(row, -by, words)
    default:
      return t('drift.note.planned', { planned })
  }
}

function fillOf({ kind, by }: Step): Fill {
  if (by < 0) return 'won'
  if (kind === 'given') return 'given'
  return kind === 'over' ? 'over' : 'plain'
}

/** A line of the chart: a label, a note, a difference or a time, and a bar; a double rule is the planned end. */
function Line({
  step,
  head,
  note,
  by,
  scale,
  children,
}: {
  /** The cause of the difference; absent for the planned and the actual end. */
  readonly step?: Step['kind']
  readonly head: ReactNode
  readonly note: string
  readonly by: string
  readonly scale: Scale
  readonly children?: ReactNode
}) {
  const zero = `${placeOn(scale, 0)}%`
  const rule = { stroke: 'currentColor', x1: zero, x2: zero, y1: '0', y2: '100%' }
  return (
    <tr data-step={step}>
      <th scope="row" className={`${css.cut} ${step === undefined ? 'strong' : ''}`}>
        {head}
      </th>
      <td className={`quiet ${css.note}`}>{note}</td>
      <td className="strong">{by}</td>
      <td className={css.fall}>
        <svg width="100%" aria-hidden="true">
          <line {...rule} />
          <line {...rule} transform="translate(3 0)" />
          {children}
        </svg>
      </td>
    </tr>
  )
}

/** The bar of a step, with rules to the bars of the lines above and below. */
function StepBar({ step, scale }: { readonly step: Step; readonly scale: Scale }) {
  const [from, to] = [placeOn(scale, step.from), placeOn(scale, step.to)]
  return (
    <>
      <Bar from={from} to={to} fill={fillOf(step)} />
      <line {...THIN} x1={`${to}%`} x2={`${to}%`} y1="50%" y2="100%" />
      <line {...THIN} x1={`${from}%`} x2={`${from}%`} y1="0" y2="50%" />
    </>
  )
}

/** By how many minutes the show ended later or earlier than planned; empty if it did neither. */
function EndDifference({ words: { t, report } }: ReportProps) {
  const count = minutesBetween(report.sums.drift.plannedEnd, report.facts.ended)
  if (count === 0) return null
  const key = count > 0 ? 'drift.later' : 'drift.earlier'
  return <small>{t(key, { count: Math.abs(count) })}</small>
}

const DATE = { day: 'numeric', month: 'short' } as const

/** The clock time of each rule of the scale, or its day if the scale covers 24 hours or more. */
function ScaleTimes({
  scale,
  end,
  words,
}: ReportProps & { readonly scale: Scale; readonly end: Instant }) {
  const overDays = scale.last - scale.first >= 24 * HOUR
  return (
    <svg width="100%" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text
          key={tick}
          x={`${placeOn(scale, tick)}%`}
          y="60%"
          textAnchor="middle"
          data-zero={tick === 0 ? true : undefined}
        >
          {overDays ? words.day(plus(end, tick), DATE) : words.time(plus(minuteFloor(end), tick))}
        </text>
      ))}
    </svg>
  )
}

/** A chart from the planned to the actual end: each cause that moved the end, and by how much. */
export function Waterfall({ words }: ReportProps) {
  const { drift } = words.report.sums
  const { ended } = words.report.facts
  const steps = stepsOf(drift)
  const by = drift.ended - drift.plannedEnd
  const scale = scaleOf(steps, [by])
  const end = drift.plannedEnd
  return (
    <Part id="drift" title={words.t('drift.title')}>
      <table className={`${layout.table} ${css.table} ${css.drift}`} data-testid="drift">
        <thead>
          <tr>
            <td />
            <td className={css.note} />
            <td />
            <td className={css.fall}>
              <ScaleTimes scale={scale} end={end} words={words} />
            </td>
          </tr>
        </thead>
        <tbody>
          <Line
            head={words.t('drift.planned')}
            note={words.elsewhere(end)}
            by={words.time(end)}
            scale={scale}
          />
          {steps.map((step) => (
            <Line
              key={`${step.kind} ${step.item} ${step.rest}`}
              step={step.kind}
              head={stepLabel(step, words)}
              note={stepNote(step, words)}
              by={signedDigits(step.by)}
              scale={scale}
            >
              <StepBar step={step} scale={scale} />
            </Line>
          ))}
          <Line
            head={
              <>
                {words.t('drift.ended')}
                <EndDifference words={words} />
              </>
            }
            note={words.elsewhere(ended)}
            by={words.time(ended)}
            scale={scale}
          >
            <Bar from={placeOn(scale, 0)} to={placeOn(scale, by)} fill={by > 0 ? 'over' : 'won'} />
          </Line>
        </tbody>
      </table>
    </Part>
  )
}
