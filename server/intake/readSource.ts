import type { BareReading } from '../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from './document.ts'
import { Findings } from './read/findings.ts'
import { Reader } from './read/reader.ts'

/** Facts that a person states; they take precedence over the source. `date` is YYYY-MM-DD, `zone` an IANA zone. */
export type ImportOptions = { readonly date: string | null; readonly zone: string | null }

/** Reads a source into agendas and findings. */
export function readSource(document: SourceDocument, importOptions: ImportOptions): BareReading {
  return new Reader(document, importOptions, new Findings()).read()
}
