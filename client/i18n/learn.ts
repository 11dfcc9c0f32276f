import type { Area } from './entry.ts'
import type { I18n } from './i18n.ts'
import { entryOf, LANGUAGES } from './language.ts'
import type { Texts } from './words.ts'

export type { Area }

/** Brings the words of these areas in every language, so that a change of language waits for nothing; rejects where one cannot be had. */
export async function learn(i18n: I18n, areas: readonly Area[]): Promise<void> {
  const wanted = areas.flatMap((area) => LANGUAGES.map((language) => ({ area, language })))
  await Promise.all(
    wanted.map(async ({ area, language }) => {
      const file: { readonly [Named in Area]?: Texts } = await entryOf(language).areas[area]()
      i18n.learn(language, area, file[area] ?? {})
    }),
  )
}
