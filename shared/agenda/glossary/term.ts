import { z } from 'zod'
import { SegmentId, TermId } from '../ids.ts'
import { TERM_LIMIT, TERM_NOTE_LIMIT } from '../textLimits.ts'
import { textsUpTo, textUpTo } from '../texts.ts'

/** A technical term in one or more languages, with pronunciations (such as pinyin), a note, and linked segments. Without links it applies to every segment in which it occurs. */
export const Term = z.strictObject({
  id: TermId,
  texts: textsUpTo(TERM_LIMIT),
  said: textsUpTo(TERM_LIMIT).optional(),
  note: textUpTo(TERM_NOTE_LIMIT).optional(),
  segments: z.array(SegmentId).max(200).optional(),
})
export type Term = z.infer<typeof Term>
