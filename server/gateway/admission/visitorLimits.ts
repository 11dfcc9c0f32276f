import { isReadOnly, largestContent, type MessageContent } from '../../../shared/run/roles.ts'
import {
  type Allowance,
  FRAMES,
  KIB,
  LARGEST_MESSAGE,
  READ_ONLY_FRAMES,
} from '../limits/connectionLimits.ts'
import type { Count } from '../limits/limits.ts'
import { isAudienceOnly, rateLimitKey, type Visitor } from './visitor.ts'

/** The largest message by content, in bytes. */
const MESSAGE_BYTES: Readonly<Record<MessageContent, number>> = {
  questions: 2 * KIB,
  words: 8 * KIB,
  items: 64 * KIB,
  agendas: LARGEST_MESSAGE,
}

/** Returns the message size and frame rate of an admitted visitor. */
export function allowanceOf(visitor: Visitor): Allowance {
  if (visitor.as === 'owner') return { largest: LARGEST_MESSAGE, frames: FRAMES }
  const { grant } = visitor
  return {
    largest: MESSAGE_BYTES[largestContent(grant)],
    frames: isReadOnly(grant) ? READ_ONLY_FRAMES : FRAMES,
  }
}

// Everyone in a hall shares an address. Members of the audience also share links, so the limits of the audience are by address.
// The limits of the crew are by link alone, so others at the same address cannot use them up.

/** Returns the limits that apply to a new connection of a visitor, with the keys to count by. */
export function connectionCounts(visitor: Visitor, address: string): readonly Count[] {
  return isAudienceOnly(visitor)
    ? [{ limit: 'connections', key: address }]
    : [{ limit: 'connectionsOfLink', key: rateLimitKey(visitor) }]
}

/** Returns the limits that apply to a message, with the keys to count by; `isCommand` is true if the message requests a write. */
export function messageCounts(
  visitor: Visitor,
  address: string,
  isCommand: boolean,
): readonly Count[] {
  if (isAudienceOnly(visitor)) return [{ limit: 'messages', key: address }]
  const key = rateLimitKey(visitor)
  const messages = { limit: 'messagesOfLink', key } as const
  return isCommand ? [messages, { limit: 'commands', key }] : [messages]
}
