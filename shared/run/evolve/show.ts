import type { LinkId } from '../../agenda/ids.ts'
import { inLanguageOrder } from '../../agenda/languageOrder.ts'
import type { Instant } from '../../time/instant.ts'
import type { Link } from '../grant.ts'
import type { ReportShare } from '../reportShare.ts'
import { INITIAL_RUN, type ShowEvents, type ShowState, type StepEvents } from '../state.ts'
import { isMove, type LastMove, type Step, type UndoneMark, withStep } from '../step.ts'
import { withEntry } from './withEntry.ts'

function validStep({ takenBack, ...step }: Step): Step {
  return { ...step, undone: false }
}

/** Marks a step as undone, or as valid again (null). */
function markStep(steps: readonly Step[], id: string, mark: UndoneMark | null): readonly Step[] {
  return steps.map((step) => {
    if (step.id !== id) return step
    return mark === null ? validStep(step) : { ...step, undone: true, takenBack: mark }
  })
}

/** Returns the last move after a step or its undo. It changes only for moves with author and time, which older logs lack (R2b). */
function lastMoveAfter(
  { lastMove }: ShowState,
  step: Pick<Step, 'command'> | undefined,
  { by, wall }: Partial<LastMove>,
): LastMove | null {
  const isLastMove = step !== undefined && isMove(step.command)
  return isLastMove && by !== undefined && wall !== undefined ? { by, wall } : lastMove
}

/** Restarts the run of a show: removes its cues, hands, steps and remarks. Plan and attendance stay. */
function restartRun({ remarks, ...state }: ShowState): ShowState {
  const steps = state.steps.filter(({ side }) => side !== 'run')
  return { ...state, run: INITIAL_RUN, cues: [], hands: [], steps, lastMove: null }
}

function withLink(state: ShowState, id: LinkId, change: (link: Link) => Link): ShowState {
  return { ...state, links: state.links.map((link) => (link.id === id ? change(link) : link)) }
}

function withShare(
  shares: readonly ReportShare[],
  { link, names, until }: Extract<ShowEvents, { type: 'reportShared' }>,
): readonly ReportShare[] {
  return [...shares.filter((one) => one.link !== link), { link, names, until }]
}

/** Returns the state after an event of the show itself or of its steps. */
export function evolveShow(
  state: ShowState,
  event: ShowEvents | StepEvents,
  at: Instant,
): ShowState {
  switch (event.type) {
    case 'showCreated':
      return {
        ...state,
        show: event.show,
        rehearsal: event.rehearsal,
        clock: event.clock,
        ...(event.series === undefined ? {} : { series: event.series }),
        ...(event.rehearses === undefined ? {} : { rehearses: event.rehearses }),
        ...(event.madeBy === undefined ? {} : { madeBy: event.madeBy }),
        draft: { agenda: inLanguageOrder(event.agenda), revision: 0, findings: [] },
      }
    case 'clockSet':
      return { ...state, clock: event.clock }
    case 'runBegun':
      return { ...restartRun(state), clock: event.clock }
    case 'publicSet':
      return { ...state, public: event.public }
    case 'showArchived':
    case 'showRestored':
      return { ...state, archived: event.type === 'showArchived' }
    case 'linkMade': {
      const by = event.by === undefined ? {} : { by: event.by }
      const newLink = { id: event.link, grant: event.grant, generation: 0, revoked: false, ...by }
      return { ...state, links: [...state.links, newLink] }
    }
    case 'linkReplaced':
      return withLink(state, event.link, (link) => {
        return { ...link, generation: event.generation, revoked: false }
      })
    case 'linkRevoked':
      return withLink(state, event.link, ({ kept = [], ...link }) => {
        const still = event.keptRehearsals ? { kept: [...kept, link.generation] } : {}
        return { ...link, generation: event.generation, revoked: true, ...still }
      })
    case 'rolesSet':
      return withLink(state, event.link, (link) => {
        return { ...link, grant: { ...link.grant, roles: [...event.roles] } }
      })
    case 'remarkSet':
      return { ...state, remarks: withEntry(state.remarks ?? {}, event.item, event.remark) }
    case 'reportShared':
      return { ...state, shares: withShare(state.shares ?? [], event) }
    case 'stepTaken':
      return {
        ...state,
        steps: withStep(state.steps, event.step),
        lastMove: lastMoveAfter(state, event.step, event.step),
      }
    case 'stepUndone': {
      const step = state.steps.find(({ id }) => id === event.step)
      return {
        ...state,
        steps: markStep(state.steps, event.step, { by: event.by ?? null, at }),
        lastMove: lastMoveAfter(state, step, event),
      }
    }
    case 'stepRedone':
      return { ...state, steps: markStep(state.steps, event.step, null) }
  }
}
