import { type ComponentProps, lazy, Suspense, useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nextSecond } from '../../live/LiveContext.tsx'
import type { AnnouncedStart, Scene } from '../../ui/agenda/programme.ts'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { useDerived } from '../../ui/agenda/useDerived.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { RunningDigits } from '../../ui/countdown/Digits.tsx'
import { useFit } from '../../ui/countdown/FittedWords.tsx'
import { StartCountdown, StartLine } from '../../ui/countdown/StartCountdown.tsx'
import { untilStart } from '../../ui/countdown/untilStart.ts'
import { StageClocks, StageLine, StageScene } from './Ground.tsx'
import { BigTimes, InBoth } from './InBoth.tsx'
import type { Bilingual, StageModel, StageProps, Upcoming } from './model.ts'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import css from './stageWaiting.module.css'

type SceneOf<T extends Scene['is']> = Extract<Scene, { is: T }>

// The code that draws QR codes is loaded on demand.
const FollowLink = lazy(async () => ({
  default: (await import('./FollowLink.tsx')).FollowLink,
}))

const WORDS = {
  starts: { was: 'starts', set: 'starts', about: 'startsAbout', soon: 'startsSoon' },
  back: { was: 'back', set: 'back', about: 'backAbout', soon: 'backSoon' },
} as const

type Word =
  | (typeof WORDS)[keyof typeof WORDS][AnnouncedStart['as']]
  | 'startsIn'
  | 'backIn'
  | 'over'
  | 'thanks'

/** An interface sentence in both languages; `alone`: in the largest size. */
export function Announcement({
  word,
  alone = false,
}: {
  readonly word: Word
  readonly alone?: boolean
}) {
  const { t } = useTranslation('stage')
  return (
    <p className={`${page.statement} ${css.announcement}`} data-alone={alone} data-words={true}>
      <InBoth of={(lng) => t(word, { lng })} />
    </p>
  )
}

/** The start of a part, first and large in the home zone. */
function When({ part: { times, about } }: { readonly part: Upcoming['parts'][number] }) {
  const { t, city } = useTranslation('stage')
  if (times.length === 0) return <p className={`acts whole ${css.when}`}>{t('soon')}</p>
  return (
    <p className={`acts whole ${css.when}`}>
      {about ? <small>{t('about')} </small> : null}
      {times.map((time, at) =>
        at === 0 ? (
          <span key={time.zone}>
            <b>
              <DayClock time={time} />
            </b>
            <span className="unseen"> {city(time.zone)}</span>
          </span>
        ) : (
          <small key={time.zone}>
            <DayClock time={time} /> {city(time.zone)}
          </small>
        ),
      )}
    </p>
  )
}

/** The programme to come, side by side below the line, or stacked on an upright screen. */
function UpcomingList({ upcoming: { parts, more } }: { readonly upcoming: Upcoming }) {
  return (
    <ol className={css.parts} data-words={true}>
      {parts.map((part, at) => {
        const [first, other] = part.title
        const marks = at === 0 ? { 'data-testid': 'next-item', 'data-item': part.item } : {}
        return (
          <li key={part.item} data-line={part.item} {...marks}>
            <When part={part} />
            <div className={`lines balanced ${css.title}`}>
              <p className="medium" lang={first.lang}>
                {first.text}
              </p>
              {other === undefined ? null : <p lang={other.lang}>{other.text}</p>}
            </div>
          </li>
        )
      })}
      {more > 0 ? <li className="second fixed">+ {more}</li> : null}
    </ol>
  )
}

