import { boothOf } from '../../agenda/booths.ts'
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
import { inLanguageOrder } from '../../agenda/languageOrder.ts'
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
  const ordered = inLanguageOrder(agenda)
  return (draft) => ({ ...draft, agenda: ordered, revision: draft.revision + 1 })
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
    case 'agendaPublished': {
      const agenda = inLanguageOrder(event.agenda)
      // Who is on in a booth stays on in what it has become (R16).
      const turns = Object.entries(state.run.booths).map(
        ([id, one]) => [boothOf(agenda, id).id, one] as const,
      )
      const run = { ...state.run, booths: Object.fromEntries(turns) }
      return { ...state, published: { agenda, slack: event.slack }, run }
    }
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
      if (state.published === null) return state
      const agenda = inLanguageOrder(edited(state.published.agenda, event))
      return { ...state, published: { ...state.published, agenda } }
    }
  }
}
