import type { I18n } from './i18n.ts'
import type { Area } from './keys.ts'
import { entryOf, LANGUAGES, type Language } from './language.ts'
import type { Texts } from './words.ts'

const AREAS = Object.keys(entryOf('en').areas) as readonly Area[]

/** Loads the missing areas of a language; returns whether there were any. */
async function loadMissing(
  i18n: I18n,
  language: Language,
  areas: readonly Area[],
): Promise<boolean> {
  const missing = areas.filter((area) => !i18n.hasTexts(language, area))
  await Promise.all(
    missing.map(async (area) => {
      const file: { readonly [Named in Area]?: Texts } = await entryOf(language).areas[area]()
      i18n.addTexts(language, area, file[area] ?? {})
    }),
  )
  return missing.length > 0
}

/** Loads these areas and `common`, in the page's language or in `languages`; rejects on failure. */
export async function loadTexts(
  i18n: I18n,
  areas: readonly Area[],
  languages: readonly Language[] = [i18n.language()],
): Promise<void> {
  const all: readonly Area[] = ['common', ...areas]
  await Promise.all(languages.map((language) => loadMissing(i18n, language, all)))
}

/** Loads each area that is loaded in one language in all others too, for a change of the language; rejects on failure. */
export async function loadOtherLanguages(i18n: I18n): Promise<void> {
  const loaded = AREAS.filter((area) => LANGUAGES.some((language) => i18n.hasTexts(language, area)))
  const hadMissing = await Promise.all(
    LANGUAGES.map((language) => loadMissing(i18n, language, loaded)),
  )
  if (hadMissing.includes(true)) i18n.refresh()
}
