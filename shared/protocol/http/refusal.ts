import { z } from 'zod'

/** The answer to a refused request: a code, and one line that explains it and what to do. */
export const HttpRefusal = z.object({ ok: z.literal(false), code: z.string(), line: z.string() })
export type HttpRefusal = z.infer<typeof HttpRefusal>

/** Refusals by their codes. */
export type RefusalTable = Readonly<
  Record<string, { readonly status: number; readonly line: string }>
>

export const TOO_MANY_REQUESTS = {
  status: 429,
  line: 'Too many requests in a short time. Wait a minute, then try again.',
} as const

/** The refusals of requests without a valid key. */
export const KEY_REFUSALS = {
  'no-key': {
    status: 401,
    line: 'No link was sent. Send the header Authorization with Bearer and the part of a link after its #.',
  },
  'wrong-key': {
    status: 401,
    line: 'This link does not work or was withdrawn. Ask the organiser for a new one.',
  },
} as const satisfies RefusalTable