/** A scene in which the hall waits: left the title and the link to follow, right clocks and time. */
function WaitingScene({
  model,
  title = model.show,
  word = null,
  after = model.upcoming && <UpcomingList upcoming={model.upcoming} />,
  children,
  ...field
}: Pick<ComponentProps<typeof StageScene>, 'line' | 'due' | 'after' | 'beside' | 'children'> & {
  readonly model: StageModel
  /** The title of the scene; the show's title by default. */
  readonly title?: Bilingual
  /** The label of the time below it. */
  readonly word?: Word | null
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useFit(heading)
  const className = title === model.show ? 'title lines' : 'lines'
  return (
    <StageScene {...field} after={after}>
      <div className={`${stage.columns} ${css.waiting}`}>
        <div className={`column ${css.left}`}>
          <h1 ref={heading} className={`balanced ${css.heading}`} data-words={true}>
            {title.map(({ text, lang }) => (
              <span key={lang} lang={lang} className={className}>
                {text}
              </span>
            ))}
          </h1>
          {model.follow === null ? null : (
            <Suspense>
              <FollowLink show={model.follow} />
            </Suspense>
          )}
        </div>
        <div className={css.right}>
          <div className={`spread ${css.head}`}>
            {word === null ? <span /> : <Announcement word={word} />}
            <StageClocks clocks={model.clocks} />
          </div>
          {children}
        </div>
      </div>
    </StageScene>
  )
}

/** The remaining time of a break in small digits; empty once it is over its time. */
function Remaining({
  model: { pausedSince },
  scene,
}: {
  readonly model: StageModel
  readonly scene: SceneOf<'break'>
}) {
  const { t } = useTranslation('stage')
  if (useLost()) return null
  if (pausedSince !== null) return <p className="strong whole">{t('paused')}</p>
  if (scene.back === null || scene.back.as === 'soon') return null
  return (
    <div className={`strong whole ${ground.remaining}`}>
      <RunningDigits inline /> <span>{t('toGo')}</span>
    </div>
  )
}

/** Returns the parts of a scene for an announced moment: its texts and the large time, or only texts if no minute can be stated. */
function announcedParts(
  start: AnnouncedStart | null,
  times: StageModel['times'],
  kind: keyof typeof WORDS,
) {
  if (start === null) return {}
  const { as, at } = start
  return as === 'soon'
    ? { children: <Announcement word={WORDS[kind].soon} alone /> }
    : { word: WORDS[kind][as], children: <BigTimes times={times} at={at} /> }
}

/** A break: when it ends, its remaining time, and the programme after it. */
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
    <WaitingScene
      model={model}
      title={title}
      {...announcedParts(lost ? null : back, model.times, 'back')}
      data-testid="live-item"
      data-item={model.turn?.item}
      line={<StageLine is="break" />}
      due={{ at: model.times, was: 'wasToGoOn' }}
      beside={<Remaining model={model} scene={scene} />}
    />
  )
}

/** Returns whether the time until a start is counted down: it is near enough, and known. */
function useCountsDown({ as, at }: AnnouncedStart): boolean {
  const lost = useLost()
  const isNear = useDerived(
    (now) => now !== null && untilStart(at, now)?.as === 'startsIn',
    nextSecond,
  )
  return isNear && as === 'set' && !lost
}

/** Before the show, or until a segment continues: its title, the time until it starts, and the programme. */
export function PlannedStage({
  model,
  scene: { begun, start },
}: {
  readonly model: StageModel
  readonly scene: SceneOf<'waiting'>
}) {
  const lost = useLost()
  const isCounting = useCountsDown(start)
  const due = { at: model.times, was: begun ? 'wasToGoOn' : 'wasToStart' } as const
  return isCounting ? (
    <WaitingScene
      model={model}
      word={begun ? 'backIn' : 'startsIn'}
      line={<StartLine at={start.at} />}
      due={due}
    >
      <div className={`row end ${page.sky} ${stage.figures}`}>
        <StartCountdown at={start.at} />
      </div>
    </WaitingScene>
  ) : (
    <WaitingScene
      model={model}
      {...announcedParts(lost ? null : start, model.times, begun ? 'back' : 'starts')}
      line={<StageLine is="waiting" />}
      due={due}
    />
  )
}

/** After the last item, and after the end. */
export function OverStage({ model, ended }: StageProps & { readonly ended: boolean }) {
  const { t } = useTranslation('stage')
  return (
    <WaitingScene
      model={model}
      line={<StageLine is="over" />}
      due={null}
      after={<p className="medium whole">{ended ? t('ended') : ''}</p>}
    >
      <Announcement word={ended ? 'thanks' : 'over'} alone />
    </WaitingScene>
  )
}
