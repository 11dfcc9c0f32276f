import { useMemo, useState } from 'react'
import type { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import { report as english } from '../../i18n/en/report.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PendingList } from '../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../ui/connection/RefusalLine.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { useTabName } from '../../ui/frame/useTabName.ts'
import { Hatch } from './bars.tsx'
import { EventLists } from './EventLists.tsx'
import { ItemTable } from './ItemTable.tsx'
import { NextTime } from './NextTime.tsx'
import { ReportHead } from './ReportHead.tsx'
import { type ReportData, reportData } from './reportData.ts'
import css from './reportView.module.css'
import { ShareDialog, shareWords } from './ShareDialog.tsx'
import { Shares } from './Shares.tsx'
import { Summary } from './Summary.tsx'
import { useReport } from './useReport.ts'
import { useReportWords } from './useReportWords.ts'
import { useOpenShares } from './useShares.ts'
import { Waterfall } from './Waterfall.tsx'

type Code = keyof typeof english.none

function codeOf(code: string): Code {
  const known = (name: string): name is Code => Object.hasOwn(english.none, name)
  return known(code) ? code : 'failed'
}

/** The report for those who work on the show: they share it, and note what to remember. */
function WorkingReport({ report }: { readonly report: ReportData }) {
  const words = useReportWords(report)
  const { t } = words
  const [sharing, share] = useState(false)
  const { shares } = useOpenShares()
  const [first] = shares
  const shared =
    first === undefined
      ? null
      : shares.length > 1
        ? t('shared.several', { count: shares.length })
        : shareWords(first, words)
  return (
    <>
      <Page report={report} share={() => share(true)} shared={shared} working={true} />
      <ShareDialog open={sharing} close={() => share(false)} words={words} />
    </>
  )
}

function Page({
  report,
  share,
  shared,
  working,
}: {
  readonly report: ReportData
  readonly share: (() => void) | null
  readonly shared: string | null
  /** Whether it is read by somebody who works on the show. */
  readonly working: boolean
}) {
  return (
    <main className={css.page} data-testid="report">
      <Hatch />
      <ReportHead report={report} share={share} shared={shared} />
      <RefusalLine />
      <PendingList />
      <div className={css.top}>
        <Waterfall report={report} />
        <Summary report={report} />
      </div>
      <ItemTable report={report} />
      <Shares report={report} />
      <EventLists report={report} remarks={working} />
      {working ? <NextTime report={report} /> : null}
    </main>
  )
}

function ReportPage({ answer }: { readonly answer: ReportAnswer }) {
  const { t } = useTranslation('report')
  const report = useMemo(() => reportData(answer.report), [answer])
  return answer.reader.remarks ? (
    <WorkingReport report={report} />
  ) : (
    <Page report={report} share={null} shared={t('shared.seen')} working={false} />
  )
}

/** What a show came to, once it has ended: one page to read, print and share. */
export function ReportView() {
  const { t } = useTranslation('report')
  useTabName(t('name'))
  usePageTheme(useThemeChoice('report', 'system').theme)
  const { answer, code, again } = useReport()
  if (answer !== null) return <ReportPage answer={answer} />
  return (
    <main className={css.empty} role="status">
      <h1>{t('name')}</h1>
      <p>{code === null ? t('loading') : t(`none.${codeOf(code)}`)}</p>
      {code === null ? null : <Button onClick={again}>{t('again')}</Button>}
    </main>
  )
}
