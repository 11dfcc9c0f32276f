import { cellsText } from '../csv/cellsText.ts'
import { csvText } from '../csv/writeCsv.ts'
import type { Agenda } from '../model.ts'
import { textIn } from '../textIn.ts'
import type { LanguageTag } from '../texts.ts'

/** What a glossary is given out as; each is the ending of its file. */
export const GLOSSARY_FORMS = ['csv', 'tsv'] as const
export type GlossaryForm = (typeof GLOSSARY_FORMS)[number]

type Rows = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The glossary as a table: a column for the words of each language, for how they are said, for notes, and for the segments by hand. */
function rowsOf({ glossary = [], languages, segments }: Agenda): Rows {
  const tags = [...new Set([...languages, ...glossary.flatMap(({ texts }) => Object.keys(texts))])]
  const said = new Set(glossary.flatMap((term) => Object.keys(term.said ?? {})))
  const saidTags = [...said]
  const first: LanguageTag = languages[0] ?? 'en'
  const titles = new Map(segments.map(({ id, title }) => [id, textIn(title, first).text]))
  return {
    head: [...tags, ...saidTags.map((tag) => `said ${tag}`), 'note', 'segments'],
    rows: glossary.map(({ texts, said: sounds = {}, note = '', segments: tied = [] }) => [
      ...tags.map((tag) => texts[tag] ?? ''),
      ...saidTags.map((tag) => sounds[tag] ?? ''),
      note,
      tied.flatMap((id) => titles.get(id) ?? []).join('; '),
    ]),
  }
}

/** The glossary of an agenda as a file, which is read back by its headings; to which segments its terms are tied by hand is told, not read. */
export function glossaryText(agenda: Agenda, as: GlossaryForm): string {
  const { head, rows } = rowsOf(agenda)
  return as === 'csv' ? csvText(head, rows) : `${cellsText([head, ...rows])}\n`
}
