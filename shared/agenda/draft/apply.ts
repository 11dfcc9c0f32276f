import type { Agenda } from '../model.ts'
import type { DraftChange } from './change.ts'
import { insertedTerms, removedTerms } from './glossary.ts'
import type { Changed } from './outcome.ts'
import { restructured } from './structure.ts'
import { setText } from './texts.ts'
import { setValue } from './values.ts'

function changed(agenda: Agenda, change: DraftChange): Changed {
  switch (change.type) {
    case 'setText':
      return setText(agenda, change)
    case 'setValue':
      return setValue(agenda, change)
    case 'insertTerms':
      return insertedTerms(agenda, change)
    case 'removeTerms':
      return removedTerms(agenda, change)
    default:
      return restructured(agenda, change)
  }
}

/** The agenda after some changes, one after the other, with the changes that take all of them back in their order; or the first fault, and nothing changed. */
export function applyChanges(agenda: Agenda, changes: readonly DraftChange[]): Changed {
  let now = agenda
  const undo: DraftChange[] = []
  for (const change of changes) {
    const step = changed(now, change)
    if (!step.ok) return step
    now = step.agenda
    undo.unshift(...step.undo)
  }
  return { ok: true, agenda: now, undo }
}
