import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import type { ReportFacts } from '../../../shared/report/report.ts'
import { type ReportSums, reportSumsOf } from '../../../shared/report/reportSums.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { fetchReport } from '../../live/httpRequests.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** A report as it is displayed, in whole seconds, with its sums. */
export type ReportData = { readonly facts: ReportFacts; readonly sums: ReportSums }

/** Returns a report with lengths as on every other screen, so that sums over them agree (T5). */
export function reportData(report: ReportFacts): ReportData {
  const facts = displayedFacts(report)
  return { facts, sums: reportSumsOf(facts) }
}

/** A report with the rights of its reader. */
type LoadedReport = Pick<ReportAnswer, 'reader'> & { readonly report: ReportData }

type Result = {
  readonly read: LoadedReport | null
  /** Why there is no report; null until it is read, and if there is one. */
  readonly code: string | null
}

/** Returns whether the report may have changed: the show ended or was reopened, or a remark or a mark was set. */
function mayHaveChanged(current: ShowState | null, previous: ShowState | null): boolean {
  return (
    current?.run.position.status !== previous?.run.position.status ||
    current?.remarks !== previous?.remarks ||
    current?.attendance !== previous?.attendance
  )
}

/** Loads the report of this page's show, and loads it again when it may have changed; meanwhile the last one stays. A running show has no report. */
export function useReport(): Result & { readonly again: () => void } {
  const { store } = useLive()
  const show = useShow((state) => state.show?.show ?? null)
  const [result, setResult] = useState<Result>({ read: null, code: null })
  const requests = useRef(0)
  const again = useCallback(async () => {
    if (show === null) return
    requests.current += 1
    const request = requests.current
    const response = await fetchReport(window.location.hash.slice(1), show)
    // Only the newest request counts.
    if (request !== requests.current) return
    if (!response.ok)
      return setResult(({ read }) => ({ read, code: read === null ? response.code : null }))
    const { reader, report } = response.answer
    setResult({ read: { reader, report: reportData(report) }, code: null })
  }, [show])
  useEffect(() => {
    void again()
    return store.subscribe((current, previous) => {
      if (!mayHaveChanged(current.show, previous.show)) return
      const status = current.show?.run.position.status
      if (status === undefined || status === 'ended') return void again()
      // A running show has no report.
      requests.current += 1
      setResult({ read: null, code: 'not-ended' })
    })
  }, [again, store])
  return { ...result, again: () => void again() }
}
