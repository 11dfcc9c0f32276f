import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nextSecond } from '../../live/useTick.ts'
import { useDerived } from '../../ui/agenda/useDerived.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { untilStart } from '../../ui/countdown/untilStart.ts'
import { BreakLine } from './BreakLine.tsx'
import type { Bilingual } from './bilingual.ts'
import { Clocks, LostWords } from './Ground.tsx'
import type { StageModel } from './model.ts'
import { StartCountdown, StartLine } from './StartCountdown.tsx'
import type { AnnouncedTimes, StageScene } from './scene.ts'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import waiting from './stageWaiting.module.css'
import { UpcomingList } from './UpcomingList.tsx'
import { Announcement, CountedHead, Heading, WaitingHead } from './WaitingHead.tsx'

type Break = Extract<StageScene, { is: 'break' }>

/** How long a break still takes, small and exact; nothing once it is over its time. */
function ToGo({ scene }: { readonly scene: Break }) {
  const { t } = useTranslation('stage')
  if (scene.pausedSince !== null) return <p className={ground.remaining}>{t('paused')}</p>
  if (scene.back === null || scene.back.as === 'soon') return null
  return (
    <div className={ground.remaining}>
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
      className={`ui-field ${stage.field}`}
      data-phase="calm"
      data-testid="live-item"
      data-item={model.turn?.item}
    >
      <WaitingHead heading={<Heading title={title} />} told={scene.back} of="back" model={model} />
      <BreakLine />
      <div className={`ui-field-foot ${ground.ground}`}>
        {lost ? (
          <LostWords at={scene.back?.times ?? []} was="wasToGoOn" />
        ) : (
          <ComingParts upcoming={model.upcoming} />
        )}
        <div className={ground.right}>
          {lost ? null : <ToGo scene={scene} />}
          <Clocks clocks={model.clocks} />
        </div>
      </div>
    </div>
  )
}

/** Whether the time to a start is counted: it is near enough, and known. */
function useCountsDown({ as, at }: AnnouncedTimes): boolean {
  const lost = useLost()
  const isNear = useDerived(
    (now) => now !== null && untilStart(at, now)?.as === 'startsIn',
    nextSecond,
  )
  return isNear && as === 'set' && !lost
}

/** Before the show, or until a block goes on: its title, how long until it starts, and the programme. */
export function PlannedStage({
  model,
  scene,
}: {
  readonly model: StageModel
  readonly scene: Extract<StageScene, { is: 'waiting' }>
}) {
  const lost = useLost()
  const { begun, starts } = scene
  const counts = useCountsDown(starts)
  const heading = <Heading title={model.show} voice="title" />
  return (
    <div className={`ui-field ${stage.field}`} data-phase="calm" data-idle="planned">
      {counts ? (
        <CountedHead heading={heading} model={model}>
          <Announcement word={begun ? 'backIn' : 'startsIn'} model={model} />
          <StartCountdown at={starts.at} />
        </CountedHead>
      ) : (
        <WaitingHead heading={heading} told={starts} of={begun ? 'back' : 'starts'} model={model} />
      )}
      {counts ? <StartLine at={starts.at} /> : <GroundLine {...UNCOUNTED} state="plain" />}
      <div className={`ui-field-foot ${ground.ground}`}>
        {lost ? (
          <LostWords at={starts.times} was={begun ? 'wasToGoOn' : 'wasToStart'} />
        ) : (
          <ComingParts upcoming={model.upcoming} />
        )}
        {counts ? null : <Clocks clocks={model.clocks} />}
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
    <div className={`ui-field ${stage.field}`} data-phase="calm" data-idle="over">
      <div className={waiting.waiting}>
        <Heading title={model.show} voice="title" />
        <div className={waiting.time} data-soon="true">
          <Announcement word={ended ? 'thanks' : 'over'} model={model} />
        </div>
      </div>
      <GroundLine {...UNCOUNTED} state="plain" />
      <div className={`ui-field-foot ${ground.ground}`}>
        <p className={ground.word}>{ended ? t('ended') : ''}</p>
        <Clocks clocks={model.clocks} />
      </div>
    </div>
  )
}
