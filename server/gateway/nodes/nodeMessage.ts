import { z } from 'zod'
import { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import { ANYONE } from '../../../shared/run/actors.ts'
import { FAILED_SCREEN } from '../session/presence.ts'

/** A server's process, by its own name. */
const NodeId = z.string().min(1).max(100)

/** How many words of what it has open a node has said: who heard another number has missed one. */
const Nth = z.int().min(0)

const FailedScreen = z.string().regex(FAILED_SCREEN)

const Links = z
  .array(z.tuple([z.union([LinkId, z.literal(ANYONE), FailedScreen]), z.int().min(0)]).readonly())
  .readonly()

/** How many screens links have open on a node: of all that have any, in a first word and further ones, or of those whose number has changed. */
const OpenWord = z.strictObject({
  say: z.literal('open'),
  node: NodeId,
  nth: Nth,
  part: z.enum(['first', 'further', 'changed']),
  shows: z.array(z.tuple([ShowId, Links]).readonly()).readonly(),
})
export type OpenWord = z.infer<typeof OpenWord>

/** That a node is there, and how many words it has said. */
const BeatWord = z.strictObject({ say: z.literal('beat'), node: NodeId, nth: Nth })

/** A node knows too little of `of`, or of everyone (null), and asks for all of it. */
const AskWord = z.strictObject({ say: z.literal('ask'), node: NodeId, of: NodeId.nullable() })

/** A node stops. */
const GoneMessage = z.strictObject({ say: z.literal('gone'), node: NodeId })

/** What a node says to all others. */
export const NodeWord = z.discriminatedUnion('say', [OpenWord, BeatWord, AskWord, GoneMessage])
export type NodeWord = z.infer<typeof NodeWord>
