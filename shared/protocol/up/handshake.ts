import { z } from 'zod'
import { LinkId, ShowId } from '../../agenda/ids.ts'
import { Device } from '../opened.ts'
import { Join } from './join.ts'
import { TOKEN } from './token.ts'

const Token = z.string().regex(TOKEN)

/**
 * What a screen says when it connects: its protocol version, and its link, the show that is open to everyone, or the
 * server's owner key. With `join` it joins by connecting, and is told `joined` without asking.
 */
export const Handshake = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('link'),
    protocol: z.int(),
    show: ShowId,
    link: LinkId,
    token: Token,
    /** What it is opened on. */
    on: Device.optional(),
    join: Join.optional(),
  }),
  /** Anyone at all, as the audience of a show that is open to everyone. */
  z.strictObject({
    as: z.literal('public'),
    protocol: z.int(),
    show: ShowId,
    join: Join.optional(),
  }),
  z.strictObject({ as: z.literal('owner'), protocol: z.int(), key: Token }),
])
export type Handshake = z.infer<typeof Handshake>
