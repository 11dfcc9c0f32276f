import type { ShowEvents, StepEvents } from '../events.ts'
import type { ShowState } from '../state.ts'
import { STEPS_KEPT } from '../step.ts'

/** The state after an event of the show itself: made, clock, public, archived, links, steps. */
export function evolveShow(state: ShowState, event: ShowEvents | StepEvents): ShowState {
  switch (event.type) {
    case 'showCreated':
      return {
        ...state,
        show: event.show,
        rehearsal: event.rehearsal,
        clock: event.clock,
        draft: { agenda: event.agenda, revision: 0, findings: [] },
      }
    case 'clockSet':
      return { ...state, clock: event.clock }
    case 'publicSet':
      return { ...state, public: event.public }
    case 'showArchived':
    case 'showRestored':
      return { ...state, archived: event.type === 'showArchived' }
    case 'linkMade':
      return {
        ...state,
        links: [
          ...state.links,
          { id: event.link, grant: event.grant, generation: 0, revoked: false },
        ],
      }
    case 'linkReplaced':
    case 'linkRevoked':
      return {
        ...state,
        links: state.links.map((link) =>
          link.id === event.link
            ? { ...link, generation: event.generation, revoked: event.type === 'linkRevoked' }
            : link,
        ),
      }
    case 'stepTaken':
      return { ...state, steps: [...state.steps, event.step].slice(-STEPS_KEPT) }
    case 'stepUndone':
    case 'stepRedone':
      return {
        ...state,
        steps: state.steps.map((step) =>
          step.id === event.step ? { ...step, undone: event.type === 'stepUndone' } : step,
        ),
      }
  }
}
