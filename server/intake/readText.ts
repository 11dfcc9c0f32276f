import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import { htmlDocument } from './formats/html/htmlDocument.ts'
import { isHtml } from './formats/html/isHtml.ts'
import { bestReading, readDocument } from './layouts/readings.ts'
import { readingOneText } from './read/text/onceInText.ts'
import type { ImportOptions } from './readSource.ts'

/** Reads an agenda from a text in whichever format it is. */
export function readText(text: string, importOptions: ImportOptions): SourceReading {
  return isHtml(text)
    ? readDocument(htmlDocument(text), importOptions)
    : readingOneText(() => bestReading(text, importOptions))
}
