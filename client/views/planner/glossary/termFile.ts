import { formatTabbed } from '../../../../shared/agenda/csv/cellsText.ts'
import { blockText, htmlBlock } from '../editor/clip/cellBlock.ts'

/** How large the text of a Word file may be once it is unpacked, in bytes. */
const UNPACKED = 20_000_000

const PART = 'word/document.xml'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function partsOf(node: Element | Document, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS(WORDS, name)]
}

/** Returns the text of a cell: its paragraphs as lines. */
function cellText(cell: Element): string {
  const lines = partsOf(cell, 'p').map((paragraph) =>
    partsOf(paragraph, 't')
      .map((run) => run.textContent ?? '')
      .join(''),
  )
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** Returns the rows of all tables in the text of a Word file, one table after the other. */
function rowsOfWord(xml: string): readonly (readonly string[])[] {
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  return partsOf(page, 'tr').map((row) =>
    partsOf(row, 'tc')
      .filter((cell) => cell.parentNode === row)
      .map(cellText),
  )
}

/** The text of a Word file as it is packed in there; null where it is none. */
async function wordText(bytes: Uint8Array): Promise<string | null> {
  const { unzipSync } = await import('fflate')
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === PART && originalSize <= UNPACKED,
    })
    const part = parts[PART]
    return part === undefined ? null : new TextDecoder().decode(part)
  } catch {
    return null
  }
}

/** The largest file of terms that is read, in bytes. */
export const LARGEST = 5_000_000

/** The files that can be chosen. */
export const TERM_FILES = '.csv,.tsv,.txt,.md,.html,.htm,.docx'

/** The text of a file of terms, tables in it with tabs between their cells; or why there is none. */
export type TermFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-large' | 'no-table' | 'not-text' }

/** Encodings that spreadsheets write, in the order in which they are tried. */
const ENCODINGS = ['utf-8', 'gb18030'] as const

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // It is in another one.
    }
  }
  return null
}

/** Returns the tables of a page with tabs between their cells; null if there are none. */
export function tablesText(html: string): string | null {
  const rows = htmlBlock(html, false)
  return rows === null || rows.length === 0 ? null : blockText(rows)
}

async function wordFile(bytes: Uint8Array): Promise<TermFile> {
  const xml = await wordText(bytes)
  if (xml === null) return { ok: false, why: 'not-text' }
  const rows = rowsOfWord(xml)
  return rows.length === 0 ? { ok: false, why: 'no-table' } : { ok: true, text: formatTabbed(rows) }
}

/** Reads a file of terms: a text in any of the ways tables are written, a page, or a Word file. */
export async function readTermFile(file: Blob): Promise<TermFile> {
  if (file.size > LARGEST) return { ok: false, why: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  // What is packed begins so.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return wordFile(bytes)
  const text = decoded(bytes)
  if (text === null || text.includes('\0')) return { ok: false, why: 'not-text' }
  if (/^\s*<(!doctype|html|table|head|body)/i.test(text)) {
    const tables = tablesText(text)
    return tables === null ? { ok: false, why: 'no-table' } : { ok: true, text: tables }
  }
  return { ok: true, text }
}
