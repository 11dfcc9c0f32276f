import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Person } from '../../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'

/** A clock time on paper: by the home zone, and by each other zone; `15:00 +1` on the day after `day`. */
export type PaperTime = { readonly home: string; readonly others: readonly string[] }

/** Returns a time in every zone of an agenda, counted from a day of its home zone (YYYY-MM-DD). */
export function paperTime(at: Instant, agenda: Pick<Agenda, 'zones'>, day: string): PaperTime {
  const others = agenda.zones.slice(1).map((zone) => clockOn(at, zone, day))
  return { home: clockOn(at, homeZone(agenda), day), others }
}

/** The languages of a sheet: the first, and the one beside it. */
export type SheetLanguages = { readonly first: LanguageTag; readonly beside: LanguageTag | null }

/** Returns the languages of a sheet, in order. */
export function tagsOf({ first, beside }: SheetLanguages): readonly LanguageTag[] {
  return beside === null ? [first] : [first, beside]
}

/** Reads something in the first language of a sheet, and in the one beside it if that differs. */
export function readBoth(
  read: (lang: LanguageTag) => TextInLanguage,
  { first, beside }: SheetLanguages,
): readonly [TextInLanguage, TextInLanguage?] {
  const one = read(first)
  const other = beside === null ? null : read(beside)
  return other !== null && !other.missing && other.text !== one.text ? [one, other] : [one]
}

/** Returns a text in one language; null if there is none. */
export function readOrNone(
  texts: Texts | null | undefined,
  lang: LanguageTag,
): TextInLanguage | null {
  return texts ? textIn(texts, lang) : null
}

/** Returns what a person is, and where. */
export function aboutPerson(
  { title, affiliation }: Person,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return [title, affiliation].flatMap((texts) => (texts === null ? [] : [textIn(texts, lang)]))
}
