import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import type { Step } from '../../../../../shared/run/step.ts'
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

/** The fields of a conflict that do not hold what was typed; where somebody was quicker, only those in which that was so. */
export function contestedIn(
  agenda: Agenda,
  { id, changes, why }: Conflict,
): readonly ContestedField[] {
  return changes.filter(isFieldChange).flatMap((change) => {
    const theirs = presentAt(agenda, change)
    const isThere = theirs !== undefined && !same(theirs, change.value)
    const open = isThere && (why === 'unsent' || isStale(agenda, change))
    return open ? [{ conflict: id, why, change, mine: change.value, theirs }] : []
  })
}

/** Everything contested, by field; where somebody typed twice, the newer. */
export function contestedFields(
  agenda: Agenda,
  conflicts: readonly Conflict[],
): ReadonlyMap<string, ContestedField> {
  const all = conflicts.flatMap((conflict) => contestedIn(agenda, conflict))
  return new Map(all.map((one) => [keyOf(one.change), one]))
}

/** Conflicts that are still open: what was thought unsent and is a step of the draft after all is none. */
export function openConflicts(
  conflicts: readonly Conflict[],
  steps: readonly Step[],
): readonly Conflict[] {
  if (conflicts.length === 0) return conflicts
  const there = new Set(steps.map(({ id }) => id))
  return conflicts.filter(({ id }) => !there.has(id))
}

/** Whether new changes settle a conflict: each of its open fields has a new value. */
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

/** The changes again, against what is there now: with those that were contested, or without them. */
export function resolutionOf(
  agenda: Agenda,
  { changes, why }: Conflict,
  by: 'mine' | 'theirs',
): readonly DraftChange[] {
  if (by === 'theirs' && why === 'unsent') return []
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
  return wanted.some(isFieldChange) || !changes.some(isFieldChange) ? wanted : []
}
