import { z } from 'zod'
import { LinkId, ShowId } from '../../agenda/ids.ts'
import { Device } from '../opened.ts'
import { TOKEN } from './token.ts'
import { Join } from './up.ts'

const Token = z.string().regex(TOKEN)

/** The first message of a screen: its protocol version, and its link, a public show, or the owner's key. With `join` it joins at once. */
export const Handshake = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('link'),
    protocol: z.int(),
    show: ShowId,
    link: LinkId,
    token: Token,
    /** The device it runs on. */
    on: Device.optional(),
    join: Join.optional(),
  }),
  /** The audience of a show that is open to everyone. */
  z.strictObject({
    as: z.literal('public'),
    protocol: z.int(),
    show: ShowId,
    join: Join.optional(),
  }),
  z.strictObject({ as: z.literal('owner'), protocol: z.int(), key: Token }),
])
export type Handshake = z.infer<typeof Handshake>
