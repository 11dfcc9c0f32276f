import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { LinkId } from '../../../../../shared/agenda/ids.ts'
import type { CommandType } from '../../../../../shared/run/command.ts'
import type { Compensation } from '../../../../../shared/run/events.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import type { DraftStep, Step, UndoneMark } from '../../../../../shared/run/step.ts'
import {
  canUndoDraftStep,
  newestOfDraft,
  redoableInDraft,
} from '../../../../../shared/run/undo/draftSteps.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'

/** One of a planner's own steps of the draft. */
export type HistoryRow = {
  readonly id: string
  readonly at: Instant
  readonly command: CommandType
  /** What it changed; empty where it put a whole agenda into the draft. */
  readonly changes: readonly DraftChange[]
  /** When it was taken back, where that was kept. */
  readonly back: UndoneMark | null
  readonly takenBack: boolean
  /** What can be done with it now: `stuck` where it is next but the draft no longer holds what it wrote. */
  readonly can: 'undo' | 'redo' | 'stuck' | null
}

function changesIn(events: readonly Compensation[] | undefined): readonly DraftChange[] {
  return (events ?? []).flatMap((event) => (event.type === 'draftEdited' ? event.changes : []))
}

/** Whether one's newest step of the draft cannot be taken back: the draft no longer holds what it wrote (R8). */
export function isStuck(show: ShowState, link: LinkId): boolean {
  const newest = newestOfDraft(show, link)
  return newest !== null && !canUndoDraftStep(show, newest)
}

/** A planner's own steps of the draft, newest first, with what can be taken back or done again. */
export function historyOf(show: ShowState, link: LinkId): readonly HistoryRow[] {
  const isOwn = (step: Step): step is DraftStep => step.side === 'draft' && step.by === link
  const newest = newestOfDraft(show, link)?.id
  const again = redoableInDraft(show, link)?.id
  const can = ({ id }: DraftStep): HistoryRow['can'] => {
    if (id === again) return 'redo'
    if (id !== newest) return null
    return isStuck(show, link) ? 'stuck' : 'undo'
  }
  return show.steps
    .filter(isOwn)
    .map((step) => ({
      id: step.id,
      at: step.at,
      command: step.command,
      changes: changesIn(step.redo),
      back: step.takenBack ?? null,
      takenBack: step.undone,
      can: can(step),
    }))
    .toReversed()
}
