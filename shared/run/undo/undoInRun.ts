import { same } from '../../agenda/same.ts'
import type { Instant } from '../../time/instant.ts'
import { running, stopped } from '../../time/stopwatch.ts'
import { findItem, lastReached, liveItemId, NO_ADJUSTMENT } from '../lookup.ts'
import type { Compensation, FloorTurn, Run, ShowState } from '../state.ts'
import type { RunStepChange, StepChange } from '../stepChange.ts'

type ValueChange = Extract<RunStepChange, { of: 'goOn' | 'showStart' | 'language' }>
type PositionChange = Extract<RunStepChange, { of: 'position' }>

/** Returns the floor turn after the position is restored: the turn that runs now continues in the restored item; if none runs, the turn that the step ended continues (R8c). */
function floorAfter({ floor }: Run, change: PositionChange, now: Instant): FloorTurn | null {
  const itemBefore = liveItemId(change.was)
  if (itemBefore === null) return null
  // A step that did not change the item ended no turn: if the turn has ended since, somebody ended it on purpose.
  if (floor === null) return liveItemId(change.is) === itemBefore ? null : change.floor
  if (floor.id === change.floor?.id) return change.floor
  const { watch } = floor
  const isLive = change.was.status === 'live'
  return { ...floor, watch: isLive ? running(watch, now) : stopped(watch, now) }
}

/** Returns whether the position or progress still has the value that a change wrote, and the item to return to exists. */
export function isCoreUnchanged({ run, published }: ShowState, change: StepChange): boolean {
  if (change.of === 'progress') return same(run.progress[change.item] ?? null, change.is)
  if (change.of !== 'position') return true
  const item = lastReached(change.was)
  const hasTarget = item === null || (published && findItem(published.agenda, item)) !== null
  return hasTarget && same(run.position, change.is)
}

/** Returns the event that restores a value; none if it is no longer the value that the change wrote. */
function undoValue(run: Run, change: ValueChange): readonly Compensation[] {
  switch (change.of) {
    case 'goOn':
      return (run.goOn[change.segment] ?? null) === change.is
        ? [{ type: 'goOnSet', v: 1, segment: change.segment, at: change.was }]
        : []
    case 'showStart':
      // Undo of Start removes the show's start with the position.
      return run.startedAt === change.is && change.was !== null
        ? [{ type: 'beganSet', v: 1, item: null, at: change.was }]
        : []
    case 'language':
      return run.language === change.is ? [{ type: 'languageSet', v: 1, language: change.was }] : []
  }
}

/** Returns the events that undo one change of the run; none if others changed the same value since (R8b). */
export function undoInRun(
  { run }: ShowState,
  change: RunStepChange,
  now: Instant,
): readonly Compensation[] {
  switch (change.of) {
    case 'position': {
      const floor = floorAfter(run, change, now)
      return [{ type: 'positionRestored', v: 2, position: change.was, floor }]
    }
    case 'progress':
      return [{ type: 'progressRestored', v: 1, item: change.item, progress: change.was }]
    case 'time': {
      // Undone by amount: time that others gave or took since remains (R8c).
      const { granted, taken } = run.adjustments[change.item] ?? NO_ADJUSTMENT
      const adjustment = {
        granted: Math.max(0, granted - change.granted),
        taken: Math.max(0, taken - change.taken),
      }
      if (same(adjustment, { granted, taken })) return []
      return [{ type: 'adjustmentRestored', v: 1, item: change.item, adjustment }]
    }
    case 'goOn':
    case 'showStart':
    case 'language':
      return undoValue(run, change)
  }
}
