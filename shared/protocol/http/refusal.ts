import { z } from 'zod'

/** What a refused request is answered with: the reason by its name, and one line that says it and what to do. */
export const HttpRefusal = z.object({ ok: z.literal(false), code: z.string(), line: z.string() })
export type HttpRefusal = z.infer<typeof HttpRefusal>

/** Reasons by their names: each with its HTTP status, and its line. */
export type RefusalTable = Readonly<
  Record<string, { readonly status: number; readonly line: string }>
>

/** What is said to who asks without a key, or with one that does not open. */
export const KEY_REFUSALS = {
  'no-key': {
    status: 401,
    line: 'Say who asks: send the header Authorization with Bearer and what follows the # of a link.',
  },
  'wrong-key': {
    status: 401,
    line: 'This link does not open, or was withdrawn. Ask the organiser for a new one.',
  },
} as const satisfies RefusalTable
