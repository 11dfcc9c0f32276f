import type { Refusal } from '../../run/refusal.ts'

/** The result of a command: done, with its last event at `seq`, or refused. */
export type Answer =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refusal: Refusal }

/** The result of storing something outside the log: done, or refused. */
export type StoredAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

/** The effect of erasing a person: some of the texts that mention them, before and after, the number of all, and how many others have the same name. */
export type ErasureAnswer =
  | {
      readonly ok: true
      readonly mentions: ReadonlyArray<{ readonly before: string; readonly after: string }>
      readonly count: number
      readonly namesakes: number
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** The result of each requested command id: done at `seq`, or not in the log. */
export type Outcomes = Readonly<
  Record<
    string,
    { readonly outcome: 'done'; readonly seq: number } | { readonly outcome: 'unknown' }
  >
>

/** A new rehearsal with the path of its only link, a moderator's; or why there is none. */
export type Rehearsed =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly refusal: Refusal }

/** The times at which a clock request arrived and its answer left, in server time (ms). `error`: its largest difference to the servers' common clock. */
export type Stamps = { readonly received: number; readonly sent: number; readonly error?: number }
