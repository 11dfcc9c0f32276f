import type { Refusal } from '../../run/refusal.ts'

/** A rehearsal that was made, with what follows the server's address in its only link, a moderator's; or why it was not. */
export type Rehearsed =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly refusal: Refusal }
