import type { Counted } from '../limits/limits.ts'
import { isCrowd, linkName, type Visitor } from './visitor.ts'

/** One limit that something counts against, and under which name. */
export type Count = { readonly what: Counted; readonly key: string }

// An address is shared by everyone in a hall. The audience, who are many behind one address and many with one link, count by
// it; whoever works on the show counts by the link alone, so that nothing others do at the address is held against it.

/** What a connection of one who was let in counts against. */
export function connectionCounts(visitor: Visitor, address: string): readonly Count[] {
  return isCrowd(visitor)
    ? [{ what: 'connections', key: address }]
    : [{ what: 'connectionsOfLink', key: linkName(visitor) }]
}

/** What one message counts against; `command` says whether it asks for something to be written. */
export function messageCounts(
  visitor: Visitor,
  address: string,
  command: boolean,
): readonly Count[] {
  if (isCrowd(visitor)) return [{ what: 'messages', key: address }]
  const key = linkName(visitor)
  const messages = { what: 'messagesOfLink', key } as const
  return command ? [messages, { what: 'commands', key }] : [messages]
}
