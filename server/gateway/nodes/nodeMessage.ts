import { z } from 'zod'
import { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import { ANYONE } from '../../../shared/run/actors.ts'
import { FAILED_SCREEN } from '../session/presence.ts'

/** The id of a server process. */
const NodeId = z.string().min(1).max(100)

/** How many `open` messages a node has sent. A receiver whose count differs has missed a message. */
const MessageCount = z.int().min(0)

const FailedScreen = z.string().regex(FAILED_SCREEN)

const Links = z
  .array(z.tuple([z.union([LinkId, z.literal(ANYONE), FailedScreen]), z.int().min(0)]).readonly())
  .readonly()

/** The open screens of a node: for all its links, in a first and further messages, or for links whose count changed. */
const OpenMessage = z.strictObject({
  say: z.literal('open'),
  node: NodeId,
  nth: MessageCount,
  part: z.enum(['first', 'further', 'changed']),
  shows: z.array(z.tuple([ShowId, Links]).readonly()).readonly(),
})
export type OpenMessage = z.infer<typeof OpenMessage>

const HeartbeatMessage = z.strictObject({ say: z.literal('beat'), node: NodeId, nth: MessageCount })

/** A request for the complete counts of the node `of`, or of all nodes (null), after missed messages. */
const RequestMessage = z.strictObject({
  say: z.literal('ask'),
  node: NodeId,
  of: NodeId.nullable(),
})

export const NodeMessage = z.discriminatedUnion('say', [
  OpenMessage,
  HeartbeatMessage,
  RequestMessage,
  // A node stops.
  z.strictObject({ say: z.literal('gone'), node: NodeId }),
])
export type NodeMessage = z.infer<typeof NodeMessage>
