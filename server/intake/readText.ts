import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from './document.ts'
import { htmlDocument } from './formats/html/htmlDocument.ts'
import { markdown } from './formats/markdown.ts'
import { plainText } from './formats/plainText.ts'
import { formatOf } from './formats/sourceFormat.ts'
import { readSource, type Wishes } from './readSource.ts'
import { withSecondReading } from './secondReading.ts'

function documentOf(text: string): SourceDocument {
  switch (formatOf(text)) {
    case 'html':
      return htmlDocument(text)
    case 'markdown':
      return markdown(text)
    case 'text':
      return plainText(text)
  }
}

/** Reads an agenda from a text in whichever format it is, and a second time where another reading is likelier. */
export function readText(text: string, wishes: Wishes): SourceReading {
  return withSecondReading(readSource(documentOf(text), wishes), text, wishes)
}
