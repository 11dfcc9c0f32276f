import { z } from 'zod'
import { KEY_REFUSALS, type RefusalTable } from './refusal.ts'

/** Where those who hand out links ask what these may begin with. */
export const ADDRESSES_PATH = '/addresses'

/** What links may begin with, without a slash at the end. */
export const Addresses = z.strictObject({
  /** The address that the server was told it is known by. */
  publicUrl: z.string().nullable(),
  /** What others on the network open it by, the likeliest first; none where it listens on its own machine alone. */
  network: z.array(z.string()),
  /** The command that shares it with the network; told on its own machine alone, as it names folders of it. */
  sharing: z.string().nullable(),
})
export type Addresses = z.infer<typeof Addresses>

/** Every reason why they are not told. */
export const ADDRESSES_REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link hands out no others. Ask the organiser for one that does.',
  },
  'too-many': {
    status: 429,
    line: 'Too many requests in a short time. Wait a minute, then try again.',
  },
} as const satisfies RefusalTable
