import { agendaFaults } from '../../agenda/checks.ts'
import { unsafeDocuments } from '../../agenda/documentLinks.ts'
import { applyChanges } from '../../agenda/draft/apply.ts'
import type { DraftChange } from '../../agenda/draft/change.ts'
import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import { type Accepted, type Rule, type RuleContext, refuse } from '../result.ts'
import type { Compensation, Draft, ShowState } from '../state.ts'
import { newStep } from './acceptStep.ts'

/** Returns the draft, if it has the revision that the sender saw. */
export function draftAt(state: ShowState, revision: number): Draft {
  const { draft } = state
  if (draft?.revision === revision) return draft
  return refuse({ reason: 'stale-value', field: 'draft', actual: draft?.revision ?? null })
}

type DraftStepInput = {
  readonly items: readonly ItemId[]
  readonly event: Compensation
  readonly undo: Compensation
}

/** Accepts a change of the draft and records its step (R8). Refuses an invalid agenda and documents not under https (P12). */
function acceptDraftStep(
  { published }: ShowState,
  draft: Draft,
  after: Agenda,
  context: RuleContext,
  input: DraftStepInput,
): Accepted {
  const fault = agendaFaults(after)[0]
  if (fault !== undefined) return refuse({ reason: 'bad-agenda', ...fault })
  const [unsafe] = unsafeDocuments(after, [draft.agenda, published?.agenda])
  if (unsafe !== undefined) {
    return refuse({ reason: 'not-https', document: unsafe.title, link: unsafe.link })
  }
  if (same(after, draft.agenda)) return refuse({ reason: 'no-change' })
  const { items, event, undo } = input
  const step = {
    ...newStep(context),
    side: 'draft' as const,
    items,
    revision: draft.revision + 1,
    undo: [undo],
    redo: [event],
  }
  return [event, { type: 'stepTaken', v: 3, step }]
}

/** Replaces the whole draft, given its revision; a step of the draft (R8). */
export const replaceDraft: Rule<'replaceDraft'> = (state, { agenda, revision }, context) => {
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  const draft = draftAt(state, revision)
  return acceptDraftStep(state, draft, agenda, context, {
    items: [],
    event: { type: 'draftReplaced', v: 1, agenda },
    undo: { type: 'draftReplaced', v: 1, agenda: draft.agenda },
  })
}

function itemOf(change: DraftChange): readonly ItemId[] {
  switch (change.type) {
    case 'setText':
    case 'setValue':
      return change.of === 'item' ? [change.id] : []
    case 'insertItem':
      return [change.item.id]
    case 'removeItem':
      return [change.was.id]
    case 'moveItem':
      return [change.item]
    default:
      return []
  }
}

/** Makes all changes of the draft, or none; refused with the actual value if a field no longer has the value `was` (R8). */
export const editDraft: Rule<'editDraft'> = (state, { changes }, context) => {
  const { draft, run } = state
  if (run.position.status === 'ended') return refuse({ reason: 'ended' })
  if (draft === null) return refuse({ reason: 'stale-value', field: 'draft', actual: null })
  const result = applyChanges(draft.agenda, changes)
  if (!result.ok) return refuse(result.refusal)
  return acceptDraftStep(state, draft, result.agenda, context, {
    items: [...new Set(changes.flatMap(itemOf))],
    event: { type: 'draftEdited', v: 1, changes },
    undo: { type: 'draftEdited', v: 1, changes: result.undo },
  })
}
