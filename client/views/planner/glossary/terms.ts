import { formatTabbed } from '../../../../shared/agenda/csv/cellsText.ts'
import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import { type ColumnUse, guessColumns } from '../../../../shared/agenda/glossary/intake/columns.ts'
import { cellsOfText } from '../../../../shared/agenda/glossary/intake/pastedCells.ts'
import { readTerms } from '../../../../shared/agenda/glossary/intake/readTerms.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { termsOfSegment } from '../../../../shared/agenda/glossary/termOccurrences.ts'
import type { SegmentId, TermId } from '../../../../shared/agenda/ids.ts'
import { memoize } from '../../../../shared/agenda/memoize.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { baseLanguage } from '../../../../shared/agenda/textIn.ts'
import { TERM_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { blockText, htmlBlock } from '../editor/clip/cellBlock.ts'

/** Languages whose writing does not show the pronunciation. */
const OPAQUE: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'ru', 'ar', 'he', 'th', 'hi'])

function tagsOf(all: readonly (Texts | undefined)[]): readonly LanguageTag[] {
  return all.flatMap((texts) => Object.keys(texts ?? {}))
}

/** Returns the languages of the columns of the table: `words` for terms, `said` for their pronunciations. */
export function columnsOf({ languages, glossary = [] }: Agenda) {
  const words = [...new Set([...languages, ...tagsOf(glossary.map(({ texts }) => texts))])]
  const said = new Set(tagsOf(glossary.map(({ said: texts }) => texts)))
  return { words, said: words.filter((tag) => said.has(tag) || OPAQUE.has(baseLanguage(tag))) }
}

export type GlossaryColumns = ReturnType<typeof columnsOf>

/** The segments to which each term belongs: those chosen for it, or those in which it occurs. */
export const segmentsByTerm = memoize(
  (agenda: Agenda): ReadonlyMap<TermId, readonly SegmentId[]> => {
    const byTerm = new Map<TermId, SegmentId[]>()
    for (const segment of agenda.segments) {
      for (const { id } of termsOfSegment(segment, agenda)) {
        const others = byTerm.get(id)
        if (others === undefined) byTerm.set(id, [segment.id])
        else others.push(segment.id)
      }
    }
    return byTerm
  },
)

/** A proposed pronunciation for the Chinese text of a term. */
export type Proposal = { readonly term: Term; readonly lang: LanguageTag; readonly said: string }

/** Returns the Chinese texts without a pronunciation, each with its pinyin. */
export function proposals(
  glossary: readonly Term[],
  pinyinOf: (text: string) => string,
): readonly Proposal[] {
  return glossary.flatMap((term) =>
    Object.entries(term.texts).flatMap(([lang, text]) => {
      const needsPinyin = baseLanguage(lang) === 'zh' && term.said?.[lang] === undefined
      const said = needsPinyin && /\p{Script=Han}/u.test(text) ? pinyinOf(text) : ''
      return said === '' || said.length > TERM_LIMIT ? [] : [{ term, lang, said }]
    }),
  )
}

/** Returns the changes that accept proposals. */
export function proposalChanges(all: readonly Proposal[]): readonly DraftChange[] {
  return all.map(({ term, lang, said }) => ({
    type: 'setText',
    of: 'term',
    id: term.id,
    field: 'said',
    lang,
    was: null,
    value: said,
  }))
}

/** A person's choices instead of the guesses: the meanings of columns by index, and whether the first row is a heading. */
export type Choices = {
  readonly uses: Readonly<Record<number, ColumnUse>>
  readonly isHeaded: boolean | null
}

/** No choices: every guess is used. */
export const NO_CHOICES: Choices = { uses: {}, isHeaded: null }

/** Reads a text as terms for the glossary of an agenda: its rows, its columns, and the terms found; null if it is empty. */
export function readImport(text: string, choices: Choices, agenda: Agenda, newId: () => TermId) {
  if (text.trim() === '') return null
  const { rows, by } = cellsOfText(text)
  const guessed = guessColumns(rows, agenda.languages)
  const isHeaded = choices.isHeaded ?? guessed.isHeaded
  const uses = guessed.columns.map(({ use }, n) => choices.uses[n] ?? use)
  const read = readTerms(rows, isHeaded ? 1 : 0, uses, agenda, newId)
  return { by, rows, isHeaded, columns: guessed.columns, read }
}

export type ImportReading = NonNullable<ReturnType<typeof readImport>>

/** Returns the possible meanings of a column: words and their pronunciation in each language, notes, segments, or nothing. */
export function usesOf(languages: readonly LanguageTag[]): readonly ColumnUse[] {
  return [
    ...languages.map((lang) => ({ as: 'words', lang }) as const),
    ...languages.map((lang) => ({ as: 'said', lang }) as const),
    { as: 'note' },
    { as: 'segments' },
    { as: 'nothing' },
  ]
}

/** Returns the key of a meaning in a list of choices. */
export function keyOfUse(use: ColumnUse): string {
  return 'lang' in use ? `${use.as} ${use.lang}` : use.as
}

/** The largest size of a Word file's text after unpacking, in bytes. */
const LARGEST_UNPACKED = 20_000_000

const TEXT_PART = 'word/document.xml'

const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function partsOf(node: Element | Document, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS(WORD_NAMESPACE, name)]
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

/** Returns the XML text of a packed Word file; null if it is not one. */
async function wordText(bytes: Uint8Array): Promise<string | null> {
  const { unzipSync } = await import('fflate')
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === TEXT_PART && originalSize <= LARGEST_UNPACKED,
    })
    const part = parts[TEXT_PART]
    return part === undefined ? null : new TextDecoder().decode(part)
  } catch {
    return null
  }
}

/** The largest file of terms that is read, in bytes. */
export const LARGEST = 5_000_000

/** The endings of the files that can be chosen. */
export const TERM_FILES = '.csv,.tsv,.txt,.md,.html,.htm,.docx'

/** The text of a file of terms, with tabs between the cells of its tables; or why there is none. */
export type TermFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-large' | 'no-table' | 'not-text' }

/** Encodings that spreadsheets write, in the order in which they are tried. */
const ENCODINGS = ['utf-8', 'gb18030'] as const

function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The file has another encoding.
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

/** Reads a file of terms: a text with any kind of table, a page, or a Word file. */
export async function readTermFile(file: Blob): Promise<TermFile> {
  if (file.size > LARGEST) return { ok: false, why: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A zip file begins like this.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return wordFile(bytes)
  const text = decodeText(bytes)
  if (text === null || text.includes('\0')) return { ok: false, why: 'not-text' }
  if (/^\s*<(!doctype|html|table|head|body)/i.test(text)) {
    const tables = tablesText(text)
    return tables === null ? { ok: false, why: 'no-table' } : { ok: true, text: tables }
  }
  return { ok: true, text }
}
