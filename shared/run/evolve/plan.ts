import { applyChanges } from '../../agenda/draft/apply.ts'
import {
  addPerson,
  editItem,
  insertItem,
  moveSchedule,
  orderItems,
  removeItem,
  removePerson,
  renamePerson,
} from '../../agenda/edits.ts'
import { inLanguageOrder } from '../../agenda/languageOrder.ts'
import type { Agenda } from '../../agenda/model.ts'
import type { EventOf, PlanEvents, ShowEvent, Side } from '../events.ts'
import type { Draft, ShowState } from '../state.ts'

function inDraft(state: ShowState, change: (draft: Draft) => Partial<Draft>): ShowState {
  const { draft } = state
  return draft === null ? state : { ...state, draft: { ...draft, ...change(draft) } }
}

function onSide(state: ShowState, side: Side, change: (agenda: Agenda) => Agenda): ShowState {
  if (side === 'draft')
    return inDraft(state, ({ agenda, revision }) => {
      return { agenda: inLanguageOrder(change(agenda)), revision: revision + 1 }
    })
  if (state.published === null) return state
  const agenda = inLanguageOrder(change(state.published.agenda))
  return { ...state, published: { ...state.published, agenda } }
}

type PlanType = PlanEvents['type']
type Change<T extends PlanType> = (state: ShowState, event: EventOf<T>) => ShowState

const CHANGES: { readonly [T in PlanType]: Change<T> } = {
  draftReplaced: (state, { agenda }) => onSide(state, 'draft', () => agenda),
  draftEdited: (state, { changes }) =>
    onSide(state, 'draft', (agenda) => {
      const changed = applyChanges(agenda, changes)
      return changed.ok ? changed.agenda : agenda
    }),
  agendaPublished: (state, { agenda, slack }) => ({
    ...state,
    published: { agenda: inLanguageOrder(agenda), slack },
  }),
  agendaUnpublished: (state) => ({ ...state, published: null }),
  itemInserted: (state, { side, segment, after, item }) =>
    onSide(state, side, (agenda) => insertItem(agenda, segment, after, item)),
  itemRemoved: (state, { side, item }) => onSide(state, side, (agenda) => removeItem(agenda, item)),
  itemEdited: (state, { side, item, fields }) =>
    onSide(state, side, (agenda) => editItem(agenda, item, fields)),
  itemsOrdered: (state, { side, order, segments }) =>
    onSide(state, side, (agenda) => orderItems(agenda, order, segments)),
  personAdded: (state, { side, person }) =>
    onSide(state, side, (agenda) => addPerson(agenda, person)),
  personRemoved: (state, { side, person }) =>
    onSide(state, side, (agenda) => removePerson(agenda, person)),
  personRenamed: (state, { side, person, name }) =>
    onSide(state, side, (agenda) => renamePerson(agenda, person, name)),
  scheduleMoved: (state, { side, by }) => onSide(state, side, (agenda) => moveSchedule(agenda, by)),
  stopMoved: (state, { side, stop }) =>
    onSide(state, side, (agenda) => ({ ...agenda, hardStop: stop })),
  findingAdded: (state, { finding }) =>
    inDraft(state, ({ findings }) => ({ findings: [...findings, finding] })),
  findingSettled: (state, { finding }) =>
    inDraft(state, ({ findings }) => ({ findings: findings.filter(({ id }) => id !== finding) })),
}

export function isPlanEvent(event: ShowEvent): event is PlanEvents {
  return event.type in CHANGES
}

export function evolvePlan<T extends PlanType>(
  state: ShowState,
  event: EventOf<T> & { readonly type: T },
): ShowState {
  const change: Change<T> = CHANGES[event.type]
  return change(state, event)
}
