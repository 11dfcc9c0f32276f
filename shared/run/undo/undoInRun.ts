import { same } from '../../agenda/same.ts'
import type { Instant } from '../../time/instant.ts'
import { running, stopped } from '../../time/stopwatch.ts'
import type { Compensation } from '../events.ts'
import { findItem, itemOn, reached, UNADJUSTED } from '../lookup.ts'
import type { FloorTurn, Run, ShowState } from '../state.ts'
import type { RunStepChange, StepChange } from '../stepChange.ts'

type Valued = Extract<RunStepChange, { of: 'goOn' | 'showStart' | 'language' }>
type Positioned = Extract<RunStepChange, { of: 'position' }>

/**
 * The floor turn once a position is put back: one that runs now goes on in whatever is on then; where none runs, the one that the
 * step ended runs on (R8c).
 */
function floorAfter({ floor }: Run, change: Positioned, now: Instant): FloorTurn | null {
  const on = itemOn(change.was)
  if (on === null) return null
  // A step that left its item on ended no turn: whoever ended it since meant to.
  if (floor === null) return itemOn(change.is) === on ? null : change.floor
  if (floor.id === change.floor?.id) return change.floor
  const { watch } = floor
  const runs = change.was.status === 'live'
  return { ...floor, watch: runs ? running(watch, now) : stopped(watch, now) }
}

/** Whether where the run was, and what it stood at, is still what a change wrote, and the plan still has where it goes back to. */
export function isCoreUnchanged({ run, published }: ShowState, change: StepChange): boolean {
  if (change.of === 'progress') return same(run.progress[change.item] ?? null, change.is)
  if (change.of !== 'position') return true
  const item = reached(change.was)
  const there = item === null || (published && findItem(published.agenda, item)) !== null
  return there && same(run.position, change.is)
}

/** What puts back a value that is set as a whole. */
function returnedValue(run: Run, change: Valued): readonly Compensation[] {
  switch (change.of) {
    case 'goOn':
      return (run.goOn[change.segment] ?? null) === change.is
        ? [{ type: 'goOnSet', v: 1, segment: change.segment, at: change.was }]
        : []
    case 'showStart':
      // Before Start there is none again, with the place of the run.
      return run.startedAt === change.is && change.was !== null
        ? [{ type: 'beganSet', v: 1, item: null, at: change.was }]
        : []
    case 'language':
      return run.language === change.is ? [{ type: 'languageSet', v: 1, language: change.was }] : []
  }
}

/** What puts back one thing in the run: nothing where somebody else has set it since (R8b). */
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
      // By amount: what others gave or took since stays (R8c).
      const { granted, taken } = run.adjustments[change.item] ?? UNADJUSTED
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
      return returnedValue(run, change)
  }
}
