import { z } from 'zod'
import { wellFormed } from './same.ts'
import { LONG_TEXT_LIMIT, TEXT_LIMIT } from './textLimits.ts'

/** A BCP 47 language tag, such as `en` or `zh-Hans`. */
export const LanguageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'a language tag such as en or zh-Hans',
  )
export type LanguageTag = z.infer<typeof LanguageTag>

/** Returns the schema of a text with at most so many characters. */
export const textUpTo = (limit: number) => z.string().overwrite(wellFormed).trim().min(1).max(limit)

/** Returns the schema of a text in one or more languages, each with at most so many characters. */
export function textsUpTo(limit: number) {
  return z
    .record(LanguageTag, textUpTo(limit))
    .refine((texts) => Object.keys(texts).length > 0, 'at least one language')
}

/** One text in one or more languages: tag to text, never empty. */
export const Texts = textsUpTo(TEXT_LIMIT)
export type Texts = z.infer<typeof Texts>

/** A text of several paragraphs or points, one per line, in one or more languages. */
export const LongTexts = textsUpTo(LONG_TEXT_LIMIT)
