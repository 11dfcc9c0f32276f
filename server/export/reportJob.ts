import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ReportFile } from '../../shared/protocol/http/report.ts'
import type { REPORT_VISIBILITY } from '../../shared/report/reportVisibility.ts'
import type { Envelope } from '../../shared/run/state.ts'

/** A report file as one kind of reader sees it, or the facts that the next show can use. */
export type ReportRequest =
  | { readonly visibility: keyof typeof REPORT_VISIBILITY; readonly file: ReportFile }
  | 'next-time'

/** A step of the report thread. It adds the events after seq `after`, and renders the request if it has the log up to `seq`. */
export type ReportJob = {
  readonly show: ShowId
  /** The key of its log in the thread; another one once the log was rewritten. */
  readonly log: string
  readonly after: number
  readonly events: readonly Envelope[]
  readonly seq: number
  readonly request: ReportRequest
}

/** A file ready to be sent; `tag` is its ETag. */
export type ReportDownload = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tag: string
}

/** The result of a step: the last seq that the thread has, and the file; null if events are missing or the show has not ended. */
export type ReportStep = { readonly seq: number; readonly file: ReportDownload | null }
