/** How large the text of a Word file may be once it is unpacked, in bytes. */
const UNPACKED = 20_000_000

const PART = 'word/document.xml'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function childrenOf(node: Element, name: string): readonly Element[] {
  return [...node.children].filter(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === WORDS,
  )
}

/** The text of a cell: its paragraphs as lines. */
function cellText(cell: Element): string {
  const paragraphs = [...cell.getElementsByTagNameNS(WORDS, 'p')]
  const lines = paragraphs.map((paragraph) =>
    [...paragraph.getElementsByTagNameNS(WORDS, 't')].map((run) => run.textContent ?? '').join(''),
  )
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** The rows of all tables in the text of a Word file, one table after the other. */
export function rowsOfWord(xml: string): readonly (readonly string[])[] {
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  const rows = [...page.getElementsByTagNameNS(WORDS, 'tr')]
  return rows.map((row) => childrenOf(row, 'tc').map(cellText))
}

/** The text of a Word file as it is packed in there; null where it is none. */
export async function wordText(bytes: Uint8Array): Promise<string | null> {
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
