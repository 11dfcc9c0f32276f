import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nextSecond } from '../../live/useTick.ts'
import { useDerived } from '../../ui/agenda/useDerived.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { CountdownField } from '../../ui/countdown/CountdownField.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { untilStart } from '../../ui/countdown/untilStart.ts'
import { BigTimes } from './BigTimes.tsx'
import type { Bilingual } from './bilingual.ts'
import { Clocks, LostWords, StageLine } from './Ground.tsx'
import { InBoth } from './InBoth.tsx'
import type { StageModel } from './model.ts'
import { StartCountdown, StartLine } from './StartCountdown.tsx'
import type { AnnouncedTimes, StageScene } from './scene.ts'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import css from './stageWaiting.module.css'
import { UpcomingList } from './UpcomingList.tsx'

type SceneOf<T extends StageScene['is']> = Extract<StageScene, { is: T }>

// What draws codes is loaded where one is drawn.
const FollowLink = lazy(async () => ({
  default: (await import('./FollowLink.tsx')).FollowLink,
}))

/** Where everyone can follow the show, if it is open to all. */
function Follow({ model }: { readonly model: StageModel }) {
  if (model.follow === null) return null
  return (
    <Suspense>
      <FollowLink show={model.follow} />
    </Suspense>
  )
}

/** What something is about, in both languages, at the head of a page. */
function Heading({
  title,
  isShow,
}: {
  readonly title: Bilingual
  /** The title of the show is in the programme's voice. */
  readonly isShow: boolean
}) {
  return (
    <h1 className={css.heading} data-lines={isShow} data-words={true}>
      {title.map(({ text, lang }) => (
        <span key={lang} lang={lang} className={isShow ? 'title' : undefined}>
          {text}
        </span>
      ))}
    </h1>
  )
}

const WORDS = {
  starts: { was: 'starts', set: 'starts', about: 'startsAbout', soon: 'startsSoon' },
  back: { was: 'back', set: 'back', about: 'backAbout', soon: 'backSoon' },
} as const

type Word = (typeof WORDS)[keyof typeof WORDS][AnnouncedTimes['as']]

/** A sentence of ours, large and in both languages. */
export function Announcement({
  word,
}: {
  readonly word: Word | 'startsIn' | 'backIn' | 'over' | 'thanks'
}) {
  const { t } = useTranslation('stage')
  return (
    <p className={`${page.statement} ${css.announcement}`} data-words={true}>
      <InBoth of={(lng) => t(word, { lng })} />
    </p>
  )
}

/** When it begins or continues: the large time of the idle layouts, in both languages and all zones. */
function When({
  at: announced,
  of,
  model,
}: {
  readonly at: AnnouncedTimes | null
  readonly of: keyof typeof WORDS
  readonly model: StageModel
}) {
  const lost = useLost()
  if (announced === null || lost) return <div className={css.time} />
  const { as, at, times } = announced
  const size = model.follow === null ? 'normal' : 'small'
  return (
    <div className={css.time} data-soon={as === 'soon'} data-testid="announced-time">
      <Announcement word={WORDS[of][as]} />
      {as === 'soon' ? null : <BigTimes times={times} at={at} size={size} />}
    </div>
  )
}

type HeadProps = { readonly heading: ReactNode; readonly model: StageModel }

/** What is above the line while the hall waits: what for, until when, and where everyone may follow it. */
function WaitingHead({ heading, model, children }: HeadProps & { readonly children: ReactNode }) {
  return (
    <div className={css.waiting}>
      {heading}
      <div className={css.pair} data-follow={model.follow !== null}>
        <Follow model={model} />
        {children}
      </div>
    </div>
  )
}

/** What is above the line while a start is counted: the title, the countdown with its words, and the clocks. */
function CountedHead({
  heading,
  model,
  word,
  at,
}: HeadProps & { readonly word: 'startsIn' | 'backIn'; readonly at: AnnouncedTimes['at'] }) {
  return (
    <div className={`${stage.columns} ${css.counting}`}>
      <div className={css.left}>
        {heading}
        <Follow model={model} />
      </div>
      <div className={css.counted}>
        <div className={css.head}>
          <Announcement word={word} />
          <Clocks clocks={model.clocks} />
        </div>
        <div className={`${page.sky} ${stage.figures}`}>
          <StartCountdown at={at} />
        </div>
      </div>
    </div>
  )
}

/** The programme to come, below the line. */
function Upcoming({ model: { upcoming } }: { readonly model: StageModel }) {
  return upcoming === null || upcoming.parts.length === 0 ? (
    <div />
  ) : (
    <UpcomingList ahead={upcoming} />
  )
}

/** How long a break still takes, small and exact; nothing once it is over its time. */
function Remaining({ scene }: { readonly scene: SceneOf<'break'> }) {
  const { t } = useTranslation('stage')
  if (scene.pausedSince !== null) return <p className={ground.remaining}>{t('paused')}</p>
  if (scene.back === null || scene.back.as === 'soon') return null
  return (
    <div className={ground.remaining}>
      <RunningDigits whole /> <span>{t('toGo')}</span>
    </div>
  )
}

/** A break: when it ends, how long still, and the programme then. */
export function BreakStage({
  model,
  title,
  scene,
}: {
  readonly model: StageModel
  readonly title: Bilingual
  readonly scene: SceneOf<'break'>
}) {
  const lost = useLost()
  const { back } = scene
  return (
    <CountdownField
      data-testid="live-item"
      data-item={model.turn?.item}
      line={<StageLine is="break" />}
      below={
        <>
          {lost ? <LostWords at={back?.times ?? []} was="wasToGoOn" /> : <Upcoming model={model} />}
          <div className={ground.right}>
            {lost ? null : <Remaining scene={scene} />}
            <Clocks clocks={model.clocks} />
          </div>
        </>
      }
    >
      <WaitingHead heading={<Heading title={title} isShow={false} />} model={model}>
        <When at={back} of="back" model={model} />
      </WaitingHead>
    </CountdownField>
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

/** Before the show, or until a block continues: its title, how long until it starts, and the programme. */
export function PlannedStage({
  model,
  scene: { begun, starts },
}: {
  readonly model: StageModel
  readonly scene: SceneOf<'waiting'>
}) {
  const lost = useLost()
  const counts = useCountsDown(starts)
  const heading = <Heading title={model.show} isShow={true} />
  return (
    <CountdownField
      line={counts ? <StartLine at={starts.at} /> : <StageLine is="waiting" />}
      below={
        <>
          {lost ? (
            <LostWords at={starts.times} was={begun ? 'wasToGoOn' : 'wasToStart'} />
          ) : (
            <Upcoming model={model} />
          )}
          {counts ? null : <Clocks clocks={model.clocks} />}
        </>
      }
    >
      {counts ? (
        <CountedHead
          heading={heading}
          model={model}
          word={begun ? 'backIn' : 'startsIn'}
          at={starts.at}
        />
      ) : (
        <WaitingHead heading={heading} model={model}>
          <When at={starts} of={begun ? 'back' : 'starts'} model={model} />
        </WaitingHead>
      )}
    </CountdownField>
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
    <CountdownField
      line={<StageLine is="over" />}
      below={
        <>
          <p className={ground.word}>{ended ? t('ended') : ''}</p>
          <Clocks clocks={model.clocks} />
        </>
      }
    >
      <WaitingHead heading={<Heading title={model.show} isShow={true} />} model={model}>
        <div className={css.time} data-soon="true">
          <Announcement word={ended ? 'thanks' : 'over'} />
        </div>
      </WaitingHead>
    </CountdownField>
  )
}
