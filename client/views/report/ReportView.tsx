import { nextTimeOf } from '../../../shared/report/nextTime.ts'
import { report as english } from '../../i18n/en/report.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../ui/agenda/useLength.ts'
import { AnswerLines } from '../../ui/connection/AnswerLines.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { useTabName } from '../../ui/frame/useTabName.ts'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { type ReportData, useReport } from '../../ui/report/useReport.ts'
import { EventLists } from './EventLists.tsx'
import { ItemTable } from './ItemTable.tsx'
import { Hatch, Part } from './parts.tsx'
import { ReportHead } from './ReportHead.tsx'
import css from './reportView.module.css'
import { Shares } from './Shares.tsx'
import {
  formatLength,
  type ReportProps,
  type ReportWords,
  useReportWords,
} from './useReportWords.ts'
import { Waterfall } from './Waterfall.tsx'

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
        <div key={name} className="spread loose">
          <dt>{name}</dt>
          <dd className="strong">{formatLength(length)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The report in a few sentences, and the sums. */
function Summary({ words }: ReportProps) {
  const sentences = [longestOverrunWords(words), sumWords(words), overrunWords(words)]
  return (
    <Part id="short" title={words.t('short.title')} className={css.summary}>
      {sentences.map((one) => (one === null ? null : <p key={one}>{one}</p>))}
      <Absent words={words} />
      <Sums words={words} />
    </Part>
  )
}

/** Proposals for the lengths of the next show; empty if this one went as planned. */
function NextTime({ words: { t, report } }: ReportProps) {
  const words = useNextTimeWords()
  const { proposals } = nextTimeOf([report.facts])
  if (proposals.length === 0) return null
  return (
    <Part id="next" title={t('nextTime.title')} hint={t('nextTime.what')} className={css.next}>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.kind} className="acts">
            <b>{words.plan(proposal)}</b>
            <span className="quiet">{words.evidence(proposal)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

type Code = keyof typeof english.none

function codeOf(code: string): Code {
  const isKnown = (name: string): name is Code => Object.hasOwn(english.none, name)
  return isKnown(code) ? code : 'failed'
}

/** A report; those who work on the show can also share it and write remarks. */
function Page({ report, working }: { readonly report: ReportData; readonly working: boolean }) {
  const words = useReportWords(report)
  return (
    <main className={`t0 ${css.page}`} data-testid="report">
      <Hatch />
      <ReportHead words={words} working={working} />
      <AnswerLines />
      <div className={css.top}>
        <Waterfall words={words} />
        <Summary words={words} />
      </div>
      <ItemTable words={words} />
      <Shares words={words} />
      <EventLists words={words} remarks={working} />
      {working ? <NextTime words={words} /> : null}
    </main>
  )
}

/** The result of a show that has ended: one page to read, print and share. */
export function ReportView() {
  const { t } = useTranslation('report')
  useTabName(t('name'))
  usePageTheme(useThemeChoice('report', 'system').theme)
  const { read, code, again } = useReport()
  if (read !== null) return <Page report={read.report} working={read.reader.remarks} />
  return (
    <main className={`stack loose t0 ${css.empty}`} role="status">
      <h1 className="phrased">{t('name')}</h1>
      <p>{code === null ? t('loading') : t(`none.${codeOf(code)}`)}</p>
      {code === null ? null : <Button onClick={again}>{t('again')}</Button>}
    </main>
  )
}
