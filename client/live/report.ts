import type { ShowId } from '../../shared/agenda/ids.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'
import { HttpRefusal } from '../../shared/protocol/http/refusal.ts'
import {
  NextTimeAnswer,
  nextTimeAddress,
  ReportAnswer,
  type ReportFile,
  reportAddress,
} from '../../shared/protocol/http/report.ts'

/** A report, or an error code. */
export type FetchedReport =
  | { readonly ok: true; readonly answer: ReportAnswer }
  | { readonly ok: false; readonly code: string }

async function codeOf(response: Response): Promise<string> {
  const refusal = HttpRefusal.safeParse(await response.json().catch(() => null))
  return refusal.success ? refusal.data.code : 'failed'
}

/** Fetches the report of a show. `key` is the part of a link after its `#`. */
export async function fetchReport(key: string, show: ShowId): Promise<FetchedReport> {
  try {
    const response = await fetch(reportAddress(show, 'report.json'), { headers: bearer(key) })
    if (!response.ok) return { ok: false, code: await codeOf(response) }
    const answer = ReportAnswer.safeParse(await response.json())
    return answer.success ? { ok: true, answer: answer.data } : { ok: false, code: 'failed' }
  } catch {
    return { ok: false, code: 'failed' }
  }
}

/** Fetches a report as a file; null on failure. */
export async function fetchReportFile(
  key: string,
  show: ShowId,
  file: ReportFile,
): Promise<Blob | null> {
  try {
    const response = await fetch(reportAddress(show, file), { headers: bearer(key) })
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}

/** Fetches what a copy of a show can reuse; null on failure. `key` is that of the owner. */
export async function fetchNextTime(key: string, show: ShowId): Promise<NextTimeAnswer | null> {
  try {
    const response = await fetch(nextTimeAddress(show), { headers: bearer(key) })
    const answer = NextTimeAnswer.safeParse(await response.json())
    return answer.success ? answer.data : null
  } catch {
    return null
  }
}
