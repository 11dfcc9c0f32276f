import type { Act } from '../../../ui/acts/act.ts'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { Steps } from '../../../ui/steps/useSteps.ts'
import type { Selection } from '../agenda/useSelection.ts'
import type { LogPart } from '../log/useLogPart.ts'
import { type RecoveryState, useRecovery } from '../recovery/useRecovery.ts'
import { useRecoveryKeys, useWithRecovery } from '../recovery/useRecoveryActs.ts'
import { type TimelineState, useTimeline } from '../timeline/useTimeline.ts'
import { useTimelineKeys, useWithTimeline } from '../timeline/useTimelineActs.ts'
import type { ConsoleContext } from './consoleContext.ts'

/** What can have the place of the agenda, one at a time; `shown`: which of them is seen now. */
export type MainPane = {
  readonly timeline: TimelineState
  readonly recovery: RecoveryState
  readonly shown: 'timeline' | 'recovery' | null
  readonly close: () => void
}

/** The timeline and the ways to land: opening one closes the other. The list of steps and the log have the same place, and come before both. */
export function useMainPane(
  context: ConsoleContext,
  { steps, log }: { readonly steps: Steps; readonly log: LogPart },
): MainPane {
  const timeline = useTimeline()
  const ways = useRecovery(context)
  const covered = steps.open || log.open
  const isOpen = ways.view !== null
  const recovery = {
    ...ways,
    toggle: useSteady(() => {
      timeline.close()
      if (steps.open) steps.close()
      if (log.open) log.close()
      if (covered) ways.refresh()
      else ways.toggle()
    }),
  }
  const under = {
    ...timeline,
    toggle: useSteady(() => {
      ways.close()
      timeline.toggle()
    }),
  }
  const seen = isOpen ? 'recovery' : timeline.open ? 'timeline' : null
  return {
    timeline: { ...under, open: timeline.open && !isOpen && !covered },
    recovery,
    shown: covered ? null : seen,
    close: () => {
      timeline.close()
      ways.close()
    },
  }
}

/** Acts of the console with those that open what has the place of the agenda. */
export function useWithMainPane(
  acts: readonly Act[],
  context: ConsoleContext,
  { timeline, recovery }: MainPane,
): readonly Act[] {
  return useWithRecovery(useWithTimeline(acts, timeline), context, recovery)
}

/** The keys of what has the place of the agenda. */
export function useMainPaneKeys(
  { timeline, recovery, shown }: MainPane,
  selection: Selection,
): readonly KeyBinding[] {
  const keys = useTimelineKeys(timeline, selection)
  const own = useRecoveryKeys(recovery, shown === 'recovery')
  return [...own, ...keys.filter(({ cap }) => own.every((key) => key.cap !== cap))]
}
