import type { Agenda } from '../model.ts'
import type { DraftChange } from './change.ts'

/** Why a change cannot be made: what it rests on is not so, is not there, or is in the way. */
export type ChangeFault =
  /** The field holds something else than the change states; `actual` is what. */
  | { readonly fault: 'stale'; readonly field: string; readonly actual: unknown }
  | {
      readonly fault: 'unknown'
      readonly what: 'segment' | 'item' | 'person' | 'term'
      readonly id: string
    }
  | { readonly fault: 'id-taken'; readonly id: string }
  /** The last language of a text that must be there. */
  | { readonly fault: 'last-text'; readonly field: string }
  /** Someone who is to speak cannot be removed. */
  | { readonly fault: 'speaks'; readonly person: string; readonly item: string }
  | { readonly fault: 'last-segment' }
  /** More terms than a glossary holds. */
  | { readonly fault: 'too-many-terms'; readonly limit: number }

/** The agenda after a change, with the changes that take it back; or why it cannot be made. */
export type Changed =
  | { readonly ok: true; readonly agenda: Agenda; readonly undo: readonly DraftChange[] }
  | ({ readonly ok: false } & ChangeFault)

/** A change that cannot be made. */
export function faulty(fault: ChangeFault): Changed {
  return { ok: false, ...fault }
}
