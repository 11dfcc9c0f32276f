import { cutContacts } from '../../../../shared/agenda/reading/contacts.ts'
import type { Block, Row, SourceDocument, SourceLine } from '../../document.ts'

/** A mail address or phone number of a source, and the words before it there. */
export type PlacedContact = {
  readonly line: number
  readonly as: 'mail' | 'phone'
  readonly value: string
  readonly before: string
  /** The line it belongs to: its own, or the one above where only contacts are on its line. */
  readonly beside: number
  /** Whether only contacts are on its line. */
  readonly alone: boolean
}

const WORDS = /[\p{L}\p{N}]/u

/** Takes mail addresses and phone numbers out of a source before it is read, so that none gets into a title, a note or a finding. */
export function separateContacts(document: SourceDocument) {
  const contacts: PlacedContact[] = []
  const isJoined = (above: SourceLine, n: number) =>
    document.lines.slice(above.n, n - 1).every((line) => line.trim() !== '')
  /** The line of words above, where no blank one is between. */
  let last: SourceLine | null = null

  const without = (line: SourceLine, inCell: boolean): SourceLine => {
    const { text, cut } = cutContacts(line.text)
    if (cut.length === 0) return line
    const alone = !inCell && !WORDS.test(text)
    const above = alone && last !== null && isJoined(last, line.n) ? last : null
    for (const { as, value, before } of cut) {
      const place = { before: above?.text ?? before, beside: above?.n ?? line.n }
      contacts.push({ line: line.n, as, value, ...place, alone })
    }
    return { n: line.n, text }
  }

  const withoutInRow = (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell) => {
      const lines = cell.lines.map((line) => without(line, true))
      return { ...cell, lines: lines.filter(({ text }) => text !== '') }
    }),
  })

  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.type === 'table') return [{ ...block, rows: block.rows.map(withoutInRow) }]
    const line = without(block.line, false)
    if (line !== block.line && !WORDS.test(line.text)) return []
    last = line
    return [{ ...block, line }]
  })
  return { document: { ...document, blocks }, contacts }
}
