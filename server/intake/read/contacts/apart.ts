import { cutContacts } from '../../../../shared/agenda/reading/contacts.ts'
import type { Block, Cell, SourceDocument, SourceLine } from '../../document.ts'
import { isHanName } from '../people/hanNames.ts'
import { isKnownName } from '../people/latinNames.ts'
import { tidy } from '../words/fold.ts'

/** A mail address or phone number of a source: its line, what stands before it there, and whose it may be. */
export type PlacedContact = {
  readonly line: number
  readonly as: 'mail' | 'phone'
  readonly value: string
  readonly before: string
  readonly name: string | null
  /** The line it stands under with nothing else on its own; null where it stands beside words, or under none. */
  readonly under: number | null
  /** Whether nothing but contacts stands on its line. */
  readonly alone: boolean
}

/** A source without the mail addresses and phone numbers in it, and those. */
export type Apart = {
  readonly document: SourceDocument
  readonly contacts: readonly PlacedContact[]
}

const LONGEST_NAME = 60
const SAYS = /[\p{L}\p{N}]/u

/** The name right before an address: whose it is. */
function nameIn(before: string): string | null {
  const words = tidy(before)
    .replace(/[\s,;:：，<(（|–—-]+$/u, '')
    .split(/[,;:：，|/]\s*|\s[–—-]\s/u)
    .at(-1)
  const all = (words?.trim() ?? '').slice(-LONGEST_NAME).split(' ')
  if (all.length === 1 && isHanName(all[0] ?? '')) return all[0] ?? null
  const named = [3, 2, 1]
    .map((count) => all.slice(-count))
    .find((last) => last.every((word) => /^\p{Lu}/u.test(word)) && last.some(isKnownName))
  return named?.join(' ') ?? null
}

class Contacts {
  readonly found: PlacedContact[] = []
  /** The last line of words, where no blank one stands after it. */
  #last: SourceLine | null = null
  readonly #lines: readonly string[]

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** A line without its contacts; the same line where there are none. */
  line(line: SourceLine, inCell = false): SourceLine {
    const { text, cut } = cutContacts(line.text)
    if (cut.length === 0) return line
    const alone = !inCell && !SAYS.test(text)
    const above = alone ? this.#above(line.n) : null
    for (const { as, value, before } of cut) {
      const name = nameIn(above === null ? before : above.text)
      this.found.push({
        line: line.n,
        as,
        value,
        before,
        name,
        under: above?.n ?? null,
        alone,
      })
    }
    return { n: line.n, text }
  }

  /** The line of words right over a line; those between have contacts alone. */
  #above(n: number): SourceLine | null {
    const last = this.#last
    if (last === null) return null
    const between = this.#lines.slice(last.n, n - 1)
    return between.every((line) => line.trim() !== '') ? last : null
  }

  cell(cell: Cell): Cell {
    const lines = cell.lines.map((line) => this.line(line, true))
    if (lines.every((line, at) => line === cell.lines[at])) return cell
    return { ...cell, lines: lines.filter(({ text }) => text !== '') }
  }

  block(block: Block): Block[] {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => this.cell(cell)),
      }))
      return [{ ...block, rows }]
    }
    const line = this.line(block.line)
    const empty = line !== block.line && !SAYS.test(line.text)
    if (!empty) this.#last = line
    return empty ? [] : [{ ...block, line }]
  }
}

/** Takes mail addresses and phone numbers out of a source before it is read, so that none gets into a title, a note or a finding. */
export function contactsApart(document: SourceDocument): Apart {
  const contacts = new Contacts(document.lines)
  const blocks = document.blocks.flatMap((block) => contacts.block(block))
  return { document: { ...document, blocks }, contacts: contacts.found }
}
