import { nextTimeOf } from '../../../shared/report/nextTime.ts'
import { report as english } from '../../i18n/en/report.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
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
import { Summary } from './Summary.tsx'
import { type ReportProps, useReportWords } from './useReportWords.ts'
import { Waterfall } from './Waterfall.tsx'

/** Proposals for the lengths of the next show; empty if this one went as planned. */
function NextTime({ words: { t, report } }: ReportProps) {
  const words = useNextTimeWords()
  const { proposals } = nextTimeOf([report.facts])
  if (proposals.length === 0) return null
  return (
    <Part id="next" title={t('nextTime.title')} hint={t('nextTime.what')} className={css.next}>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.kind}>
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
    <main className={css.page} data-testid="report">
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
    <main className={`stack loose ${css.empty}`} role="status">
      <h1>{t('name')}</h1>
      <p>{code === null ? t('loading') : t(`none.${codeOf(code)}`)}</p>
      {code === null ? null : <Button onClick={again}>{t('again')}</Button>}
    </main>
  )
}
