import type { Agenda } from '../model.ts'
import type { DraftChange } from './change.ts'

/** The reason why a change is refused. */
export type ChangeFault =
  /** The field has another value than the change states; `actual` is that value. */
  | { readonly fault: 'stale'; readonly field: string; readonly actual: unknown }
  | {
      readonly fault: 'unknown'
      readonly what: 'segment' | 'item' | 'person' | 'term'
      readonly id: string
    }
  | { readonly fault: 'id-taken'; readonly id: string }
  /** The last language of a required text. */
  | { readonly fault: 'last-text'; readonly field: string }
  /** A speaker of an item cannot be removed. */
  | { readonly fault: 'speaks'; readonly person: string; readonly item: string }
  | { readonly fault: 'last-segment' }
  | { readonly fault: 'too-many-terms'; readonly limit: number }

/** The agenda after a change and the changes that undo it, or the reason why the change is refused. */
export type Changed =
  | { readonly ok: true; readonly agenda: Agenda; readonly undo: readonly DraftChange[] }
  | ({ readonly ok: false } & ChangeFault)

/** Returns the outcome of an applied change. */
export function acceptedChange(agenda: Agenda, ...undo: readonly DraftChange[]): Changed {
  return { ok: true, agenda, undo }
}

/** Returns the outcome of a refused change. */
export function refusedChange(fault: ChangeFault): Changed {
  return { ok: false, ...fault }
}
