import type { JobOutcome } from '../thread/jobThread.ts'
import type { ImportOptions } from './readSource.ts'

/** A source on its way to the thread that reads it; its bytes are given away with it. */
export type WorkerSource = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string | null
  readonly options: ImportOptions
}

/** What came of a source: the reading or its fault as JSON in UTF-8, or why there is neither. */
export type ReadOutcome = JobOutcome<Uint8Array>
