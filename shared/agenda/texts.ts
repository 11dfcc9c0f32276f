import { z } from 'zod'
import { LONG_TEXT_LIMIT, TEXT_LIMIT } from './textLimits.ts'
import { wellFormed } from './wellFormed.ts'

/** A BCP 47 language tag, such as `en` or `zh-Hans`. */
export const LanguageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'a language tag such as en or zh-Hans',
  )
export type LanguageTag = z.infer<typeof LanguageTag>

/** The schema of a text that somebody writes, of at most so many characters. */
export const textUpTo = (limit: number) => z.string().overwrite(wellFormed).trim().min(1).max(limit)

/** The schema of a text in one or more languages, in each of which it is at most so long. */
export function textsUpTo(limit: number) {
  return z
    .record(LanguageTag, textUpTo(limit))
    .refine((texts) => Object.keys(texts).length > 0, 'at least one language')
}

/** One text in one or more languages: tag to text, never empty. */
export const Texts = textsUpTo(TEXT_LIMIT)
export type Texts = z.infer<typeof Texts>

/** A text of several paragraphs or points, each on a line of its own, in one or more languages. */
export const LongTexts = textsUpTo(LONG_TEXT_LIMIT)
