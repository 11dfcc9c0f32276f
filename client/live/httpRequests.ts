import type { ShowId } from '../../shared/agenda/ids.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'
import { type ExportOptions, exportAddress } from '../../shared/protocol/http/export.ts'
import { HttpRefusal } from '../../shared/protocol/http/refusal.ts'
import {
  NextTimeAnswer,
  nextTimeAddress,
  ReportAnswer,
  type ReportFile,
  reportAddress,
} from '../../shared/protocol/http/report.ts'

/** The answer of the server, or an error code. */
type Fetched<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: string }

/** Fetches an address with a key, the part of a link after its `#`. `read` parses the answer, and throws if it is invalid. */
async function fetchWithKey<Answer>(
  key: string,
  address: string,
  read: (response: Response) => Promise<Answer>,
): Promise<Fetched<Answer>> {
  const response = await fetch(address, { headers: bearer(key) }).catch(() => null)
  if (response === null) return { ok: false, code: 'unreachable' }
  try {
    if (response.ok) return { ok: true, answer: await read(response) }
    return { ok: false, code: HttpRefusal.parse(await response.json()).code }
  } catch {
    return { ok: false, code: 'failed' }
  }
}

const asFile = (response: Response) => response.blob()

/** Fetches a plan as a file. */
export function fetchExport(key: string, options: ExportOptions) {
  return fetchWithKey(key, exportAddress(options), asFile)
}

/** Fetches the report of a show. */
export function fetchReport(key: string, show: ShowId) {
  const read = async (response: Response) => ReportAnswer.parse(await response.json())
  return fetchWithKey(key, reportAddress(show, 'report.json'), read)
}

/** Fetches a report as a file. */
export function fetchReportFile(key: string, show: ShowId, file: ReportFile) {
  return fetchWithKey(key, reportAddress(show, file), asFile)
}

/** Fetches the parts of a show that a copy can reuse; `key` is the owner's key. */
export function fetchNextTime(key: string, show: ShowId) {
  const read = async (response: Response) => NextTimeAnswer.parse(await response.json())
  return fetchWithKey(key, nextTimeAddress(show), read)
}
