import type { ReadWishes } from './readFile.ts'

/** A source on its way to the thread that reads it; its bytes are given away with it. */
export type WorkerSource = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string | null
  readonly wishes: ReadWishes
}

/** What came of a source: the reading or its fault as JSON in UTF-8, or why there is neither. */
export type ReadOutcome =
  | { readonly as: 'answer'; readonly json: Uint8Array }
  /** Enough others are waiting, or the server is about to stop. */
  | { readonly as: 'busy' }
  | { readonly as: 'too-slow' }
  /** It needed more memory than one source may take. */
  | { readonly as: 'too-heavy' }
  | { readonly as: 'failed' }
