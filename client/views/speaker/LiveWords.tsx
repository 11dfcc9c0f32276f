import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times, useCityTimes } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { usePhaseWord, useRecentAdjustment } from '../../ui/countdown/useCountdown.ts'
import { Words } from './FieldScreen.tsx'
import type { OwnTurn, SpeakerModel } from './model.ts'
import { NextItem } from './NowLine.tsx'

/** A live turn, the next item, and the person who has the floor inside the turn. */
type LiveProps = { readonly turn: Extract<OwnTurn, { is: 'on' }> } & Pick<
  SpeakerModel,
  'next' | 'floorHolder'
>

/** The end of the turn. */
function Until({ turn }: Pick<LiveProps, 'turn'>) {
  const { t } = useTranslation('speaker')
  return (
    <>
      {t('on.until')} <Times times={turn.until} />
    </>
  )
}

function CalmWords({ turn, next }: Pick<LiveProps, 'turn' | 'next'>) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const { allotted, adjustedBy, countsUp } = turn
  const time = length(Math.abs(adjustedBy))
  const key = adjustedBy === 0 ? 'on.plain' : adjustedBy > 0 ? 'on.given' : 'on.taken'
  return (
    <Words big={countsUp ? t('on.you') : <Until turn={turn} />}>
      {countsUp ? (
        t('on.noLength')
      ) : (
        <span className="unbroken">{t(key, { length: length(allotted), time })}</span>
      )}
      {t('common:space')}
      <NextItem next={next} as="after" visuallyHidden={countsUp} />
    </Words>
  )
}

/** The text keys of the advice in each phase. */
export const ADVICE_KEYS = { amber: 'on.close', red: 'on.finish', over: 'on.stop' } as const

function PhaseWords({ turn, next, floorHolder }: LiveProps) {
  const { t } = useTranslation(['speaker', 'common'])
  const word = usePhaseWord()(turn.phase, turn.phaseThreshold)
  const { phase } = turn
  // Somebody else has the floor inside this turn; its clock continues.
  if (floorHolder !== null) {
    const { text, lang } = floorHolder
    const runsText = t('cue.runs')
    return (
      <Words big={<span lang={lang}>{t('floor.other', { name: text })}</span>}>
        {phase === 'calm' ? runsText : t('common:sentences', { title: word, step: runsText })}
        {t('common:space')}
        <Until turn={turn} />
      </Words>
    )
  }
  if (phase === 'calm') return <CalmWords turn={turn} next={next} />
  const isAmber = phase === 'amber'
  return (
    <Words big={word}>
      {t(ADVICE_KEYS[phase])}
      {t('common:space')}
      {isAmber ? <Until turn={turn} /> : null}
      <NextItem next={next} as={phase === 'over' ? 'waits' : 'after'} visuallyHidden={isAmber} />
    </Words>
  )
}

/** The texts below the countdown: the progress of the turn, and advice to the speaker. */
export function LiveWords(props: LiveProps) {
  const { turn, next, floorHolder } = props
  const { t } = useTranslation('speaker')
  const length = useLength()
  const cities = useCityTimes()
  const lost = useLost()
  const recentAdjustment = useRecentAdjustment(turn.item)
  if (lost) {
    const at = cities(turn.until)
    return (
      <Words big={t('on.lost')}>{at === '' ? t('on.tryAgain') : t('on.wasToEnd', { at })}</Words>
    )
  }
  const hiddenNext = <NextItem next={next} as="after" visuallyHidden />
  if (turn.pausedSince !== null) {
    return (
      <Words big={t('on.paused')}>
        {t('on.since', { at: turn.pausedSince })}
        {t('common:space')}
        {floorHolder === null ? hiddenNext : t('floor.other', { name: floorHolder.text })}
      </Words>
    )
  }
  if (recentAdjustment !== null) {
    const time = length(Math.abs(recentAdjustment))
    return (
      <Words big={recentAdjustment > 0 ? t('on.more', { time }) : t('on.less', { time })}>
        {t('on.nowLength', { length: length(turn.allotted) })}
        {t('common:space')}
        {t('on.untilThen')} <Times times={turn.until} />
        {hiddenNext}
      </Words>
    )
  }
  return <PhaseWords {...props} />
}
