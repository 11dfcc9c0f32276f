import type { Act } from '../../../ui/acts/act.ts'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { Steps } from '../../../ui/steps/useSteps.ts'
import type { Selection } from '../agenda/useSelection.ts'
import type { LogPart } from '../log/useLogPart.ts'
import { type DeskRecovery, useRecovery } from '../recovery/useRecovery.ts'
import { useRecoveryKeys, useWithRecovery } from '../recovery/useRecoveryActs.ts'
import { type DeskTimeline, useTimeline } from '../timeline/useTimeline.ts'
import { useTimelineKeys, useWithTimeline } from '../timeline/useTimelineActs.ts'
import type { Desk } from './desk.ts'

/** What can have the place of the agenda, one at a time; `shown`: which of them is seen now. */
export type Instead = {
  readonly timeline: DeskTimeline
  readonly recovery: DeskRecovery
  readonly shown: 'timeline' | 'recovery' | null
  readonly close: () => void
}

/** The timeline and the ways to land: opening one closes the other. The list of steps and the log have the same place, and come before both. */
export function useInstead(
  desk: Desk,
  { steps, log }: { readonly steps: Steps; readonly log: LogPart },
): Instead {
  const timeline = useTimeline()
  const ways = useRecovery(desk)
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

/** Acts of the desk with those that open what has the place of the agenda. */
export function useWithInstead(
  acts: readonly Act[],
  desk: Desk,
  { timeline, recovery }: Instead,
): readonly Act[] {
  return useWithRecovery(useWithTimeline(acts, timeline), desk, recovery)
}

/** The keys of what has the place of the agenda. */
export function useInsteadKeys(
  { timeline, recovery, shown }: Instead,
  selection: Selection,
): readonly KeyBinding[] {
  const keys = useTimelineKeys(timeline, selection)
  const own = useRecoveryKeys(recovery, shown === 'recovery')
  return [...own, ...keys.filter(({ cap }) => own.every((key) => key.cap !== cap))]
}
