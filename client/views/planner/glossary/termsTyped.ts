import type { CellTable } from '../../../../shared/agenda/csv/cellsText.ts'
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
import type { TermId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'

/** What a person said otherwise than it was guessed: uses of columns by their place, and whether the first row is headings. */
export type Choices = {
  readonly uses: Readonly<Record<number, ColumnUse>>
  readonly isHeaded: boolean | null
}

/** Nothing was said. */
export const NO_CHOICES: Choices = { uses: {}, isHeaded: null }

/** What was pasted as it is understood: rows, columns, and the terms that come of it. */
export type Understood = {
  readonly by: Separator
  readonly rows: CellTable
  readonly isHeaded: boolean
  readonly columns: readonly GuessedColumn[]
  readonly read: ReadTerms
}

/** What a text comes to beside the glossary of an agenda; null where nothing stands in it. */
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

/** What a column can be taken for: words and how they are said in each language, notes, segments, or nothing. */
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
