import type { Instant } from '../../time/instant.ts'
import { running, stopped } from '../../time/stopwatch.ts'
import type { CommandOf } from '../command.ts'
import type { Compensation } from '../events.ts'
import { itemOn } from '../lookup.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { FloorTurn, Run, ShowState } from '../state.ts'
import type { Step } from '../step.ts'

type Restored = Extract<Compensation, { type: 'positionRestored' }>

/** The floor turn after a position is put back: a turn is no step, so one given or ended since stays so (R8). */
function floorAfter(run: Run, { position, floor }: Restored, now: Instant): FloorTurn | null {
  if (itemOn(run.position) !== itemOn(position)) return floor
  if (run.floor === null || run.floor.id === floor?.id) return run.floor && floor
  const { watch } = run.floor
  return {
    ...run.floor,
    watch: position.status === 'live' ? running(watch, now) : stopped(watch, now),
  }
}

function settled(state: ShowState, event: Compensation, now: Instant): Compensation {
  return event.type === 'positionRestored'
    ? { ...event, floor: floorAfter(state.run, event, now) }
    : event
}

/** The step that can be taken back: the newest of the run; or, of the draft, the sender's newest that still holds. */
function undoable(state: ShowState, side: Step['side'], by: string): Step | null {
  const open = state.steps.filter((step) => !step.undone && step.side === side)
  if (side === 'run') return open.at(-1) ?? null
  const own = open.findLast((step) => step.by === by) ?? null
  return own?.revision === state.draft?.revision ? own : null
}

/** Takes a step back by ordinary events that restore what it replaced, with absolute anchors (R8). */
export function undo(state: ShowState, command: CommandOf<'undo'>, context: Context): Decision {
  const named = state.steps.find(({ id }) => id === command.step)
  const newest = undoable(state, named?.side ?? 'run', context.actor.link)
  if (newest === null) return refuse({ reason: 'nothing-to-undo' })
  if (newest.id !== command.step) return refuse({ reason: 'stale-step', newest: newest.id })
  return accept(...newest.undo.map((event) => settled(state, event, context.now)), {
    type: 'stepUndone',
    v: 1,
    step: newest.id,
  })
}
