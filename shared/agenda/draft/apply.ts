import type { Agenda } from '../model.ts'
import type { DraftChange } from './change.ts'
import { applyTextChange, applyValueChange } from './fieldChanges.ts'
import { applyInsertTerms, applyRemoveTerms } from './glossary.ts'
import type { Changed } from './outcome.ts'
import { applyStructureChange } from './structure.ts'

function applyChange(agenda: Agenda, change: DraftChange): Changed {
  switch (change.type) {
    case 'setText':
      return applyTextChange(agenda, change)
    case 'setValue':
      return applyValueChange(agenda, change)
    case 'insertTerms':
      return applyInsertTerms(agenda, change)
    case 'removeTerms':
      return applyRemoveTerms(agenda, change)
    default:
      return applyStructureChange(agenda, change)
  }
}

/** Applies changes in order; returns the changes that undo all of them, or the first fault. */
export function applyChanges(agenda: Agenda, changes: readonly DraftChange[]): Changed {
  let now = agenda
  const undo: DraftChange[] = []
  for (const change of changes) {
    const step = applyChange(now, change)
    if (!step.ok) return step
    now = step.agenda
    undo.unshift(...step.undo)
  }
  return { ok: true, agenda: now, undo }
}
