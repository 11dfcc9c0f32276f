import { applyChanges } from '../../agenda/draft/apply.ts'
import {
  editItem,
  insertItem,
  moveSchedule,
  orderItems,
  removeItem,
  removePerson,
  renamePerson,
  retitleHeading,
} from '../../agenda/edits.ts'
import { inLanguageOrder } from '../../agenda/languageOrder.ts'
import type { Agenda } from '../../agenda/model.ts'
import { byType, typesIn } from '../eventTable.ts'
import type { ByEvent, Draft, PlanEvents, ShowState, Side } from '../state.ts'

function setDraft(state: ShowState, change: (draft: Draft) => Partial<Draft>): ShowState {
  const { draft } = state
  return draft === null ? state : { ...state, draft: { ...draft, ...change(draft) } }
}

function update(state: ShowState, side: Side, change: (agenda: Agenda) => Agenda): ShowState {
  if (side === 'draft')
    return setDraft(state, ({ agenda, revision }) => {
      return { agenda: inLanguageOrder(change(agenda)), revision: revision + 1 }
    })
  if (state.published === null) return state
  const agenda = inLanguageOrder(change(state.published.agenda))
  return { ...state, published: { ...state.published, agenda } }
}

const CHANGES: ByEvent<PlanEvents['type'], [state: ShowState], ShowState> = {
  draftReplaced: ({ agenda }, state) => update(state, 'draft', () => agenda),
  draftEdited: ({ changes }, state) =>
    update(state, 'draft', (agenda) => {
      const result = applyChanges(agenda, changes)
      return result.ok ? result.agenda : agenda
    }),
  agendaPublished: ({ agenda, slack }, state) => ({
    ...state,
    published: { agenda: inLanguageOrder(agenda), slack },
  }),
  agendaUnpublished: (_, state) => ({ ...state, published: null }),
  itemInserted: ({ side, item, ...spot }, state) =>
    update(state, side, (agenda) => insertItem(agenda, spot, item)),
  itemRemoved: ({ side, item }, state) => update(state, side, (agenda) => removeItem(agenda, item)),
  itemEdited: ({ side, item, fields, heading }, state) =>
    update(state, side, (agenda) => {
      const edited = editItem(agenda, item, fields)
      return heading ? retitleHeading(edited, item) : edited
    }),
  itemsOrdered: ({ side, order, segments }, state) =>
    update(state, side, (agenda) => orderItems(agenda, order, segments)),
  personAdded: ({ side, person }, state) =>
    update(state, side, (agenda) => ({ ...agenda, people: [...agenda.people, person] })),
  personRemoved: ({ side, person }, state) =>
    update(state, side, (agenda) => removePerson(agenda, person)),
  personRenamed: ({ side, person, name }, state) =>
    update(state, side, (agenda) => renamePerson(agenda, person, name)),
  scheduleMoved: ({ side, by }, state) => update(state, side, (agenda) => moveSchedule(agenda, by)),
  stopMoved: ({ side, stop }, state) =>
    update(state, side, (agenda) => ({ ...agenda, hardStop: stop })),
  findingAdded: ({ finding }, state) =>
    setDraft(state, ({ findings }) => ({ findings: [...findings, finding] })),
  findingSettled: ({ finding }, state) =>
    setDraft(state, ({ findings }) => ({ findings: findings.filter(({ id }) => id !== finding) })),
}

export const isPlanEvent = typesIn(CHANGES)
export const evolvePlan = byType(CHANGES)
