import { harmless } from '../csv/cells.ts'
import { cellsText } from '../csv/cellsText.ts'
import { csvText } from '../csv/writeCsv.ts'
import type { Agenda } from '../model.ts'
import { LanguageTag } from '../texts.ts'
import type { ColumnUse } from './intake/columns.ts'
import { segmentNames } from './segmentNames.ts'

/** What a glossary is given out as; each is the ending of its file. */
export const GLOSSARY_FORMS = ['csv', 'tsv'] as const
export type GlossaryForm = (typeof GLOSSARY_FORMS)[number]

type Rows = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The glossary as a table: a column for the words of each language, for how they are said, for notes, and for the segments by hand. */
function rowsOf(agenda: Agenda): Rows {
  const { glossary = [], languages } = agenda
  const tags = [...new Set([...languages, ...glossary.flatMap(({ texts }) => Object.keys(texts))])]
  const said = new Set(glossary.flatMap((term) => Object.keys(term.said ?? {})))
  const saidTags = [...said]
  const { cellOf } = segmentNames(agenda, languages[0])
  return {
    head: [...tags, ...saidTags.map((tag) => `said ${tag}`), 'note', 'segments'],
    rows: glossary.map(({ texts, said: sounds = {}, note = '', segments: tied = [] }) => [
      ...tags.map((tag) => texts[tag] ?? ''),
      ...saidTags.map((tag) => sounds[tag] ?? ''),
      note,
      cellOf(tied),
    ]),
  }
}

/** Returns what the columns under these headings hold; null where they are not the headings of an exported glossary. */
export function exportedUses(head: readonly string[]): readonly ColumnUse[] | null {
  const uses = head.flatMap((heading): readonly ColumnUse[] => {
    if (heading === 'note' || heading === 'segments') return [{ as: heading }]
    const lang = heading.replace(/^said /, '')
    if (!LanguageTag.safeParse(lang).success) return []
    return [{ as: lang === heading ? 'words' : 'said', lang }]
  })
  return head.at(-1) === 'segments' && uses.length === head.length ? uses : null
}

/** The glossary of an agenda as a file, which is read back by its headings, with the segments that its terms are tied to by hand. */
export function glossaryText(agenda: Agenda, as: GlossaryForm): string {
  const { head, rows } = rowsOf(agenda)
  if (as === 'csv') return csvText(head, rows)
  return `${cellsText([head, ...rows.map((row) => row.map(harmless))])}\n`
}
