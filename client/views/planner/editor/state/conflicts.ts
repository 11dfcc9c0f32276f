import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { type FieldChange, isFieldChange, keyOf, presentAt } from '../model/changes.ts'

/** Changes that did not come to the draft: somebody else was quicker in a field (`stale`), or they were not sent or not taken (`unsent`). */
export type Conflict = {
  readonly id: string
  readonly changes: readonly DraftChange[]
  readonly why: 'stale' | 'unsent'
}

/** A field of a conflict: what was typed, and what it holds now. */
export type ContestedField = {
  readonly conflict: string
  readonly why: Conflict['why']
  readonly change: FieldChange
  readonly mine: unknown
  readonly theirs: unknown
}

function isStale(agenda: Agenda, change: FieldChange): boolean {
  const present = presentAt(agenda, change)
  return present !== undefined && !same(present, change.was)
}

/** Returns the fields of a conflict that do not hold what was typed; of a stale one, only those that somebody else changed. */
export function contestedIn(
  agenda: Agenda,
  { id, changes, why }: Conflict,
): readonly ContestedField[] {
  return changes.filter(isFieldChange).flatMap((change) => {
    const theirs = presentAt(agenda, change)
    const isThere = theirs !== undefined && !same(theirs, change.value)
    const isOpen = isThere && (why === 'unsent' || isStale(agenda, change))
    return isOpen ? [{ conflict: id, why, change, mine: change.value, theirs }] : []
  })
}

/** Returns every contested field by its key; of two conflicts in one field, the newer. */
export function contestedFields(
  agenda: Agenda,
  conflicts: readonly Conflict[],
): ReadonlyMap<string, ContestedField> {
  const all = conflicts.flatMap((conflict) => contestedIn(agenda, conflict))
  return new Map(all.map((one) => [keyOf(one.change), one]))
}

/** Returns whether new changes settle a conflict: each of its open fields has a new value. */
export function isResolvedBy(
  agenda: Agenda,
  conflict: Conflict,
  changes: readonly DraftChange[],
): boolean {
  const typed = new Set(changes.filter(isFieldChange).map(keyOf))
  const open = contestedIn(agenda, conflict)
  if (open.length === 0) return conflict.why === 'stale'
  return open.every(({ change }) => typed.has(keyOf(change)))
}

/** Returns the changes again, against what is there now: with those that were contested, or without them. */
export function resolutionOf(
  agenda: Agenda,
  { changes, why }: Conflict,
  by: 'mine' | 'theirs',
): readonly DraftChange[] {
  if (by === 'theirs' && why === 'unsent') return []
  const wanted = changes.flatMap((change): readonly DraftChange[] => {
    if (!isFieldChange(change)) return [change]
    if (by === 'theirs' && isStale(agenda, change)) return []
    const was = presentAt(agenda, change) ?? change.was
    return same(change.value, was) ? [] : [{ ...change, was } as FieldChange]
  })
  // What only went with a field (somebody new among the speakers) is nothing by itself.
  return wanted.some(isFieldChange) || !changes.some(isFieldChange) ? wanted : []
}
