import { listText } from '../../i18n/listText.ts'
import { lengthFigure } from '../../ui/agenda/useLength.ts'
import { Part } from './parts.tsx'
import css from './reportView.module.css'
import { formatLength, type ReportProps, type ReportWords } from './useReportWords.ts'

/** Returns a sentence about the item with the longest overrun of its plan; null if there is none. */
function longestOverrunWords({ t, rowName, report, space }: ReportWords): string | null {
  const overruns = report.facts.rows.filter(({ planned, used }) => planned > 0 && used > planned)
  const [row] = overruns.toSorted((a, b) => b.used - b.planned - (a.used - a.planned))
  if (row === undefined) return null
  const planned = lengthFigure(row.planned)
  const first = t('short.most', { who: rowName(row).text, used: formatLength(row.used), planned })
  const given = Math.max(0, row.allotted - row.planned)
  const overrun = Math.max(0, row.used - row.allotted)
  if (overrun === 0) return first
  const more =
    given > 0
      ? t('short.mostGiven', { given: lengthFigure(given), over: formatLength(overrun) })
      : t('short.mostOver', { over: formatLength(overrun) })
  return [first, more].join(space)
}

function sumWords({ t, report }: ReportWords): string {
  const { parts } = report.sums.drift
  const sum = (sign: 1 | -1) =>
    parts.reduce((total, { by }) => total + (Math.sign(by) === sign ? Math.abs(by) : 0), 0)
  const [more, less] = [sum(1), sum(-1)]
  if (more === 0 && less === 0) return t('short.exact')
  if (less === 0) return t('short.onlyMore', { more: formatLength(more) })
  if (more === 0) return t('short.onlyLess', { less: formatLength(less) })
  return t('short.sums', { more: formatLength(more), less: formatLength(less) })
}

/** Returns how many items used more than planned, and more than allotted; null if none did. */
function overrunWords({ t, report }: ReportWords): string | null {
  const ran = report.facts.rows.filter(({ used }) => used > 0)
  const timed = ran.filter(({ planned }) => planned > 0)
  const plan = timed.filter(({ used, planned }) => used > planned).length
  const allotted = timed.filter((row) => row.used > row.allotted).length
  return plan + allotted === 0 ? null : t('short.overruns', { plan, allotted, all: ran.length })
}

/** The people who were not here, for other readers their number; empty if everyone was here. */
function Absent({ words: { t, person, lang, report } }: ReportProps) {
  const { absent, notHere } = report.facts.attendance
  if (notHere === 0) return null
  if (absent === null) return <p>{t('short.absentCount', { count: notHere })}</p>
  const names = listText(
    absent.map((id) => person(id).text),
    lang,
  )
  return (
    <p>
      {t('short.absent', { names })} <span className="quiet">{t('short.inner')}</span>
    </p>
  )
}

/** The time from begin to end by its uses; the lines add up to the last one. */
function Sums({ words: { t, time, report } }: ReportProps) {
  const { items, elsewhere, waiting, paused, closed, elapsed } = report.sums.totals
  const span = { from: time(report.facts.began), to: time(report.facts.ended) }
  const elapsedLabel =
    closed === 0
      ? t('short.elapsed', span)
      : t('short.elapsedClosed', { ...span, closed: formatLength(closed) })
  const sums = [
    [t('short.items'), items],
    ...(elsewhere === 0 ? [] : [[t('short.elsewhere'), elsewhere] as const]),
    [t('short.waiting'), waiting],
    [t('short.paused'), paused],
    [elapsedLabel, elapsed],
  ] as const
  return (
    <dl className={css.sums}>
      {sums.map(([name, length]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatLength(length)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The report in a few sentences, and the sums. */
export function Summary({ words }: ReportProps) {
  const sentences = [longestOverrunWords(words), sumWords(words), overrunWords(words)]
  return (
    <Part id="short" title={words.t('short.title')} className={css.summary}>
      {sentences.map((one) => (one === null ? null : <p key={one}>{one}</p>))}
      <Absent words={words} />
      <Sums words={words} />
    </Part>
  )
}
