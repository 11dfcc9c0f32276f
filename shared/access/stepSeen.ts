import type { Compensation } from '../run/events.ts'
import type { Step } from '../run/step.ts'
import type { Audience } from './audience.ts'
import { seesDraft } from './sight.ts'

function isOfDraft(event: Compensation): boolean {
  switch (event.type) {
    case 'draftReplaced':
    case 'draftEdited':
    case 'findingAdded':
    case 'findingSettled':
      return true
    case 'itemInserted':
    case 'itemRemoved':
    case 'itemEdited':
    case 'itemsOrdered':
    case 'personAdded':
    case 'personRemoved':
    case 'scheduleMoved':
      return event.side === 'draft'
    case 'agendaPublished':
    case 'languageSet':
    case 'positionRestored':
    case 'progressRestored':
    case 'adjustmentRestored':
      return false
  }
}

/** A step as an audience that sees steps reads it: what it replaced in the draft stays with those who see the draft. */
export function stepSeen(step: Step, audience: Audience): Step {
  if (seesDraft(audience)) return step
  const { redo, wrote, ...rest } = step
  // Who does not see the draft cannot take a publication back either, and need not be sent whole agendas.
  if (step.side === 'publication') return { ...rest, undo: [] }
  const seen = (events: readonly Compensation[]) => events.filter((event) => !isOfDraft(event))
  return { ...rest, undo: seen(step.undo), ...(redo === undefined ? {} : { redo: seen(redo) }) }
}
