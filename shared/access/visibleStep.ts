import { has } from '../run/roles.ts'
import type { RunStep, Step } from '../run/step.ts'
import type { Audience } from './audience.ts'

/** A step as an audience that sees it reads it, without the moderator's words to speakers: what it replaced and wrote in the draft stays with those who see the draft. */
export function visibleStep(
  { tells, ...step }: Step & Pick<RunStep, 'tells'>,
  audience: Audience,
): Step {
  if (has(audience, 'draft')) return step
  switch (step.side) {
    case 'run': {
      const changes = step.changes?.filter(
        (change) => change.of !== 'finding' && !('side' in change && change.side === 'draft'),
      )
      return { ...step, changes: changes ?? null }
    }
    case 'draft': {
      const { redo, ...rest } = step
      return { ...rest, undo: [] }
    }
    case 'publication': {
      // Who does not see the draft cannot take a publication back either, and need not be sent whole agendas.
      const { wrote, ...rest } = step
      return { ...rest, undo: [], lowered: [] }
    }
  }
}
