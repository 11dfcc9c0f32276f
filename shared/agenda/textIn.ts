import { memoizeTwo } from './memoize.ts'
import type { LanguageTag, Texts } from './texts.ts'

/** A text in a language. */
export type TextInLanguage = {
  readonly text: string
  readonly lang: LanguageTag
  readonly missing: boolean
}

/** Returns the text in `lang`, else in another tag of that language, else the first text in the order of the agenda's languages (P9d). `missing`: the text is in another language. The same arguments return the same object. */
export const textIn = memoizeTwo((texts: Texts, lang: LanguageTag): TextInLanguage => {
  const base = lang.split('-')[0]
  const tags = Object.keys(texts)
  const match = tags.find((tag) => tag === lang) ?? tags.find((tag) => tag.split('-')[0] === base)
  const tag = match ?? tags[0] ?? lang
  return { text: texts[tag] ?? '', lang: tag, missing: match === undefined }
})

/** Returns the language of a tag without script and region: `zh` for `zh-Hans`. */
export function baseLanguage(tag: LanguageTag): LanguageTag {
  return tag.split('-')[0] ?? tag
}
