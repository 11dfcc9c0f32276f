import { boothOf } from '../../../shared/agenda/booths.ts'
import type { Agenda, Person } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { boothOfLink } from '../../../shared/run/boothTurns.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { You } from '../../ui/cues/cuesFor.ts'

/** A text in each of the booth's languages, in the fixed order of its columns. */
export type ColumnTexts = readonly TextInLanguage[]

/** Returns the languages of the columns: the two of the reader's booth; all of the agenda where they are not known (R16). */
export function columnsOf(
  state: ShowState,
  agenda: Agenda,
  { grant }: You,
): readonly LanguageTag[] {
  return boothOf(agenda, boothOfLink(state, grant)).languages ?? agenda.languages
}

/** A text in each column; a column without it shows what there is, marked as missing. */
export function columnTexts(texts: Texts, columns: readonly LanguageTag[]): ColumnTexts {
  return columns.map((lang) => textIn(texts, lang))
}

/** Returns the family name within a name in a language; null if it is not known, or the name has changed since. */
export function familyName({ name, family }: Person, lang: LanguageTag): string | null {
  const { text, lang: tag, missing } = textIn(name, lang)
  const own = family?.[tag]
  return !missing && own !== undefined && text.includes(own) ? own : null
}
