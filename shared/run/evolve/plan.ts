import { applyChanges } from '../../agenda/draft/apply.ts'
import {
  addPerson,
  editItem,
  insertItem,
  moveSchedule,
  orderItems,
  removeItem,
  removePerson,
} from '../../agenda/edits.ts'
import type { Agenda } from '../../agenda/model.ts'
import type { PlanEvents, ShowEvent, SidedEvents } from '../events.ts'
import type { Draft, ShowState } from '../state.ts'

const PLAN_EVENTS: Record<PlanEvents['type'], true> = {
  draftReplaced: true,
  draftEdited: true,
  agendaPublished: true,
  agendaUnpublished: true,
  itemInserted: true,
  itemRemoved: true,
  itemEdited: true,
  itemsOrdered: true,
  personAdded: true,
  personRemoved: true,
  scheduleMoved: true,
  stopMoved: true,
  findingAdded: true,
  findingSettled: true,
}

/** Whether an event changes the draft or the published agenda. */
export function isPlanEvent(event: ShowEvent): event is PlanEvents {
  return event.type in PLAN_EVENTS
}

function edited(agenda: Agenda, event: SidedEvents): Agenda {
  switch (event.type) {
    case 'itemInserted':
      return insertItem(agenda, event.segment, event.after, event.item)
    case 'itemRemoved':
      return removeItem(agenda, event.item)
    case 'itemEdited':
      return editItem(agenda, event.item, event.fields)
    case 'itemsOrdered':
      return orderItems(agenda, event.order, event.segments)
    case 'personAdded':
      return addPerson(agenda, event.person)
    case 'personRemoved':
      return removePerson(agenda, event.person)
    case 'scheduleMoved':
      return moveSchedule(agenda, event.by)
    case 'stopMoved':
      return { ...agenda, hardStop: event.stop }
  }
}

function inDraft(state: ShowState, change: (draft: Draft) => Draft): ShowState {
  return state.draft === null ? state : { ...state, draft: change(state.draft) }
}

function withAgenda(agenda: Agenda): (draft: Draft) => Draft {
  return (draft) => ({ ...draft, agenda, revision: draft.revision + 1 })
}

/** The state after a change to the plan, on the side it names. */
export function evolvePlan(state: ShowState, event: PlanEvents): ShowState {
  switch (event.type) {
    case 'draftReplaced':
      return inDraft(state, withAgenda(event.agenda))
    case 'draftEdited':
      return inDraft(state, (draft) => {
        const changed = applyChanges(draft.agenda, event.changes)
        return withAgenda(changed.ok ? changed.agenda : draft.agenda)(draft)
      })
    case 'agendaPublished':
      return { ...state, published: { agenda: event.agenda, slack: event.slack } }
    case 'agendaUnpublished':
      return { ...state, published: null }
    case 'findingAdded':
      return inDraft(state, (draft) => ({ ...draft, findings: [...draft.findings, event.finding] }))
    case 'findingSettled':
      return inDraft(state, (draft) => ({
        ...draft,
        findings: draft.findings.filter(({ id }) => id !== event.finding),
      }))
    default: {
      if (event.side === 'draft')
        return inDraft(state, (draft) => withAgenda(edited(draft.agenda, event))(draft))
      const { published } = state
      if (published === null) return state
      return { ...state, published: { ...published, agenda: edited(published.agenda, event) } }
    }
  }
}
