import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useCityTimes } from '../../ui/agenda/useCityTimes.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { useAdjustment } from '../../ui/countdown/useAdjustment.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import { Words } from './FieldScreen.tsx'
import css from './fieldScreen.module.css'
import type { SpeakerModel } from './model.ts'
import { NextItem } from './NextItem.tsx'
import type { OwnTurn } from './ownTurn.ts'

type On = Extract<OwnTurn, { is: 'on' }>

function CalmWords({ turn, next }: { readonly turn: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const { allotted, changed } = turn
  if (turn.countsUp) {
    return (
      <Words big={t('on.you')}>
        {t('on.noLength')}
        {t('joint')}
        <NextItem next={next} as="after" quiet />
      </Words>
    )
  }
  const time = length(Math.abs(changed))
  const key = changed === 0 ? 'on.plain' : changed > 0 ? 'on.given' : 'on.taken'
  const until = (
    <>
      {t('on.until')} <Times times={turn.until} />
    </>
  )
  return (
    <Words big={until}>
      <span className={css.sentence}>{t(key, { length: length(allotted), time })}</span>
      {t('joint')}
      <NextItem next={next} as="after" />
    </Words>
  )
}

/** What to do in a phase. */
export const STEPS = { amber: 'on.close', red: 'on.finish', over: 'on.stop' } as const

function PhaseWords({ turn, next }: { readonly turn: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  const word = usePhaseWord()
  const { phase } = turn
  if (phase === 'calm') return <CalmWords turn={turn} next={next} />
  const isAmber = phase === 'amber'
  return (
    <Words big={word(phase, turn.bound)}>
      {t(STEPS[phase])}
      {t('joint')}
      {isAmber ? (
        <>
          {t('on.until')} <Times times={turn.until} />
        </>
      ) : null}
      <NextItem next={next} as={phase === 'over' ? 'waits' : 'after'} quiet={isAmber} />
    </Words>
  )
}

function LostWords({ until }: { readonly until: On['until'] }) {
  const { t } = useTranslation('speaker')
  const at = useCityTimes()(until)
  return <Words big={t('on.lost')}>{at === '' ? t('on.tryAgain') : t('on.wasToEnd', { at })}</Words>
}

/** Somebody else has the word inside this turn, whose clock goes on. */
function FloorHolderWords({
  turn,
  floorHolder,
}: {
  readonly turn: On
  readonly floorHolder: TextInLanguage
}) {
  const { t } = useTranslation(['speaker', 'common'])
  const word = usePhaseWord()(turn.phase, turn.bound)
  const runs = t('cue.runs')
  return (
    <Words
      big={<span lang={floorHolder.lang}>{t('floor.other', { name: floorHolder.text })}</span>}
    >
      {turn.phase === 'calm' ? runs : t('common:sentences', { title: word, step: runs })}
      {t('joint')}
      {t('on.until')} <Times times={turn.until} />
    </Words>
  )
}

/** The words below the ground line: how far the turn is, and what to do. */
export function LiveWords({
  turn,
  next,
  floorHolder,
}: {
  readonly turn: On
  /** Who else has been given a word inside it. */
  readonly floorHolder: SpeakerModel['floorHolder']
  readonly next: SpeakerModel['next']
}) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const lost = useLost()
  const adjusted = useAdjustment(turn.item)
  if (lost) return <LostWords until={turn.until} />
  if (turn.pausedSince !== null) {
    return (
      <Words big={t('on.paused')}>
        {t('on.since', { at: turn.pausedSince })}
        {t('joint')}
        {floorHolder === null ? (
          <NextItem next={next} as="after" quiet />
        ) : (
          t('floor.other', { name: floorHolder.text })
        )}
      </Words>
    )
  }
  if (adjusted !== null) {
    const time = length(Math.abs(adjusted))
    return (
      <Words big={adjusted > 0 ? t('on.more', { time }) : t('on.less', { time })}>
        {t('on.nowLength', { length: length(turn.allotted) })} {t('on.untilThen')}{' '}
        <Times times={turn.until} />
        <NextItem next={next} as="after" quiet />
      </Words>
    )
  }
  if (floorHolder !== null) return <FloorHolderWords turn={turn} floorHolder={floorHolder} />
  return <PhaseWords turn={turn} next={next} />
}
