import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { useAdjustment } from '../../ui/countdown/useAdjustment.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import { WindowFace } from '../../ui/smallWindow/WindowFace.tsx'
import { STEPS } from './LiveWords.tsx'
import type { SpeakerModel } from './model.ts'
import { useItemLabel } from './NextItem.tsx'
import type { OwnTurn } from './ownTurn.ts'
import { labelOf } from './timeUntil.ts'

type On = Extract<OwnTurn, { is: 'on' }>
type Facts = { readonly left: ReactNode; readonly right: ReactNode }

/** Where a running turn stands and what to do, as the speaker's page says it. */
function usePhaseFacts(): (turn: On, next: SpeakerModel['next']) => Facts {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const word = usePhaseWord()
  const called = useItemLabel()
  const nextWords = (next: SpeakerModel['next']) => {
    if (next === null) return t('smallWindow:nothingNext')
    if (next.isOwn) return t('on.again', { title: next.title.text })
    return `${t('smallWindow:next')}${t('joint')}${called(next)}`
  }
  return (turn, next) => {
    const { phase } = turn
    if (phase !== 'calm') return { left: word(phase, turn.bound), right: labelOf(t(STEPS[phase])) }
    const until = (
      <>
        {t('on.until')} <Times times={turn.until} />
      </>
    )
    return { left: turn.countsUp ? t('smallWindow:noLength') : until, right: nextWords(next) }
  }
}

function useFacts(turn: On, next: SpeakerModel['next']): Facts {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const adjusted = useAdjustment(turn.item)
  const phaseFacts = usePhaseFacts()
  if (turn.pausedSince !== null) {
    return {
      left: t('smallWindow:paused', { at: turn.pausedSince }),
      right: t('smallWindow:notRunning'),
    }
  }
  if (adjusted !== null) {
    const time = length(Math.abs(adjusted))
    return {
      left: adjusted > 0 ? t('on.more', { time }) : t('on.less', { time }),
      right: t('smallWindow:nowLength', { length: length(turn.allotted) }),
    }
  }
  return phaseFacts(turn, next)
}

/** The small window of a person whose turn it is. */
export function LiveWindow({
  turn,
  next,
}: {
  readonly turn: On
  readonly next: SpeakerModel['next']
}) {
  const { t } = useTranslation('speaker')
  return (
    <WindowFace
      phase={turn.phase}
      paused={turn.pausedSince !== null}
      head={t('on.you')}
      figure={<RunningDigits />}
      line={<RunningLine />}
      {...useFacts(turn, next)}
    />
  )
}
