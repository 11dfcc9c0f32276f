import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { CardFace } from '../../ui/card/CardFace.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { useAdjustment } from '../../ui/countdown/useAdjustment.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import type { SpeakerModel } from './model.ts'
import { useCalled } from './NextMark.tsx'
import type { Stage } from './stage.ts'
import { withoutStop } from './useWhen.ts'

type On = Extract<Stage, { is: 'on' }>
type Facts = { readonly left: ReactNode; readonly right: ReactNode }

/** Where a running turn stands and what to do, as the speaker's page says it. */
function usePhaseFacts(): (stage: On, next: SpeakerModel['next']) => Facts {
  const { t } = useTranslation(['speaker', 'card'])
  const word = usePhaseWord()
  const called = useCalled()
  const nextWords = (next: SpeakerModel['next']) => {
    if (next === null) return t('card:nothingNext')
    if (next.isOwn) return t('on.again', { title: next.title.text })
    return `${t('card:next')}${t('joint')}${called(next)}`
  }
  return (stage, next) => {
    const left = word(stage.phase, stage.bound)
    switch (stage.phase) {
      case 'calm': {
        const until = (
          <>
            {t('on.until')} <Times times={stage.until} />
          </>
        )
        return {
          left: stage.countsUp ? t('card:noLength') : until,
          right: nextWords(next),
        }
      }
      case 'amber':
        return { left, right: withoutStop(t('on.close')) }
      case 'red':
        return { left, right: withoutStop(t('on.finish')) }
      case 'over':
        return { left, right: withoutStop(t('on.stop')) }
    }
  }
}

function useFacts(stage: On, next: SpeakerModel['next']): Facts {
  const { t } = useTranslation(['speaker', 'card'])
  const length = useLength()
  const adjusted = useAdjustment(stage.item)
  const phaseFacts = usePhaseFacts()
  if (stage.pausedSince !== null) {
    return { left: t('card:paused', { at: stage.pausedSince }), right: t('card:notRunning') }
  }
  if (adjusted !== null) {
    const time = length(Math.abs(adjusted))
    return {
      left: adjusted > 0 ? t('on.more', { time }) : t('on.less', { time }),
      right: t('card:nowLength', { length: length(stage.allotted) }),
    }
  }
  return phaseFacts(stage, next)
}

/** The card of a person whose turn it is. */
export function OnCard({
  stage,
  next,
}: {
  readonly stage: On
  readonly next: SpeakerModel['next']
}) {
  const { t } = useTranslation('speaker')
  return (
    <CardFace
      phase={stage.phase}
      paused={stage.pausedSince !== null}
      head={t('on.you')}
      figure={<RunningDigits />}
      line={<RunningLine />}
      {...useFacts(stage, next)}
    />
  )
}
