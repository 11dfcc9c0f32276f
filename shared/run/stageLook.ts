import { z } from 'zod'
import { LanguageTag, textUpTo } from '../agenda/texts.ts'

/** The most languages of one message. */
const TONGUES = 2

/** A message on the stage, in one or two languages. */
const MessageTexts = z
  .record(LanguageTag, textUpTo(200))
  .refine((texts) => [1, TONGUES].includes(Object.keys(texts).length), 'one language, or two')

/** What stage screens show: the programme, one thing alone, a message, or nothing. */
export const StageLook = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['programme', 'clock', 'countdown', 'black']) }),
  z.strictObject({ is: z.literal('message'), texts: MessageTexts }),
])
export type StageLook = z.infer<typeof StageLook>

/** The looks without a message. */
export type PlainLook = Exclude<StageLook['is'], 'message'>
