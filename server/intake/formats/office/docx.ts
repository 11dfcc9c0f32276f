import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { Unreadable } from '../../bytesFault.ts'
import type { SourceDocument } from '../../document.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import { elementsIn, markupTree } from '../markup.ts'
import type { OfficeParts } from './officeDocument.ts'

/** Styles that are headings by another name. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** The link back to its reference that Mammoth writes behind each note. */
const BACK_LINKS = /<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: '' }))

/** Refuses a document with two references to one note: each brings the whole of its note into the text. */
function checkNotes(xml: string): void {
  const notes = elementsIn(markupTree(xml, 'xml'), /^(?:footnote|endnote)Reference$/).map(
    ({ name, attributes }) => `${name} ${attributes.get('w:id')}`,
  )
  if (new Set(notes).size < notes.length) throw new Unreadable('damaged')
}

/** Reads the parts of a Word file (.docx, .docm, .dotx) as a source: its text alone, no pictures, no macros. */
export async function docxDocument(parts: OfficeParts): Promise<SourceDocument> {
  // Mammoth only gets parts within the bounds of `markupTree`.
  for (const part of parts.values()) checkNotes(part.toString())
  const checked = zipSync(Object.fromEntries(parts), { level: 0 })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(checked) },
    { styleMap: STYLES, convertImage: NO_PICTURES, includeEmbeddedStyleMap: false },
  )
  // In a Word file every space and tab is meant, as in preformatted text.
  return htmlDocument(`<pre>${value.replace(BACK_LINKS, '')}</pre>`)
}
