import { signedDigits } from '../../../shared/time/format.ts'
import {
  type Duration,
  HOUR,
  type Instant,
  minuteFloor,
  plus,
} from '../../../shared/time/instant.ts'
import { Bar, type Fill } from './bars.tsx'
import { minutesBetween, type ReportData } from './reportData.ts'
import css from './reportTable.module.css'
import { placeOn, type Scale, type Step, scaleOf, stepsOf } from './steps.ts'
import { stepLabel, stepNote } from './stepText.ts'
import { type ReportWords, useReportWords } from './useReportWords.ts'

function fillOf({ kind, by }: Step): Fill {
  if (by < 0) return 'won'
  if (kind === 'given') return 'given'
  return kind === 'over' ? 'over' : 'plain'
}

/** What lies behind every line: the scale, and the planned end as a double rule. */
function Ground({ scale }: { readonly scale: Scale }) {
  const zero = placeOn(scale, 0)
  return (
    <>
      <line className={css.line} data-zero x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="100%" />
      <line
        className={css.line}
        data-zero
        x1={`${zero}%`}
        x2={`${zero}%`}
        y1="0"
        y2="100%"
        transform="translate(3 0)"
      />
    </>
  )
}

function StepLine({
  step,
  scale,
  report,
  words,
}: {
  readonly step: Step
  readonly scale: Scale
  readonly report: ReportData
  readonly words: ReportWords
}) {
  const [from, to] = [placeOn(scale, step.from), placeOn(scale, step.to)]
  return (
    <tr data-step={step.kind}>
      <th scope="row" className={css.cut}>
        {stepLabel(step, report, words)}
      </th>
      <td className={css.note}>{stepNote(step, report, words)}</td>
      <td className={css.by}>{signedDigits(step.by)}</td>
      <td className={css.fall}>
        <svg width="100%" height="20" aria-hidden="true">
          <Ground scale={scale} />
          <Bar from={from} to={to} fill={fillOf(step)} />
          <line className={css.line} x1={`${to}%`} x2={`${to}%`} y1="9" y2="100%" />
          <line className={css.line} x1={`${from}%`} x2={`${from}%`} y1="0" y2="9" />
        </svg>
      </td>
    </tr>
  )
}

function EndLine({
  scale,
  by,
  report,
  words,
}: {
  readonly scale: Scale
  readonly by: Duration
  readonly report: ReportData
  readonly words: ReportWords
}) {
  const { facts } = report
  const [from, to] = [placeOn(scale, 0), placeOn(scale, by)]
  const count = minutesBetween(report.figures.drift.plannedEnd, facts.ended)
  const said =
    count === 0
      ? ''
      : words.t(count > 0 ? 'drift.later' : 'drift.earlier', { count: Math.abs(count) })
  return (
    <tr>
      <th scope="row" className={`${css.cut} ${css.strong}`}>
        {words.t('drift.ended')}
        {said === '' ? null : <small>{said}</small>}
      </th>
      <td className={css.note}>{words.elsewhere(facts.ended).join(' / ')}</td>
      <td className={css.by}>{words.time(facts.ended)}</td>
      <td className={css.fall}>
        <svg width="100%" height="20" aria-hidden="true">
          <Ground scale={scale} />
          <Bar from={from} to={to} fill={by > 0 ? 'over' : 'won'} />
        </svg>
      </td>
    </tr>
  )
}

const DATE = { day: 'numeric', month: 'short' } as const

/** The clock time of each line of the scale; its day, where a show was begun or ended days from its plan. */
function Clock({
  scale,
  end,
  words,
}: {
  readonly scale: Scale
  readonly end: Instant
  readonly words: ReportWords
}) {
  const overDays = scale.last - scale.first >= 24 * HOUR
  return (
    <svg width="100%" height="18" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text
          key={tick}
          x={`${placeOn(scale, tick)}%`}
          y="13"
          textAnchor="middle"
          className={css.tick}
          data-zero={tick === 0 ? true : undefined}
        >
          {overDays ? words.day(plus(end, tick), DATE) : words.time(plus(minuteFloor(end), tick))}
        </text>
      ))}
    </svg>
  )
}

/** The way from the planned end to the actual, drawn: what moved the end and by how much. */
export function Waterfall({ report }: { readonly report: ReportData }) {
  const words = useReportWords(report)
  const { drift } = report.figures
  const steps = stepsOf(drift)
  const by = drift.ended - drift.plannedEnd
  const scale = scaleOf(steps, [by])
  const end = drift.plannedEnd
  return (
    <section data-testid="drift" aria-labelledby="rp-drift">
      <h2 id="rp-drift">{words.t('drift.title')}</h2>
      <table className={`${css.table} ${css.ruled} ${css.drift}`}>
        <thead>
          <tr>
            <td />
            <td className={css.note} />
            <td />
            <td className={css.fall}>
              <Clock scale={scale} end={end} words={words} />
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={`${css.cut} ${css.strong}`}>
              {words.t('drift.planned')}
            </th>
            <td className={css.note}>{words.elsewhere(end).join(' / ')}</td>
            <td className={css.by}>{words.time(end)}</td>
            <td className={css.fall}>
              <svg width="100%" height="20" aria-hidden="true">
                <Ground scale={scale} />
              </svg>
            </td>
          </tr>
          {steps.map((step) => (
            <StepLine
              key={`${step.kind} ${step.item} ${step.rest}`}
              {...{ step, scale, report, words }}
            />
          ))}
          <EndLine {...{ scale, by, report, words }} />
        </tbody>
      </table>
    </section>
  )
}
