import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ReportFile } from '../../shared/protocol/http/report.ts'
import type { REPORT_VISIBILITY } from '../../shared/report/reportVisibility.ts'
import type { Envelope } from '../../shared/run/events.ts'

/** What is made of a report: a file as one of its readers sees it, or what the next show can learn from it. */
export type ReportWish =
  | { readonly sight: keyof typeof REPORT_VISIBILITY; readonly file: ReportFile }
  | 'next-time'

/** A step of the reports' thread: it takes the events of a show behind `after`, and makes what is wished once it has those up to `seq`. */
export type ReportJob = {
  readonly show: ShowId
  readonly after: number
  readonly events: readonly Envelope[]
  readonly seq: number
  readonly wish: ReportWish
}

/** A file in the bytes in which it is sent, with its name and a tag of its content. */
export type MadeFile = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tag: string
}

/** What came of a step: up to where the thread has the log, and the file; null where the show has not ended, or events are missing. */
export type ReportStep = { readonly seq: number; readonly made: MadeFile | null }
