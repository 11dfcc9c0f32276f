import type { ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { CardFace, CardWords } from '../../ui/card/CardFace.tsx'
import { CardFrame } from '../../ui/card/CardFrame.tsx'
import { Digits } from '../../ui/countdown/Digits.tsx'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { useFloorFigure } from '../../ui/countdown/useFloorFigure.ts'
import type { SpeakerModel } from './model.ts'
import { useCalled } from './NextMark.tsx'
import { OnCard } from './OnCard.tsx'
import type { Stage } from './stage.ts'
import { useSpeakerModel } from './useSpeakerModel.ts'
import { useIn, usePlace, withoutStop } from './useWhen.ts'

type Coming = Extract<Stage, { is: 'before' | 'ready' | 'standby' }>
type StageOf<T extends Stage['is']> = Extract<Stage, { is: T }>

/** A line under figures that are not the reader's own: their time has not begun. */
const notYet = <GroundLine {...UNCOUNTED} state="standing" />

function FloorFacts(): { readonly left: ReactNode; readonly right: ReactNode } {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  const right = figure === null ? '' : t(`floor.${figure.kind}`, { time: figure.text })
  return { left: t('floor.title'), right }
}

function ComingCard({ model, stage }: { readonly model: SpeakerModel; readonly stage: Coming }) {
  const { t } = useTranslation(['speaker', 'card'])
  const length = useLength()
  const called = useCalled()
  const place = usePlace()
  const when = useIn()
  const floor = FloorFacts()
  const about = (
    <>
      {t('before.about')} <Times times={stage.at} />
    </>
  )
  if (stage.is === 'standby') {
    return (
      <CardFace
        head={t('card:youAreNext')}
        figure={<RunningDigits />}
        line={notYet}
        left={t('standby.title')}
        right={stage.hasNoLength ? t('card:noLength') : length(stage.allotted)}
      />
    )
  }
  if (!model.isRunning) {
    return (
      <CardWords
        title={withoutStop(place(stage.place))}
        line="standing"
        left={about}
        right={when(stage)}
      />
    )
  }
  const isNext = stage.is === 'ready'
  const after =
    isNext && model.live !== null ? t('card:afterWho', { name: called(model.live) }) : null
  const facts = () => {
    if (model.floor !== null) return floor
    if (stage.awaits === null) return { left: about, right: after ?? when(stage) }
    return { left: after, right: t(stage.awaits.overBy === null ? 'card:noLength' : 'on.over') }
  }
  return (
    <CardFace
      head={isNext ? t('card:youAreNext') : withoutStop(place(stage.place))}
      figure={<RunningDigits />}
      line={notYet}
      {...facts()}
    />
  )
}

function AfterCard({
  model,
  stage,
}: {
  readonly model: SpeakerModel
  readonly stage: StageOf<'after'>
}) {
  const { t } = useTranslation(['speaker', 'card'])
  const length = useLength()
  const floor = FloorFacts()
  const used = digits(spentSeconds(stage.used))
  const facts =
    model.floor !== null
      ? floor
      : {
          left: t('card:had', { planned: length(stage.planned) }),
          right: t('card:used', { used }),
        }
  return (
    <CardFace
      head={t('after.title')}
      figure={<Digits text={used} state="after" className={used.length > 5 ? 'is-wide' : ''} />}
      line={<GroundLine {...UNCOUNTED} state="plain" />}
      {...facts}
    />
  )
}

function Face({ model }: { readonly model: SpeakerModel }) {
  const { t } = useTranslation(['speaker', 'common'])
  const { stage } = model
  switch (stage.is) {
    case 'on':
      return <OnCard stage={stage} next={model.next} />
    case 'standby':
    case 'before':
    case 'ready':
      return <ComingCard model={model} stage={stage} />
    case 'after':
      return <AfterCard model={model} stage={stage} />
    case 'unpublished':
      return <CardWords title={t('common:unpublished.title')} line="standing" />
    case 'passed':
    case 'dropped':
    case 'unnamed':
    case 'ended':
      return <CardWords title={t(`${stage.is}.title`)} line="plain" />
  }
}

/** The card of one person: their own clock while they are on, their place and time before, and every cue to them. */
export function SpeakerCard() {
  const model = useSpeakerModel()
  return (
    <CardFrame whose="speaker" clock={model?.stage.is === 'on'}>
      {model === null ? null : <Face model={model} />}
    </CardFrame>
  )
}
