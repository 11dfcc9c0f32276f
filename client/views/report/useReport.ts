import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { fetchReport } from '../../live/report.ts'

/** The report as it was last read; what is known stays while it is read anew. */
export type Reading = {
  readonly answer: ReportAnswer | null
  /** Why there is none; null while it is read, and where there is one. */
  readonly code: string | null
  readonly again: () => void
}

/** Whether what the report says may have changed: the show ended or went on, or something was noted. */
function differs(is: ShowState | null, was: ShowState | null): boolean {
  return (
    is?.run.position.status !== was?.run.position.status ||
    is?.remarks !== was?.remarks ||
    is?.attendance !== was?.attendance
  )
}

/** Reads the report of the show that this page is open for, and reads it anew when the show ends, or something is noted. */
export function useReport(): Reading {
  const { store } = useLive()
  const show = useShow((state) => state.show?.show ?? null)
  const [read, setRead] = useState<Pick<Reading, 'answer' | 'code'>>({ answer: null, code: null })
  const asked = useRef(0)
  const again = useCallback(async () => {
    if (show === null) return
    asked.current += 1
    const own = asked.current
    const got = await fetchReport(window.location.hash.slice(1), show)
    // Whatever was asked for later tells more.
    if (own !== asked.current) return
    setRead(got.ok ? { answer: got.answer, code: null } : { answer: null, code: got.code })
  }, [show])
  useEffect(() => {
    void again()
    return store.subscribe((is, was) => {
      if (differs(is.show, was.show)) void again()
    })
  }, [again, store])
  return { ...read, again: () => void again() }
}
