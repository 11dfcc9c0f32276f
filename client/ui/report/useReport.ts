import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import type { ReportFacts } from '../../../shared/report/report.ts'
import { type ReportSums, reportSumsOf } from '../../../shared/report/reportSums.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { fetchReport } from '../../live/httpRequests.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** A report as it is displayed, in whole seconds, with its sums. */
export type ReportData = { readonly facts: ReportFacts; readonly figures: ReportSums }

/** Returns a report with lengths as on every other screen, so that sums over them agree (T5). */
export function reportData(report: ReportFacts): ReportData {
  const facts = displayedFacts(report)
  return { facts, figures: reportSumsOf(facts) }
}

/** A report, and for whom it is. */
type Read = Pick<ReportAnswer, 'reader'> & { readonly report: ReportData }

type Result = {
  readonly read: Read | null
  /** Why there is no report; null until it is read, and if there is one. */
  readonly code: string | null
}

/** Whether the report may have changed: the show ended or went on, or something was noted. */
function differs(is: ShowState | null, was: ShowState | null): boolean {
  return (
    is?.run.position.status !== was?.run.position.status ||
    is?.remarks !== was?.remarks ||
    is?.attendance !== was?.attendance
  )
}

/** Reads the report of the show that this page is open for, and again when it may have changed; until that is read, the last one stays. A show that goes on has none. */
export function useReport(): Result & { readonly again: () => void } {
  const { store } = useLive()
  const show = useShow((state) => state.show?.show ?? null)
  const [result, setResult] = useState<Result>({ read: null, code: null })
  const asked = useRef(0)
  const again = useCallback(async () => {
    if (show === null) return
    asked.current += 1
    const own = asked.current
    const got = await fetchReport(window.location.hash.slice(1), show)
    // Only the newest request counts.
    if (own !== asked.current) return
    if (!got.ok) return setResult(({ read }) => ({ read, code: read === null ? got.code : null }))
    const { reader, report } = got.answer
    setResult({ read: { reader, report: reportData(report) }, code: null })
  }, [show])
  useEffect(() => {
    void again()
    return store.subscribe((is, was) => {
      if (!differs(is.show, was.show)) return
      const status = is.show?.run.position.status
      if (status === undefined || status === 'ended') return void again()
      // A show that goes on has no report.
      asked.current += 1
      setResult({ read: null, code: 'not-ended' })
    })
  }, [again, store])
  return { ...result, again: () => void again() }
}
