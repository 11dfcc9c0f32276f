import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { RunStep } from '../../../shared/run/step.ts'
import { AT_ONCE_TIME, isUndoneAtOnce, newestAt } from '../../../shared/run/undo/stepsToUndo.ts'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'

import { useDerived } from '../agenda/useDerived.ts'
import { stepFact } from './stepFact.ts'
import { pickedStep } from './stepRows.ts'
import { useStepText } from './stepTexts.ts'
import type { Steps } from './useSteps.ts'

/** Whether one press takes a step back: asked again when the minute for that is over. */
function useAtOnce(step: RunStep | null): boolean {
  const live = useLive()
  const show = useShow((state) => state.show)
  const link = useShow((state) => state.you?.link ?? '')
  /** When the minute of server time is over, in show time; null where that never comes. */
  const over = (now: Instant): Instant | null => {
    const wall = live.serverNow()
    if (step?.wall === undefined || show === null || wall === null || show.clock.paused) return null
    const left = AT_ONCE_TIME - (wall - step.wall)
    return left > 0 ? plus(now, Math.ceil(left * show.clock.rate)) : null
  }
  return useDerived(() => {
    const wall = live.serverNow()
    if (step === null || show === null || wall === null || step.changes === null) return false
    return isUndoneAtOnce(show, step, { actor: { link }, wall })
  }, over)
}

/** What Undo takes back, for its button: null where there is nothing. `short` is for where room is short. */
export type UndoLabel = { readonly long: string; readonly short: string; readonly what: string }

/** What U would do now, in words (R8b). */
export function useUndoLabel({ desk, picked }: Steps): UndoLabel | null {
  const { t } = useTranslation(['steps', 'common'])
  const lang = tagOf(useLanguage().language)
  const words = useStepText()
  const show = useShow((state) => state.show)
  const newest = show === null ? null : newestAt(show.steps, desk)
  const marked = show === null ? null : pickedStep(show, picked)
  const atOnce = useAtOnce(newest)
  const step = marked ?? newest
  if (show === null || step === null) return null
  const agenda = show.published?.agenda ?? null
  const what = words(stepFact(agenda, step, lang))
  const at = clockText(step.at, homeZone(agenda))
  const long = () => {
    if (marked !== null) return t('steps:undo.marked', { what })
    return atOnce ? t('steps:undo.atOnce', { what, at }) : t('steps:undo.look', { what })
  }
  return { long: long(), short: t(`common:command.${step.command}`), what }
}
