import { z } from 'zod'
import { LinkId, ShowId } from '../../agenda/ids.ts'

/** A link's token: 128 bits in base64url. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** What a screen says when it connects: its protocol version, and its link or the server's owner key. */
export const Handshake = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('link'),
    protocol: z.int(),
    show: ShowId,
    link: LinkId,
    token: Token,
  }),
  z.strictObject({ as: z.literal('owner'), protocol: z.int(), key: Token }),
])
export type Handshake = z.infer<typeof Handshake>
