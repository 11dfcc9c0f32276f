import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { Unreadable } from '../../bytesFault.ts'
import type { SourceDocument } from '../../document.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import type { OfficeParts } from '../officeParts.ts'

/** Styles that are headings by another name. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** The way back that is written behind each note. */
const WAYS_BACK = /<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: '' }))

/** The file's text as HTML, made from a file of nothing but the parts that were checked. */
async function wordHtml(parts: OfficeParts): Promise<string> {
  const checked = zipSync(Object.fromEntries(parts), { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(checked) },
      { styleMap: STYLES, convertImage: NO_PICTURES, includeEmbeddedStyleMap: false },
    )
    return value.replace(WAYS_BACK, '')
  } catch {
    throw new Unreadable('damaged')
  }
}

/** Reads the parts of a Word file (.docx, .docm, .dotx) as a source: its text alone, no pictures, no macros; throws `Unreadable`. */
export async function docxDocument(parts: OfficeParts): Promise<SourceDocument> {
  // In a Word file every space and tab is meant, as in preformatted text.
  return htmlDocument(`<pre>${await wordHtml(parts)}</pre>`)
}
