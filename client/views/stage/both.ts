import type { Agenda } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'

/** A text in the screen's language, and in the show's other one where it says something else. */
export type Both = readonly [TextInLanguage, ...TextInLanguage[]]

/** A text in `lang`, and in the first other language of the show that it has. */
export function bothOf(texts: Texts, agenda: Agenda, lang: LanguageTag): Both {
  const first = textIn(texts, lang)
  const others = agenda.languages.map((tag) => textIn(texts, tag))
  const other = others.find(
    (one) => !one.missing && one.lang !== first.lang && one.text !== first.text,
  )
  return other === undefined ? [first] : [first, other]
}
