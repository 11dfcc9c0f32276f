import { isReadOnly, largestContent, type MessageContent } from '../../../shared/run/roles.ts'
import { type Allowance, FRAMES, KIB, LARGEST_MESSAGE, ONLOOKER_FRAMES } from '../limits/bounds.ts'
import type { Visitor } from './visitor.ts'

/** How large a message may be that says so much, in bytes. */
const MESSAGE: Readonly<Record<MessageContent, number>> = {
  questions: 2 * KIB,
  words: 8 * KIB,
  items: 64 * KIB,
  agendas: LARGEST_MESSAGE,
}

/** How much may come from one who was let in. */
export function allowanceOf(visitor: Visitor): Allowance {
  if (visitor.as === 'owner') return { largest: LARGEST_MESSAGE, frames: FRAMES }
  const { grant } = visitor
  return {
    largest: MESSAGE[largestContent(grant)],
    frames: isReadOnly(grant) ? ONLOOKER_FRAMES : FRAMES,
  }
}
