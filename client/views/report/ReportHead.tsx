import { useState } from 'react'
import { reportName } from '../../../shared/agenda/exportName.ts'
import { REPORT_LANGUAGES, type ReportFile } from '../../../shared/protocol/http/report.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { fetchReportFile } from '../../live/httpRequests.ts'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { useCityOffset } from '../../ui/agenda/zoneTimes.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { saveFile } from '../../ui/controls/saveFile.ts'
import layout from '../../ui/layout/page.module.css'
import css from './reportView.module.css'
import { ShareDialog, shareWords, useOpenShares } from './ShareDialog.tsx'
import { endingOf, minutesBetween, type ReportProps, type ReportWords } from './useReportWords.ts'

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** Returns the sentence about the planned time, in every zone of the show. */
function usePlannedWords({ t, zones, timeIn, report }: ReportWords): string {
  const cityText = useCityOffset()
  const { plannedStart, plannedEnd } = report.sums.drift
  const spans = zones.map((zone) =>
    t('head.span', {
      city: cityText(zone, plannedStart, plannedEnd),
      from: timeIn(plannedStart, zone),
      to: timeIn(plannedEnd, zone),
    }),
  )
  return t('head.planned', { spans: spans.join(t('common:comma')) })
}

function beganWords({ t, zones, timeIn, report: { facts, sums } }: ReportWords): string {
  const times = zones.map((zone) => timeIn(facts.began, zone)).join(' / ')
  const count = minutesBetween(sums.drift.plannedStart, facts.began)
  if (count === 0) return t('head.beganOnTime', { times })
  return t(count > 0 ? 'head.beganLate' : 'head.beganEarly', { times, count: Math.abs(count) })
}

/** Returns how many people were here, or if not everyone was marked, the numbers of marks; null without marks. */
function hereWords({ t, report: { facts } }: ReportWords): string | null {
  const { here, notHere } = facts.attendance
  if (here + notHere === 0) return null
  const count = facts.people.length
  if (here + notHere < count) return t('head.marked', { here, notHere })
  return t('head.here', { here, count })
}

function stopWords({ t, time, report }: ReportWords): string | null {
  const { stop } = report.facts
  if (stop === null || stop.was === null || stop.was === stop.at) return null
  return t('head.stopMoved', { was: time(stop.was), at: time(stop.at) })
}

/** Buttons that save the report as a file, and the result. */
function Files({ words: { t, report } }: ReportProps) {
  const { language } = useTranslation()
  const tableLanguage = REPORT_LANGUAGES.find((one) => one === language) ?? 'en'
  const [result, setResult] = useState('')
  const { facts } = report
  const save = async (file: ReportFile) => {
    setResult(t('acts.saving'))
    const response = await fetchReportFile(window.location.hash.slice(1), facts.show, file)
    if (!response.ok) return setResult(t('none.failed'))
    const name = reportName(facts, file)
    saveFile(response.answer, name)
    setResult(t('acts.saved', { name }))
  }
  return (
    <>
      <Button onClick={() => void save(`report.${tableLanguage}.csv`)}>{t('acts.csv')}</Button>
      <Button onClick={() => void save('report.json')}>{t('acts.json')}</Button>
      <p role="status" className="unseen">
        {result}
      </p>
    </>
  )
}

/** How the report is shared, for those who work on the show. */
function ShareNote({ words }: ReportProps) {
  const [first, ...others] = useOpenShares()
  if (first === undefined) return null
  return others.length > 0
    ? words.t('shared.several', { count: others.length + 1 })
    : shareWords(first, words)
}

/** The head of the report: how the show ended and began, and the buttons to share and save the report. */
export function ReportHead({
  words,
  working,
}: ReportProps & {
  /** Whether the reader works on the show; others read it by a shared link. */
  readonly working: boolean
}) {
  const [isSharing, setSharing] = useState(false)
  const { t, report } = words
  const { facts } = report
  const { is, count } = endingOf(report)
  const sentences = [
    facts.rehearsal ? t('head.rehearsal') : null,
    usePlannedWords(words),
    beganWords(words),
    stopWords(words),
    hereWords(words),
  ].filter((one) => one !== null)
  return (
    <header>
      <div className={`acts ${css.bar}`}>
        <b>{t('common:product')}</b>
        {facts.title === null ? (
          <span className={css.show}>{t('name')}</span>
        ) : (
          <Title texts={facts.title} className={css.show} />
        )}
        <LanguageSwitch />
        <time>{words.day(facts.began, DAY)}</time>
      </div>
      <div className={`acts ${layout.head}`}>
        <div>
          <h1 className="phrased">{t(`head.${is}`, { end: words.time(facts.ended), count })}</h1>
          <p className="second">{sentences.join(words.space)}</p>
        </div>
        <div className={`acts ${css.acts}`}>
          <span className="acts">
            {working ? <Button onClick={() => setSharing(true)}>{t('acts.share')}</Button> : null}
            <Button onClick={() => window.print()}>{t('acts.print')}</Button>
            <Files words={words} />
          </span>
          <p className="quiet">{working ? <ShareNote words={words} /> : t('shared.seen')}</p>
          {working ? (
            <ShareDialog open={isSharing} close={() => setSharing(false)} words={words} />
          ) : null}
        </div>
      </div>
    </header>
  )
}
