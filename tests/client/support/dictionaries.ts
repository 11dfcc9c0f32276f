import { entryOf, LANGUAGES, type Language } from '../../../client/i18n/language.ts'
import type { Texts } from '../../../client/i18n/words.ts'

/** A text by its path: the area, and the key in it. */
type Text = readonly [path: string, text: string]

/** Every text in a tree of texts. */
const textsIn = (tree: Texts, before: string): readonly Text[] =>
  Object.entries(tree).flatMap(([key, value]): readonly Text[] => {
    const path = `${before}${key}`
    return typeof value === 'string' ? [[path, value]] : textsIn(value, `${path}.`)
  })

async function textsOf(language: Language): Promise<ReadonlyMap<string, string>> {
  const { areas } = entryOf(language)
  const files = await Promise.all(
    Object.entries(areas).map(async ([area, load]) => {
      const file: Readonly<Record<string, Texts>> = await load()
      return textsIn(file[area] ?? {}, `${area}.`)
    }),
  )
  return new Map(files.flat())
}

/** Every text of every language that is registered, by its path: `timekeeper.keys.title`. */
export const DICTIONARIES = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await textsOf(language)] as const),
  ),
)

/** Every text of a language. */
export const dictionaryOf = (language: Language): ReadonlyMap<string, string> =>
  DICTIONARIES.get(language) ?? new Map()
