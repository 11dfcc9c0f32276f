import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { BreakLine } from './BreakLine.tsx'
import type { Bilingual } from './bilingual.ts'
import { Clocks, LostWords } from './Ground.tsx'
import type { StageModel } from './model.ts'
import type { StageScene } from './scene.ts'
import { UpcomingList } from './UpcomingList.tsx'
import { Announcement, Heading, WaitingHead } from './WaitingHead.tsx'
import './ahead.css'
import './follow.css'

type Break = Extract<StageScene, { is: 'break' }>

/** How long a break still takes, small and exact; nothing once it is over its time. */
function ToGo({ scene }: { readonly scene: Break }) {
  const { t } = useTranslation('stage')
  if (scene.pausedSince !== null) return <p className="stage-togo">{t('paused')}</p>
  if (scene.back === null || scene.back.as === 'soon') return null
  return (
    <div className="stage-togo">
      <RunningDigits /> <span>{t('toGo')}</span>
    </div>
  )
}

function ComingParts({ upcoming: ahead }: Pick<StageModel, 'upcoming'>) {
  return ahead === null || ahead.parts.length === 0 ? <div /> : <UpcomingList ahead={ahead} />
}

/** A break: when it goes on, how long still, and the programme then. */
export function BreakStage({
  model,
  title,
  scene,
}: {
  readonly model: StageModel
  readonly title: Bilingual
  readonly scene: Break
}) {
  const lost = useLost()
  return (
    <div
      className="ui-field stage-field"
      data-phase="calm"
      data-testid="live-item"
      data-item={model.turn?.item}
    >
      <WaitingHead heading={<Heading title={title} />} told={scene.back} of="back" model={model} />
      <BreakLine />
      <div className="ui-field-foot stage-ground">
        {lost ? (
          <LostWords at={scene.back?.times ?? []} was="wasToGoOn" />
        ) : (
          <ComingParts upcoming={model.upcoming} />
        )}
        <div className="stage-right">
          {lost ? null : <ToGo scene={scene} />}
          <Clocks clocks={model.clocks} />
        </div>
      </div>
    </div>
  )
}

/** Before the show, or until a block goes on: its title, when it starts, and the programme. */
export function PlannedStage({
  model,
  scene,
}: {
  readonly model: StageModel
  readonly scene: Extract<StageScene, { is: 'waiting' }>
}) {
  const lost = useLost()
  return (
    <div className="ui-field stage-field" data-phase="calm" data-idle="planned">
      <WaitingHead
        heading={<Heading title={model.show} voice="title" />}
        told={scene.starts}
        of={scene.begun ? 'back' : 'starts'}
        model={model}
      />
      <GroundLine {...UNCOUNTED} state="plain" />
      <div className="ui-field-foot stage-ground">
        {lost ? (
          <LostWords at={scene.starts.times} was={scene.begun ? 'wasToGoOn' : 'wasToStart'} />
        ) : (
          <ComingParts upcoming={model.upcoming} />
        )}
        <Clocks clocks={model.clocks} />
      </div>
    </div>
  )
}

/** After the last item, and after the end. */
export function OverStage({
  model,
  ended,
}: {
  readonly model: StageModel
  readonly ended: boolean
}) {
  const { t } = useTranslation('stage')
  return (
    <div className="ui-field stage-field" data-phase="calm" data-idle="over">
      <div className="stage-wait">
        <Heading title={model.show} voice="title" />
        <div className="stage-back" data-soon="true">
          <Announcement word={ended ? 'thanks' : 'over'} model={model} />
        </div>
      </div>
      <GroundLine {...UNCOUNTED} state="plain" />
      <div className="ui-field-foot stage-ground">
        <p className="stage-word">{ended ? t('ended') : ''}</p>
        <Clocks clocks={model.clocks} />
      </div>
    </div>
  )
}
