import type { Item } from '../../agenda/model.ts'
import type { Instant } from '../../time/instant.ts'
import type { Compensation, EventType, RunEvents, ShowEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { findItem, UNADJUSTED } from '../lookup.ts'
import type { Decision } from '../result.ts'
import type { Run, ShowState } from '../state.ts'

/** The events that can leave an item with less than was taken from it. */
const LOWERING: ReadonlySet<EventType> = new Set([
  'agendaPublished',
  'itemInserted',
  'itemEdited',
  'adjustmentRestored',
])

/** Lowers what was taken from an item to what it has, where that is less: nothing is allotted less than nothing (R5). */
export function loweredOf(run: Run, item: Item): RunEvents[] {
  const { granted, taken } = run.adjustments[item.id] ?? UNADJUSTED
  const most = item.planned + granted
  return taken > most ? [{ type: 'takenLowered', v: 1, item: item.id, taken: most }] : []
}

/** The same for every item of the published agenda. */
function loweredIn({ published, run }: ShowState): RunEvents[] {
  if (published === null) return []
  return Object.keys(run.adjustments).flatMap((id) => {
    const found = findItem(published.agenda, id)
    return found === null ? [] : loweredOf(run, found.item)
  })
}

/** What puts the accounts of these events' items back as they were in `run`. */
function restoring(run: Run, lowered: readonly RunEvents[]): Compensation[] {
  return lowered.flatMap((event): Compensation[] =>
    'item' in event
      ? [
          {
            type: 'adjustmentRestored',
            v: 1,
            item: event.item,
            adjustment: run.adjustments[event.item] ?? null,
          },
        ]
      : [],
  )
}

/** A step whose undo also puts back what was lowered with it; other events as they are. */
function undoingToo(event: ShowEvent, back: readonly Compensation[]): ShowEvent {
  if (event.type !== 'stepTaken') return event
  return { ...event, step: { ...event.step, undo: [...event.step.undo, ...back] } }
}

/** A decision that leaves no item with less than nothing: what was taken too much is lowered by events of its own, before the step is recorded (R5). */
export function withTakenLowered(state: ShowState, decision: Decision, now: Instant): Decision {
  if (!decision.ok) return decision
  const { events } = decision
  if (!events.some(({ type }) => LOWERING.has(type))) return decision
  const after = events
    .filter(({ type }) => LOWERING.has(type))
    .reduce((before, event) => evolve(before, { seq: 0, at: now, event }), state)
  const lowered = loweredIn(after)
  if (lowered.length === 0) return decision
  const back = restoring(after.run, lowered)
  const record = events.findIndex(({ type }) => type === 'stepTaken' || type === 'stepUndone')
  const at = record < 0 ? events.length : record
  const recorded = events.slice(at).map((event) => undoingToo(event, back))
  return { ok: true, events: [...events.slice(0, at), ...lowered, ...recorded] }
}
