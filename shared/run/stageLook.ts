import { z } from 'zod'
import { LanguageTag, textUpTo } from '../agenda/texts.ts'

/** So many languages of one message stand on a stage at once. */
const TONGUES = 2

/** What the room is told by the stage: one text, in one language or in two. */
const MessageTexts = z
  .record(LanguageTag, textUpTo(200))
  .refine((texts) => [1, TONGUES].includes(Object.keys(texts).length), 'one language, or two')

/** What all stage screens show: what follows from the show (`programme`), one thing alone, or nothing. */
export const StageLook = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['programme', 'clock', 'countdown', 'black']) }),
  z.strictObject({ is: z.literal('message'), texts: MessageTexts }),
])
export type StageLook = z.infer<typeof StageLook>

/** The looks that need no words. */
export type PlainLook = Exclude<StageLook['is'], 'message'>
