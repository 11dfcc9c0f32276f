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
import { LiveCard } from './LiveCard.tsx'
import type { SpeakerModel } from './model.ts'
import { useItemLabel } from './NextItem.tsx'
import type { OwnTurn } from './ownTurn.ts'
import { labelOf, usePlace, useTimeUntil } from './timeUntil.ts'
import { useSpeakerModel } from './useSpeakerModel.ts'

type Coming = Extract<OwnTurn, { is: 'before' | 'ready' | 'standby' }>
type TurnOf<T extends OwnTurn['is']> = Extract<OwnTurn, { is: T }>

/** A line under figures that are not the reader's own: their time has not begun. */
const notYet = <GroundLine {...UNCOUNTED} state="standing" />

function FloorFacts(): { readonly left: ReactNode; readonly right: ReactNode } {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  const right = figure === null ? '' : t(`floor.${figure.kind}`, { time: figure.text })
  return { left: t('floor.title'), right }
}

function ComingCard({ model, turn }: { readonly model: SpeakerModel; readonly turn: Coming }) {
  const { t } = useTranslation(['speaker', 'card'])
  const length = useLength()
  const called = useItemLabel()
  const place = usePlace()
  const when = useTimeUntil()
  const floor = FloorFacts()
  const about = (
    <>
      {t('before.about')} <Times times={turn.at} />
    </>
  )
  if (turn.is === 'standby') {
    return (
      <CardFace
        head={t('card:youAreNext')}
        figure={<RunningDigits />}
        line={notYet}
        left={t('standby.title')}
        right={turn.hasNoLength ? t('card:noLength') : length(turn.allotted)}
      />
    )
  }
  if (!model.isRunning) {
    return (
      <CardWords
        title={labelOf(place(turn.place))}
        line="standing"
        left={about}
        right={when(turn)}
      />
    )
  }
  const isNext = turn.is === 'ready'
  const after =
    isNext && model.live !== null ? t('card:afterWho', { name: called(model.live) }) : null
  const facts = () => {
    if (model.floor !== null) return floor
    if (turn.awaits === null) return { left: about, right: after ?? when(turn) }
    return { left: after, right: t(turn.awaits.overBy === null ? 'card:noLength' : 'on.over') }
  }
  return (
    <CardFace
      head={isNext ? t('card:youAreNext') : labelOf(place(turn.place))}
      figure={<RunningDigits />}
      line={notYet}
      {...facts()}
    />
  )
}

function AfterCard({
  model,
  turn,
}: {
  readonly model: SpeakerModel
  readonly turn: TurnOf<'after'>
}) {
  const { t } = useTranslation(['speaker', 'card'])
  const length = useLength()
  const floor = FloorFacts()
  const used = digits(spentSeconds(turn.used))
  const facts =
    model.floor !== null
      ? floor
      : {
          left: t('card:had', { planned: length(turn.planned) }),
          right: t('card:used', { used }),
        }
  return (
    <CardFace
      head={t('after.title')}
      figure={<Digits text={used} state="after" />}
      line={<GroundLine {...UNCOUNTED} state="plain" />}
      {...facts}
    />
  )
}

function Face({ model }: { readonly model: SpeakerModel }) {
  const { t } = useTranslation(['speaker', 'common'])
  const { turn } = model
  switch (turn.is) {
    case 'on':
      return <LiveCard turn={turn} next={model.next} />
    case 'standby':
    case 'before':
    case 'ready':
      return <ComingCard model={model} turn={turn} />
    case 'after':
      return <AfterCard model={model} turn={turn} />
    case 'unpublished':
      return <CardWords title={t('common:unpublished.title')} line="standing" />
    case 'passed':
    case 'dropped':
    case 'unnamed':
    case 'ended':
      return <CardWords title={t(`${turn.is}.title`)} line="plain" />
  }
}

/** The card of one person: their own clock while they are on, their place and time before, and every cue to them. */
export function SpeakerCard() {
  const model = useSpeakerModel()
  return (
    <CardFrame whose="speaker" clock={model?.turn.is === 'on'}>
      {model === null ? null : <Face model={model} />}
    </CardFrame>
  )
}
