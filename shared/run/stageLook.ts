import { z } from 'zod'
import { LanguageTag, textUpTo } from '../agenda/texts.ts'

/** A message on the stage, in one or two languages. */
const MessageTexts = z
  .record(LanguageTag, textUpTo(200))
  .refine((texts) => [1, 2].includes(Object.keys(texts).length), 'one language, or two')

/** The look of stage screens: the programme, only the clock or countdown, black, or a message. */
export const StageLook = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['programme', 'clock', 'countdown', 'black']) }),
  z.strictObject({ is: z.literal('message'), texts: MessageTexts }),
])
export type StageLook = z.infer<typeof StageLook>

/** The looks without a message. */
export type PlainLook = Exclude<StageLook['is'], 'message'>
