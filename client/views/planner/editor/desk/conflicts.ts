import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { type FieldChange, isFieldChange, keyOf, presentAt } from '../model/fields.ts'

/** Changes that were refused because a field they set no longer held what it was changed from. */
export type Conflict = { readonly id: string; readonly changes: readonly DraftChange[] }

/** A field of a conflict: what was typed, and what it holds now. */
export type Contested = {
  readonly conflict: string
  readonly change: FieldChange
  readonly mine: unknown
  readonly theirs: unknown
}

function isStale(agenda: Agenda, change: FieldChange): boolean {
  const present = presentAt(agenda, change)
  return present !== undefined && !same(present, change.was)
}

/** The fields of a conflict that hold something else than it was changed from, and not yet what was typed. */
export function contestedIn(agenda: Agenda, { id, changes }: Conflict): readonly Contested[] {
  return changes.filter(isFieldChange).flatMap((change) => {
    const theirs = presentAt(agenda, change)
    const open = isStale(agenda, change) && !same(theirs, change.value)
    return open ? [{ conflict: id, change, mine: change.value, theirs }] : []
  })
}

/** Everything contested, by field; where somebody typed twice, the newer. */
export function contestedFields(
  agenda: Agenda,
  conflicts: readonly Conflict[],
): ReadonlyMap<string, Contested> {
  const all = conflicts.flatMap((conflict) => contestedIn(agenda, conflict))
  return new Map(all.map((one) => [keyOf(one.change), one]))
}

/** The changes again, against what is there now: with those that were contested, or without them. */
export function resolved(
  agenda: Agenda,
  { changes }: Conflict,
  by: 'mine' | 'theirs',
): readonly DraftChange[] {
  const kept = changes.filter(
    (change) => by === 'mine' || !isFieldChange(change) || !isStale(agenda, change),
  )
  const now = kept.map((change) =>
    isFieldChange(change)
      ? ({ ...change, was: presentAt(agenda, change) ?? change.was } as FieldChange)
      : change,
  )
  const wanted = now.filter((change) => !isFieldChange(change) || !same(change.value, change.was))
  // What only went with a field (somebody new among the speakers) is nothing by itself.
  return wanted.some(isFieldChange) ? wanted : []
}
