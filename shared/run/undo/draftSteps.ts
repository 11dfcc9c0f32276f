import { agendaFaults } from '../../agenda/checks.ts'
import { applyChanges } from '../../agenda/draft/apply.ts'
import type { DraftChange } from '../../agenda/draft/change.ts'
import type { ItemId, LinkId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import { itemStatus } from '../lookup.ts'
import type { Compensation, ShowState } from '../state.ts'
import type { DraftStep, Step } from '../step.ts'

/** Returns the whole agenda that the events of a step wrote into the draft; null if they change only parts of it. */
function agendaIn(events: readonly Compensation[] | undefined): Agenda | null {
  const event = events?.[0]
  return event?.type === 'draftReplaced' ? event.agenda : null
}

/** Returns whether events remove an item that has begun or got time, or a person with a link, hand or mark (R8c). */
function removesInUse(state: ShowState, events: readonly Compensation[]): boolean {
  const removes = (change: DraftChange): boolean => {
    if (change.type === 'removeItem') return isItemInUse(state, change.was.id)
    return change.type === 'removePerson' && isPersonInUse(state, change.was.id)
  }
  return events.some((event) => event.type === 'draftEdited' && event.changes.some(removes))
}

/** Returns whether an item is live or done, or got time. */
function isItemInUse({ run }: ShowState, item: ItemId): boolean {
  const isWaiting = ['waiting', 'dropped'].includes(itemStatus(run, item))
  return !isWaiting || run.adjustments[item] !== undefined
}

function isPersonInUse({ links, hands, attendance }: ShowState, person: string): boolean {
  return (
    links.some(({ grant }) => grant.person === person) ||
    hands.some((hand) => hand.person === person) ||
    attendance[person] !== undefined
  )
}

/** Returns whether changes are possible and leave a valid agenda, with all speakers on it. */
function isPossible(agenda: Agenda, changes: readonly DraftChange[]): boolean {
  const result = applyChanges(agenda, changes)
  return result.ok && agendaFaults(result.agenda).length === 0
}

/** Returns whether undo or redo can write these events: edits must be possible, and to replace the draft, it must equal `expected`. */
function canApply(
  state: ShowState,
  events: readonly Compensation[],
  expected: Agenda | null,
): boolean {
  const { draft } = state
  if (draft === null || removesInUse(state, events)) return false
  return events.every((event) => {
    if (event.type === 'draftEdited') return isPossible(draft.agenda, event.changes)
    return same(draft.agenda, expected)
  })
}

function ownDraftSteps(state: ShowState, by: LinkId): readonly DraftStep[] {
  const isOwn = (step: Step): step is DraftStep => step.side === 'draft' && step.by === by
  return state.steps.filter(isOwn)
}

/** Returns the sender's newest step of the draft that is not undone, or null. */
export function newestOfDraft(state: ShowState, by: LinkId): DraftStep | null {
  return ownDraftSteps(state, by).findLast(({ undone }) => !undone) ?? null
}

/** Returns whether a step of the draft can be undone (R8). */
export function canUndoDraftStep(state: ShowState, step: DraftStep): boolean {
  return canApply(state, step.undo, agendaIn(step.redo))
}

export function undoableInDraft(state: ShowState, by: LinkId): DraftStep | null {
  const newest = newestOfDraft(state, by)
  return newest !== null && canUndoDraftStep(state, newest) ? newest : null
}

type Redoable = Required<Pick<DraftStep, 'id' | 'redo'>>

/** Returns the step of the draft that the sender can redo: the first undone step after their newest valid step. */
export function redoableInDraft(state: ShowState, by: LinkId): Redoable | null {
  const ownSteps = ownDraftSteps(state, by)
  const next = ownSteps[ownSteps.findLastIndex(({ undone }) => !undone) + 1]
  if (next?.redo === undefined) return null
  const { id, redo, undo } = next
  return canApply(state, redo, agendaIn(undo)) ? { id, redo } : null
}
