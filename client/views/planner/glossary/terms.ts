import type { CellTable } from '../../../../shared/agenda/csv/cellsText.ts'
import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import {
  type ColumnUse,
  type GuessedColumn,
  guessColumns,
} from '../../../../shared/agenda/glossary/intake/columns.ts'
import {
  cellsOfText,
  type Separator,
} from '../../../../shared/agenda/glossary/intake/pastedCells.ts'
import { type ReadTerms, readTerms } from '../../../../shared/agenda/glossary/intake/readTerms.ts'
import { searchTerms } from '../../../../shared/agenda/glossary/search.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { termsOfSegment } from '../../../../shared/agenda/glossary/termOccurrences.ts'
import type { SegmentId, TermId } from '../../../../shared/agenda/ids.ts'
import { memoize } from '../../../../shared/agenda/memoize.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { baseLanguage } from '../../../../shared/agenda/textIn.ts'
import { TERM_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'

/** Languages whose writing does not show the pronunciation. */
const UNSAID: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'ru', 'ar', 'he', 'th', 'hi'])

/** The columns of the table: languages with words, and languages with a pronunciation. */
export type GlossaryColumns = {
  readonly words: readonly LanguageTag[]
  readonly said: readonly LanguageTag[]
}

function tagsOf(all: readonly (Texts | undefined)[]): readonly LanguageTag[] {
  return all.flatMap((texts) => Object.keys(texts ?? {}))
}

/** Those of the agenda, and whatever others the glossary has. */
export function columnsOf({ languages, glossary = [] }: Agenda): GlossaryColumns {
  const words = [...new Set([...languages, ...tagsOf(glossary.map(({ texts }) => texts))])]
  const said = new Set(tagsOf(glossary.map(({ said: texts }) => texts)))
  return { words, said: words.filter((tag) => said.has(tag) || UNSAID.has(baseLanguage(tag))) }
}

/** The segments to which each term belongs: those that it was tied to, or in which it occurs. */
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

/** The terms that are listed: those found, or all. */
export function termsListed(glossary: readonly Term[], typed: string): readonly Term[] {
  return typed.trim() === '' ? glossary : searchTerms(glossary, typed)
}

/** The change that puts a new term before all others, where its author sees it. */
export function insertTerm(term: Term): DraftChange {
  return { type: 'insertTerms', after: null, terms: [term] }
}

/** A proposed pronunciation of the Chinese of a term. */
export type Proposal = { readonly term: Term; readonly lang: LanguageTag; readonly said: string }

/** The Chinese words without a pronunciation, each with the one that `pinyinOf` returns. */
export function proposals(
  glossary: readonly Term[],
  pinyinOf: (text: string) => string,
): readonly Proposal[] {
  return glossary.flatMap((term) =>
    Object.entries(term.texts).flatMap(([lang, text]) => {
      const isOpen = baseLanguage(lang) === 'zh' && term.said?.[lang] === undefined
      const said = isOpen && /\p{Script=Han}/u.test(text) ? pinyinOf(text) : ''
      return said === '' || said.length > TERM_LIMIT ? [] : [{ term, lang, said }]
    }),
  )
}

/** The changes that take proposals over. */
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

/** What a person chose instead of a guess: uses of columns by their place, and whether the first row is headings. */
export type Choices = {
  readonly uses: Readonly<Record<number, ColumnUse>>
  readonly isHeaded: boolean | null
}

/** Nothing was chosen. */
export const NO_CHOICES: Choices = { uses: {}, isHeaded: null }

/** What was pasted as it is understood: rows, columns, and the terms that come of it. */
export type Understood = {
  readonly by: Separator
  readonly rows: CellTable
  readonly isHeaded: boolean
  readonly columns: readonly GuessedColumn[]
  readonly read: ReadTerms
}

/** Reads a text as terms for the glossary of an agenda; null if it is empty. */
export function understood(
  text: string,
  choices: Choices,
  agenda: Agenda,
  newId: () => TermId,
): Understood | null {
  if (text.trim() === '') return null
  const { rows, by } = cellsOfText(text)
  const guessed = guessColumns(rows, agenda.languages)
  const isHeaded = choices.isHeaded ?? guessed.isHeaded
  const uses = guessed.columns.map(({ use }, n) => choices.uses[n] ?? use)
  const read = readTerms(rows, isHeaded ? 1 : 0, uses, agenda, newId)
  return { by, rows, isHeaded, columns: guessed.columns, read }
}

/** What a column can be taken for: words and their pronunciation in each language, notes, segments, or nothing. */
export function usesOf(languages: readonly LanguageTag[]): readonly ColumnUse[] {
  return [
    ...languages.map((lang) => ({ as: 'words', lang }) as const),
    ...languages.map((lang) => ({ as: 'said', lang }) as const),
    { as: 'note' },
    { as: 'segments' },
    { as: 'nothing' },
  ]
}

/** One name for a use, as a choice in a list. */
export function keyOfUse(use: ColumnUse): string {
  return 'lang' in use ? `${use.as} ${use.lang}` : use.as
}
