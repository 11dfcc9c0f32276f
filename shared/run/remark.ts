import { z } from 'zod'
import { LanguageTag, textUpTo } from '../agenda/texts.ts'

/** The longest remark, in characters. */
export const REMARK_LIMIT = 600

/** A remark on how an item went, in a language. */
export const Remark = z.strictObject({ text: textUpTo(REMARK_LIMIT), lang: LanguageTag })
export type Remark = z.infer<typeof Remark>
