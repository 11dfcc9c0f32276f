import type { Refusal } from '../../run/refusal.ts'

/** What came of a command: done with its last event at `seq`, or refused and why. */
export type Answer =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refusal: Refusal }
