import type { Agenda } from '../model.ts'
import { same } from '../same.ts'
import type { DraftChange } from './change.ts'

/** Why a change is refused; a command with such a change gets this refusal. */
export type ChangeRefusal =
  /** A field does not have the value that the sender saw. */
  | { readonly reason: 'stale-value'; readonly field: string; readonly actual: unknown }
  | { readonly reason: 'unknown-item'; readonly item: string }
  | { readonly reason: 'unknown-segment'; readonly segment: string }
  | { readonly reason: 'unknown-person'; readonly person: string }
  | { readonly reason: 'unknown'; readonly what: 'term'; readonly id: string }
  | { readonly reason: 'id-taken'; readonly id: string }
  /** The last language of a required text, or the last segment, cannot be removed. */
  | { readonly reason: 'last-one'; readonly what: string }
  /** A speaker cannot be removed from the agenda. */
  | { readonly reason: 'still-speaks'; readonly person: string; readonly item: string }
  | { readonly reason: 'too-many'; readonly what: string; readonly limit: number }

/** The agenda after a change, and the changes that undo it. */
export type Changed = { readonly agenda: Agenda; readonly undo: readonly DraftChange[] }

/** Returns the outcome of a change. */
export function changed(agenda: Agenda, ...undo: readonly DraftChange[]): Changed {
  return { agenda, undo }
}

/** The exception of a change that is refused; `applyChanges` catches it. */
export class RefusedChange {
  readonly refusal: ChangeRefusal

  constructor(refusal: ChangeRefusal) {
    this.refusal = refusal
  }
}

export function refuseChange(refusal: ChangeRefusal): never {
  throw new RefusedChange(refusal)
}

/** Refuses a change of a thing that does not exist. */
export function refuseUnknown(of: 'segment' | 'item' | 'person' | 'term', id: string): never {
  switch (of) {
    case 'segment':
      return refuseChange({ reason: 'unknown-segment', segment: id })
    case 'item':
      return refuseChange({ reason: 'unknown-item', item: id })
    case 'person':
      return refuseChange({ reason: 'unknown-person', person: id })
    case 'term':
      return refuseChange({ reason: 'unknown', what: of, id })
  }
}

/** Refuses a change if its sender saw a value (`was`) that is no longer the actual one. */
export function refuseStale(field: string, actual: unknown, was: unknown): void {
  if (!same(actual, was)) refuseChange({ reason: 'stale-value', field, actual })
}
