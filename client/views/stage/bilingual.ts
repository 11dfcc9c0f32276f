import { nameWithAddress } from '../../../shared/agenda/formOfAddress.ts'
import type { Agenda, Person } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'

/** A text in the screen's language, and in the show's other one where it says something else. */
export type Bilingual = readonly [TextInLanguage, ...TextInLanguage[]]

function inBoth(
  read: (lang: LanguageTag) => TextInLanguage,
  agenda: Agenda,
  lang: LanguageTag,
): Bilingual {
  const first = read(lang)
  const others = agenda.languages.map(read)
  const other = others.find(
    (one) => !one.missing && one.lang !== first.lang && one.text !== first.text,
  )
  return other === undefined ? [first] : [first, other]
}

/** A text in `lang`, and in the first other language of the show that it has. */
export function bilingualText(texts: Texts, agenda: Agenda, lang: LanguageTag): Bilingual {
  return inBoth((tag) => textIn(texts, tag), agenda, lang)
}

/** The name of somebody as they are introduced, likewise. */
export function bilingualName(person: Person, agenda: Agenda, lang: LanguageTag): Bilingual {
  return inBoth((tag) => nameWithAddress(person, tag), agenda, lang)
}
