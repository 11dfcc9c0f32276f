import type { Refusal } from '../../run/refusal.ts'

/** Whether something was kept beside the log, or why not. */
export type StoredAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
