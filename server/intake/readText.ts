import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import { htmlDocument } from './formats/html/htmlDocument.ts'
import { isHtml } from './formats/html/isHtml.ts'
import { bestReading } from './layouts/readings.ts'
import { readingLinesOnce } from './read/slips/fromLine.ts'
import { readSource, type Wishes } from './readSource.ts'

/** Reads an agenda from a text in whichever format it is. */
export function readText(text: string, wishes: Wishes): SourceReading {
  return isHtml(text)
    ? readSource(htmlDocument(text), wishes)
    : readingLinesOnce(() => bestReading(text, wishes))
}
