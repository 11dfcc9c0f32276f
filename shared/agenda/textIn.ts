import { oncePerTwo } from './oncePer.ts'
import type { LanguageTag, Texts } from './texts.ts'

/** A text in the language asked for. */
export type TextInLanguage = {
  readonly text: string
  readonly lang: LanguageTag
  readonly missing: boolean
}

/**
 * The text in `lang`, else in a tag of the same language, else the first there is, which in an agenda is by the order of its languages (P9d);
 * `missing` says that it is not in the language asked for. For the same texts it is the same object.
 */
export const textIn = oncePerTwo((texts: Texts, lang: LanguageTag): TextInLanguage => {
  const base = lang.split('-')[0]
  const tags = Object.keys(texts)
  const near = tags.find((tag) => tag === lang) ?? tags.find((tag) => tag.split('-')[0] === base)
  const tag = near ?? tags[0] ?? lang
  return { text: texts[tag] ?? '', lang: tag, missing: near === undefined }
})
