import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import { htmlDocument } from './formats/html/htmlDocument.ts'
import { formatOf } from './formats/sourceFormat.ts'
import { bestReading } from './layouts/readings.ts'
import { readSource, type Wishes } from './readSource.ts'

/** Reads an agenda from a text in whichever format it is. */
export function readText(text: string, wishes: Wishes): SourceReading {
  return formatOf(text) === 'html'
    ? readSource(htmlDocument(text), wishes)
    : bestReading(text, wishes)
}
