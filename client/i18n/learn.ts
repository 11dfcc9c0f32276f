import type { Area } from './entry.ts'
import type { I18n } from './i18n.ts'
import { entryOf, LANGUAGES, type Language } from './language.ts'
import type { Texts } from './words.ts'

export type { Area }

const AREAS = Object.keys(entryOf('en').areas) as readonly Area[]

/** Brings the words of these areas in a language, where they are not there; whether any came. */
async function bring(i18n: I18n, language: Language, areas: readonly Area[]): Promise<boolean> {
  const missing = areas.filter((area) => !i18n.knows(language, area))
  await Promise.all(
    missing.map(async (area) => {
      const file: { readonly [Named in Area]?: Texts } = await entryOf(language).areas[area]()
      i18n.learn(language, area, file[area] ?? {})
    }),
  )
  return missing.length > 0
}

/** Brings the words of these areas, and those that all screens share, in the page's language or in these; rejects where one cannot be had. */
export async function learn(
  i18n: I18n,
  areas: readonly Area[],
  languages: readonly Language[] = [i18n.language()],
): Promise<void> {
  const all: readonly Area[] = ['common', ...areas]
  await Promise.all(languages.map((language) => bring(i18n, language, all)))
}

/** Brings what is known in one language in all others too, for whoever changes the language, or says something in two; rejects where it cannot. */
export async function learnRest(i18n: I18n): Promise<void> {
  const known = AREAS.filter((area) => LANGUAGES.some((language) => i18n.knows(language, area)))
  const came = await Promise.all(LANGUAGES.map((language) => bring(i18n, language, known)))
  if (came.includes(true)) i18n.sayAgain()
}
