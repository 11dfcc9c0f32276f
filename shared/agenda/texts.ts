import { z } from 'zod'

/** A BCP 47 language tag, such as `en` or `zh-Hans`. */
export const LanguageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'a language tag such as en or zh-Hans',
  )
export type LanguageTag = z.infer<typeof LanguageTag>

/** The longest single text an agenda may hold, in characters. */
export const TEXT_LIMIT = 2_000

/** One text in one or more languages: tag to text, never empty. */
export const Texts = z
  .record(LanguageTag, z.string().trim().min(1).max(TEXT_LIMIT))
  .refine((texts) => Object.keys(texts).length > 0, 'at least one language')
export type Texts = z.infer<typeof Texts>

/** A text in the language asked for. */
export type Reading = {
  readonly text: string
  readonly lang: LanguageTag
  readonly missing: boolean
}

/**
 * The text in `lang`, else in a tag of the same language, else the first there is;
 * `missing` says that it is not in the language asked for.
 */
export function read(texts: Texts, lang: LanguageTag): Reading {
  const base = lang.split('-')[0]
  const tags = Object.keys(texts)
  const near = tags.find((tag) => tag === lang) ?? tags.find((tag) => tag.split('-')[0] === base)
  const tag = near ?? tags[0] ?? lang
  return { text: texts[tag] ?? '', lang: tag, missing: near === undefined }
}
