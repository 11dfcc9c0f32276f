import type { ReactNode } from 'react'
import { listText } from '../../i18n/listText.ts'
import { lengthFigure } from '../../ui/agenda/lengthFigure.ts'
import type { ReportData } from '../../ui/report/useReport.ts'
import { formatLength, overruns } from './reportData.ts'
import css from './reportView.module.css'
import { type ReportWords, useReportWords } from './useReportWords.ts'

/** The item that ran furthest over its plan, with what was given and what was over. */
function mostOver({ facts }: ReportData) {
  const rows = facts.rows.filter((row) => row.planned > 0 && row.used > row.planned)
  return rows.toSorted((a, b) => b.used - b.planned - (a.used - a.planned))[0] ?? null
}

function mostWords(report: ReportData, words: ReportWords): string | null {
  const { t, rowName } = words
  const row = mostOver(report)
  if (row === null) return null
  const planned = lengthFigure(row.planned)
  const first = t('short.most', { who: rowName(row).text, used: formatLength(row.used), planned })
  const given = Math.max(0, row.allotted - row.planned)
  const over = Math.max(0, row.used - row.allotted)
  if (over === 0) return first
  const more =
    given > 0
      ? t('short.mostGiven', { given: lengthFigure(given), over: formatLength(over) })
      : t('short.mostOver', { over: formatLength(over) })
  return [first, more].join(words.space)
}

function sumWords({ figures }: ReportData, { t }: ReportWords): string {
  const { parts } = figures.drift
  const sum = (sign: 1 | -1) =>
    parts.reduce((total, { by }) => total + (Math.sign(by) === sign ? Math.abs(by) : 0), 0)
  const [more, less] = [sum(1), sum(-1)]
  if (more === 0 && less === 0) return t('short.exact')
  if (less === 0) return t('short.onlyMore', { more: formatLength(more) })
  if (more === 0) return t('short.onlyLess', { less: formatLength(less) })
  return t('short.sums', { more: formatLength(more), less: formatLength(less) })
}

/** The people who were not here, for readers who may see them; nothing if everybody was. */
function Absent({ report, words }: { readonly report: ReportData; readonly words: ReportWords }) {
  const { absent, notHere } = report.facts.attendance
  if (notHere === 0) return null
  if (absent === null) return <p>{words.t('short.absentCount', { count: notHere })}</p>
  const names = listText(
    absent.map((id) => words.person(id).text),
    words.lang,
  )
  return (
    <p>
      {words.t('short.absent', { names })} <span className="quiet">{words.t('short.inner')}</span>
    </p>
  )
}

function Sum({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Where the time between begin and end went; what stands here adds up. */
function Sums({ report, words }: { readonly report: ReportData; readonly words: ReportWords }) {
  const { t, time } = words
  const { totals } = report.figures
  const { began, ended } = report.facts
  const span = { from: time(began), to: time(ended) }
  const whole =
    totals.closed === 0
      ? t('short.elapsed', span)
      : t('short.elapsedClosed', { ...span, closed: formatLength(totals.closed) })
  return (
    <dl className={css.sums}>
      <Sum name={t('short.items')}>{formatLength(totals.items)}</Sum>
      {totals.elsewhere === 0 ? null : (
        <Sum name={t('short.elsewhere')}>{formatLength(totals.elsewhere)}</Sum>
      )}
      <Sum name={t('short.waiting')}>{formatLength(totals.waiting)}</Sum>
      <Sum name={t('short.paused')}>{formatLength(totals.paused)}</Sum>
      <Sum name={whole}>{formatLength(totals.elapsed)}</Sum>
    </dl>
  )
}

/** The report in a few sentences, and the sums. */
export function Summary({ report }: { readonly report: ReportData }) {
  const words = useReportWords(report)
  const most = mostWords(report, words)
  const { plan, allotted, all } = overruns(report)
  return (
    <section className={css.summary} aria-labelledby="rp-short">
      <h2 id="rp-short">{words.t('short.title')}</h2>
      {most === null ? null : <p>{most}</p>}
      <p>{sumWords(report, words)}</p>
      {plan === 0 && allotted === 0 ? null : (
        <p>{words.t('short.overruns', { plan, allotted, all })}</p>
      )}
      <Absent report={report} words={words} />
      <Sums report={report} words={words} />
    </section>
  )
}
