import type { ShowId } from '../../shared/agenda/ids.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'
import { HttpRefusal } from '../../shared/protocol/http/refusal.ts'
import { ReportAnswer, type ReportFile, reportAddress } from '../../shared/protocol/http/report.ts'

/** A report, or the code of why there is none. */
export type FetchedReport =
  | { readonly ok: true; readonly answer: ReportAnswer }
  | { readonly ok: false; readonly code: string }

async function codeOf(response: Response): Promise<string> {
  const refusal = HttpRefusal.safeParse(await response.json().catch(() => null))
  return refusal.success ? refusal.data.code : 'failed'
}

/** Fetches the report of a show for who came with `key`: what stands behind the `#` of their link. */
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

/** Fetches it as a file; null where that fails. */
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
