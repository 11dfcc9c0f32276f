import { cellsText } from '../csv/cellsText.ts'
import { csvText } from '../csv/writeCsv.ts'
import type { Agenda } from '../model.ts'
import { segmentNames } from './ties.ts'

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

/** The glossary of an agenda as a file, which is read back by its headings, with the segments that its terms are tied to by hand. */
export function glossaryText(agenda: Agenda, as: GlossaryForm): string {
  const { head, rows } = rowsOf(agenda)
  return as === 'csv' ? csvText(head, rows) : `${cellsText([head, ...rows])}\n`
}
