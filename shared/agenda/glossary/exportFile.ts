import { formatTabbed } from '../csv/cellsText.ts'
import { escapeFormula } from '../csv/escape.ts'
import { csvText } from '../csv/writeCsv.ts'
import type { Agenda } from '../model.ts'
import { LanguageTag } from '../texts.ts'
import type { ColumnUse } from './intake/columns.ts'
import { segmentNames } from './segmentNames.ts'

/** The formats of an exported glossary, as file extensions. */
export const GLOSSARY_FORMS = ['csv', 'tsv'] as const
export type GlossaryForm = (typeof GLOSSARY_FORMS)[number]

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Returns the glossary as a table: columns for words and pronunciations per language, for notes and for linked segments. */
function tableOf(agenda: Agenda): Table {
  const { glossary = [], languages } = agenda
  const tags = [...new Set([...languages, ...glossary.flatMap(({ texts }) => Object.keys(texts))])]
  const pronunciationTags = [...new Set(glossary.flatMap((term) => Object.keys(term.said ?? {})))]
  const { cellOf } = segmentNames(agenda, languages[0])
  return {
    head: [...tags, ...pronunciationTags.map((tag) => `said ${tag}`), 'note', 'segments'],
    rows: glossary.map(({ texts, said = {}, note = '', segments: linkedIds = [] }) => [
      ...tags.map((tag) => texts[tag] ?? ''),
      ...pronunciationTags.map((tag) => said[tag] ?? ''),
      note,
      cellOf(linkedIds),
    ]),
  }
}

/** Returns the meaning of the columns of an exported glossary; null for other headings. */
export function exportedColumns(head: readonly string[]): readonly ColumnUse[] | null {
  const uses = head.flatMap((heading): readonly ColumnUse[] => {
    if (heading === 'note' || heading === 'segments') return [{ as: heading }]
    const lang = heading.replace(/^said /, '')
    if (!LanguageTag.safeParse(lang).success) return []
    return [{ as: lang === heading ? 'words' : 'said', lang }]
  })
  return head.at(-1) === 'segments' && uses.length === head.length ? uses : null
}

/** Formats the glossary as a file; `exportedColumns` recognises its headings when it is imported. */
export function glossaryText(agenda: Agenda, as: GlossaryForm): string {
  const { head, rows } = tableOf(agenda)
  if (as === 'csv') return csvText(head, rows)
  return `${formatTabbed([head, ...rows.map((row) => row.map(escapeFormula))])}\n`
}
