import { agendaFaults } from '../../agenda/checks.ts'
import { applyChanges } from '../../agenda/draft/apply.ts'
import type { DraftChange } from '../../agenda/draft/change.ts'
import type { ItemId, LinkId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import type { Compensation } from '../events.ts'
import { itemStatus } from '../lookup.ts'
import type { ShowState } from '../state.ts'
import type { DraftStep, Step } from '../step.ts'

/** The whole agenda that events of a step put into the draft, or null where they change parts of it. */
function agendaIn(events: readonly Compensation[] | undefined): Agenda | null {
  const event = events?.[0]
  return event?.type === 'draftReplaced' ? event.agenda : null
}

/** Whether events take away an item that is on, done or was granted something, or a person with a link, hand or mark (R8c). */
function takesAway(state: ShowState, events: readonly Compensation[]): boolean {
  const takes = (change: DraftChange): boolean => {
    if (change.type === 'removeItem') return isBegun(state, change.was.id)
    return change.type === 'removePerson' && isKnown(state, change.was.id)
  }
  return events.some((event) => event.type === 'draftEdited' && event.changes.some(takes))
}

/** Whether an item is on, done or was granted something. */
function isBegun({ run }: ShowState, item: ItemId): boolean {
  const waits = ['waiting', 'dropped'].includes(itemStatus(run, item))
  return !waits || run.adjustments[item] !== undefined
}

/** Whether a person has a link, a hand up, or a mark of being here or not. */
function isKnown({ links, hands, attendance }: ShowState, person: string): boolean {
  return (
    links.some(({ grant }) => grant.person === person) ||
    hands.some((hand) => hand.person === person) ||
    attendance[person] !== undefined
  )
}

/** Whether changes can be made, and leave an agenda in order: who speaks again must be on it still. */
function isPossible(agenda: Agenda, changes: readonly DraftChange[]): boolean {
  const changed = applyChanges(agenda, changes)
  return changed.ok && agendaFaults(changed.agenda).length === 0
}

/** Whether the draft still holds what a step of it wrote, so that its events put back what was before; or what undo put back, so that they write it again. */
function stillHolds(
  state: ShowState,
  events: readonly Compensation[],
  wrote: Agenda | null,
): boolean {
  const { draft } = state
  if (draft === null || takesAway(state, events)) return false
  return events.every((event) => {
    if (event.type === 'draftEdited') return isPossible(draft.agenda, event.changes)
    return same(draft.agenda, wrote)
  })
}

/** The sender's own steps of the draft, oldest first. */
function ownDraftSteps(state: ShowState, by: LinkId): readonly DraftStep[] {
  const isOwn = (step: Step): step is DraftStep => step.side === 'draft' && step.by === by
  return state.steps.filter(isOwn)
}

/** The sender's newest step of the draft that was not taken back, or null. */
export function newestOfDraft(state: ShowState, by: LinkId): DraftStep | null {
  return ownDraftSteps(state, by).findLast(({ undone }) => !undone) ?? null
}

/** Whether a step of the draft can be taken back: the draft still holds what it wrote (R8). */
export function holdsDraftStep(state: ShowState, step: DraftStep): boolean {
  return stillHolds(state, step.undo, agendaIn(step.redo))
}

/** The sender's newest step of the draft, where it can be taken back. */
export function undoableInDraft(state: ShowState, by: LinkId): DraftStep | null {
  const newest = newestOfDraft(state, by)
  return newest !== null && holdsDraftStep(state, newest) ? newest : null
}

/** A step that can be done again, and the events that do it. */
type Redoable = Required<Pick<DraftStep, 'id' | 'redo'>>

/** The step that can be done again: the sender's first of the draft that was taken back after all that were not. */
export function redoable(state: ShowState, by: LinkId): Redoable | null {
  const own = ownDraftSteps(state, by)
  const next = own[own.findLastIndex(({ undone }) => !undone) + 1]
  if (next?.redo === undefined) return null
  const { id, redo, undo } = next
  return stillHolds(state, redo, agendaIn(undo)) ? { id, redo } : null
}
