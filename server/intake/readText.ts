import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import { htmlDocument } from './formats/html/htmlDocument.ts'
import { isHtml } from './formats/html/isHtml.ts'
import { bestReading, readDocument } from './layouts/readings.ts'
import { readingLinesOnce } from './read/slips/fromLine.ts'
import type { Wishes } from './readSource.ts'

/** Reads an agenda from a text in whichever format it is. */
export function readText(text: string, wishes: Wishes): SourceReading {
  return isHtml(text)
    ? readDocument(htmlDocument(text), wishes)
    : readingLinesOnce(() => bestReading(text, wishes))
}
