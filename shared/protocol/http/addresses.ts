import { z } from 'zod'
import { KEY_REFUSALS, type RefusalTable, TOO_MANY_REQUESTS } from './refusal.ts'

/** The path at which screens request the addresses that links can begin with. */
export const ADDRESSES_PATH = '/addresses'

/** The addresses that links can begin with, without a slash at the end. */
export const Addresses = z.strictObject({
  /** The public address from the server's options. */
  publicUrl: z.string().nullable(),
  /** Its addresses on the network, the likeliest first; empty if only its own machine can reach it. */
  network: z.array(z.string()),
  /** The command that shares it with the network. It names folders, so only the machine itself gets it. */
  sharing: z.string().nullable(),
  /** Whether a show is live on this server, so that nobody restarts it now. */
  live: z.boolean(),
})
export type Addresses = z.infer<typeof Addresses>

export const ADDRESSES_REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link cannot give out links. Ask the organiser for one that can.',
  },
  'too-many': TOO_MANY_REQUESTS,
} as const satisfies RefusalTable
